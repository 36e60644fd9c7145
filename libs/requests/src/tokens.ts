/** Injection token of the installation's `RequestSettings`. */
export const REQUEST_SETTINGS = Symbol('RequestSettings');
