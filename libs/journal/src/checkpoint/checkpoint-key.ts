import { generateKeyPairSync, createPublicKey } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '@zeqing/platform';

const PRIVATE = 'journal-checkpoint.key.pem';
const PUBLIC = 'journal-checkpoint.pub.pem';

/**
 * The private key that signs checkpoints (PEM), from `<home>/keys`. The demonstration and tests make one when there is
 * none; in production null, because a key made silently beside the journal proves nothing to an auditor.
 */
export async function checkpointKey(config: Pick<Config, 'home' | 'profile'>): Promise<string | null> {
  const folder = path.join(config.home, 'keys');
  const known = await readIfThere(path.join(folder, PRIVATE));
  if (known !== null || config.profile === 'production') return known;
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await writeFile(path.join(folder, PRIVATE), pem, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another process was quicker: its key is the key.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return readFile(path.join(folder, PRIVATE), 'utf8');
    throw error;
  }
  const publicPem = createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString();
  await writeFile(path.join(folder, PUBLIC), publicPem);
  return pem;
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
