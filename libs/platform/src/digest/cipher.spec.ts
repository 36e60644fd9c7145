import { decipher, encipher } from './cipher';

const SECRET = 's'.repeat(32);

it('gives a text back to who has the secret, for the same purpose and unchanged, and to nobody else', () => {
  const kept = encipher(SECRET, 'webhook', 'whsec_责清');
  expect(kept).not.toContain('whsec');
  expect(encipher(SECRET, 'webhook', 'whsec_责清')).not.toBe(kept);
  expect(decipher(SECRET, 'webhook', kept)).toBe('whsec_责清');
  expect(decipher('t'.repeat(32), 'webhook', kept)).toBeNull();
  expect(decipher(SECRET, 'other', kept)).toBeNull();
  const changed = Buffer.from(kept, 'base64url').map((byte, index) => (index === 30 ? byte ^ 1 : byte));
  expect(decipher(SECRET, 'webhook', Buffer.from(changed).toString('base64url'))).toBeNull();
  expect(decipher(SECRET, 'webhook', 'short')).toBeNull();
});
