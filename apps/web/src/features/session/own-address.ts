const START = '/workbench';

/** Where to go after signing in: only addresses of our own, never another site's (open redirect). */
export function ownAddress(wished: string | undefined): string {
  if (wished === undefined || !/^\/(?![/\\])/.test(wished) || wished.startsWith('/sign-in')) return START;
  return wished;
}
