export * from './lived-city';
export * from './processes';
export * from './requests';
export * from './settled';
export * from './send';
export * from './start-test-api';
export * from './start-test-worker';
export * from './story-outcome';
