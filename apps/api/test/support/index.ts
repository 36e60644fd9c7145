export * from './start-test-api';
