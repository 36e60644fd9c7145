/**
 * What a person likes, on this computer: in cookies, because signing out clears the browser's other stores
 * (`Clear-Site-Data`). Nothing here is secret or about work.
 */
const YEAR_SECONDS = 365 * 24 * 3600;
export type Preference = 'language' | 'type' | 'tour';

export function preference(name: Preference): string | null {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`zeqing-${name}=`));
  return found?.split('=')[1] ?? null;
}

export function prefer(name: Preference, value: string): void {
  document.cookie = `zeqing-${name}=${value}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}
