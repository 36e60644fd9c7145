export type { OfferedFlow } from './flow';
export * from './queue-hub';
export * from './queue-worker';
