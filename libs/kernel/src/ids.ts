/** A UUID version 7 (RFC 9562) in text. Made here, not in the database, because PostgreSQL 15 has no uuidv7(). */
export type Id = string;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Asking the system for random bytes costs more than all the rest of an id, so they are fetched for many at once. */
const POOL_BYTES = 4_096;
const RANDOM_BYTES_OF_AN_ID = 10;
const pool = new Uint8Array(POOL_BYTES);
let used = POOL_BYTES;

/** Takes the place of random bytes no id has had before. */
function takeRandomBytes(): number {
  if (used + RANDOM_BYTES_OF_AN_ID > POOL_BYTES) {
    globalThis.crypto.getRandomValues(pool);
    used = 0;
  }
  const from = used;
  used += RANDOM_BYTES_OF_AN_ID;
  return from;
}

const hex = (byte: number): string => HEX[byte] ?? '';

/** A number of whole bytes in hexadecimal; divided, since bit operations end at 32 bits and the time has 48. */
function hexOf(value: number, bytes: number): string {
  let text = '';
  let rest = value;
  for (let index = 0; index < bytes; index++) {
    text = hex(rest % 256) + text;
    rest = Math.floor(rest / 256);
  }
  return text;
}

/** A new identifier, ordered by the millisecond it was made in. Order within a millisecond is random. */
export function newId(atMilliseconds: number = Date.now()): Id {
  const from = takeRandomBytes();
  const random = (index: number): number => pool[from + index] ?? 0;
  const time = hexOf(atMilliseconds, 6);
  const version = hex(0x70 | (random(0) & 0x0f)) + hex(random(1));
  const variant = hex(0x80 | (random(2) & 0x3f)) + hex(random(3));
  const node = hex(random(4)) + hex(random(5)) + hex(random(6)) + hex(random(7)) + hex(random(8)) + hex(random(9));
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${node}`;
}

/**
 * New identifiers in ascending order, for rows that are written by the hundred thousand: an index whose keys ascend grows
 * at its end. Good for 2^30 of them.
 */
export function* ascendingIds(atMilliseconds: number): Generator<Id, never> {
  const ofRun = newId(atMilliseconds).slice(0, 18);
  for (let count = 0; ; count += 1) {
    const variant = hexOf(0x8000 | (count >>> 16), 2);
    yield `${ofRun}-${variant}-${hexOf(count & 0xffff, 2)}${newId(atMilliseconds).slice(-8)}`;
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
export const isId = (text: string): boolean => UUID.test(text);
