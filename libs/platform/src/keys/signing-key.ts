import { createHash, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config/config';

/** What is signed with a key of its own. */
export type SigningPurpose = 'journal-checkpoint' | 'availability-bundle';

/**
 * The private key (Ed25519, PEM) that signs for a purpose, from `<home>/keys`. The demonstration and tests make one when
 * there is none; in production null, because a key made silently beside what it signs proves nothing to anybody.
 */
export async function signingKey(
  config: Pick<Config, 'home' | 'profile'>,
  purpose: SigningPurpose,
): Promise<string | null> {
  const folder = path.join(config.home, 'keys');
  const file = path.join(folder, `${purpose}.key.pem`);
  const known = await readIfThere(file);
  if (known !== null || config.profile === 'production') return known;
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await writeFile(file, pem, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another process was quicker: its key is the key.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return readFile(file, 'utf8');
    throw error;
  }
  const publicPem = createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString();
  await writeFile(path.join(folder, `${purpose}.pub.pem`), publicPem);
  return pem;
}

/** The first 16 hex digits of the SHA-256 of the public key (SPKI, DER). */
export const keyIdOf = (publicKey: KeyObject): string =>
  createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
