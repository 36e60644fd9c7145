export * from './access';
export * from './context';
export * from './file-bodies';
export * from './if-match';
export * from './language';
export * from './paging';
export * from './parts.field';
export * from './problem.exception';
