/** What may be hashed: JSON values without undefined, and numbers that are finite. */
export type CanonicalValue =
  null | boolean | number | string | readonly CanonicalValue[] | { readonly [key: string]: CanonicalValue };

/**
 * The canonical bytes of a value by RFC 8785 (JSON Canonicalization Scheme), as text: keys sorted by UTF-16 units,
 * numbers and strings as ECMAScript writes them. Throws on what cannot be hashed faithfully.
 */
export function canonicalJson(value: CanonicalValue): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('a number that is not finite has no JSON');
  if (typeof value === 'string' && !value.isWellFormed()) throw new Error('a lone surrogate has no canonical form');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const object = value as Readonly<Record<string, CanonicalValue>>;
  // Without a comparison of our own `sort` is by UTF-16 units, as the scheme asks; hundreds of thousands are hashed at once.
  let members = '';
  for (const key of Object.keys(object).sort())
    members += `${members === '' ? '' : ','}${canonicalJson(key)}:${canonicalJson(object[key] ?? null)}`;
  return `{${members}}`;
}
