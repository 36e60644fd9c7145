export * from './actors';
export * from './mail-server';
export { statementsOf } from './statements-of';
export * from './test-database';
export * from './wait-until';
export * from './webhook-receiver';
