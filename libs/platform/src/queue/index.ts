export * from './queue-hub';
export * from './queue-worker';
