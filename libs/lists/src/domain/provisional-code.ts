import { comparableText, type Id } from '@zeqing/kernel';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const HEX = 16;

/** A code for an entry that has none, from its provider and its name (FNV-1a, 64 bits): the same ones give the same code. */
export function provisionalCode(provider: Id, name: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(`${provider}/${comparableText(name)}`))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  return `TEMP-${hash.toString(HEX).padStart(HEX, '0')}`;
}
