export * from './browser';
export * from './keys';
export * from './labels';
export * from './new-request';
export * from './screens';
export * from './typed';
export * from './web-world';
