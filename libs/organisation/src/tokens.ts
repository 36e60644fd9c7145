/** Which password profile holds; provided by the module, `gbt22239` unless an installation provides another. */
export const PASSWORD_PROFILE = Symbol('PasswordProfile');
