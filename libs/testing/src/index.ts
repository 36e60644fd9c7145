export * from './actors';
export * from './test-database';
export * from './wait-until';
