import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export type DigestAlgorithm = 'sm3' | 'sha256';

/** A digest over several parts, each preceded by its length so that no two lists of parts hash alike. 32 bytes. */
export function digest(algorithm: DigestAlgorithm, ...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash(algorithm);
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  }
  return hash.digest();
}

/** The plain SHA-256 of some bytes, for files and for tokens that are stored hashed. */
export const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** A random secret in URL-safe text. `bytes` of entropy, 32 by default. */
export const randomSecret = (bytes = 32): string => randomBytes(bytes).toString('base64url');

/** Signs a text for the outside to hand back unchanged (cursors). */
export const sign = (secret: string, purpose: string, text: string): string =>
  createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url').slice(0, 22);

export function signatureMatches(secret: string, purpose: string, text: string, signature: string): boolean {
  const expected = Buffer.from(sign(secret, purpose, text));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
