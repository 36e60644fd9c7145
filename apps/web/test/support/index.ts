export * from './browser';
export * from './keys';
export * from './labels';
export * from './screens';
export * from './web-world';
