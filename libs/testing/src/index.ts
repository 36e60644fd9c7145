export * from './actors';
export * from './mail-server';
export * from './test-database';
export * from './wait-until';
export * from './webhook-receiver';
