export * from './browser';
export * from './web-world';
