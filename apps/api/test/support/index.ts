export * from './catalogue';
export * from './processes';
export * from './start-test-api';
export * from './start-test-worker';
export * from './story-outcome';
