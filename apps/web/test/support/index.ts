export * from './browser';
export * from './labels';
export * from './screens';
export * from './web-world';
