import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const keyOf = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', purpose, KEY_BYTES));

/** Keeps a text so that only who has the installation's secret can read it. `purpose` parts the uses of the secret. */
export function encipher(secret: string, purpose: string, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(secret, purpose), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

/** Null when the text was enciphered with another secret, for another purpose, or changed since. */
export function decipher(secret: string, purpose: string, enciphered: string): string | null {
  const bytes = Buffer.from(enciphered, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipherer = createDecipheriv(CIPHER, keyOf(secret, purpose), bytes.subarray(0, NONCE_BYTES));
  decipherer.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return decipherer.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipherer.final('utf8');
  } catch {
    return null;
  }
}
