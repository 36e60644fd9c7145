// Random passwords of the private servers, kept in <home>/secrets.json, readable by the owner only.
import fs from 'node:fs';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { inHome, makeFolder, HOME, writeWhole, shown } from './paths.mjs';
import { PlainError } from './plain-error.mjs';

const NAMES = ['postgresSuperuser', 'zeqingOwner', 'zeqingApp', 'zeqingSealer', 'redis'];
const PASSWORD_BYTES = 24;

const newPassword = () => randomBytes(PASSWORD_BYTES).toString('base64url');

/** Fresh passwords that are never written down: for throw-away servers. */
export const throwAwaySecrets = () => Object.fromEntries(NAMES.map((name) => [name, newPassword()]));

/** The passwords of servers that have run in that home. */
export const secretsIn = (home) => JSON.parse(fs.readFileSync(path.join(home, 'secrets.json'), 'utf8'));

/** Reads the kept passwords, making the missing ones. */
export function keptSecrets() {
  makeFolder(HOME);
  const file = inHome('secrets.json');
  let kept = {};
  if (fs.existsSync(file)) {
    try {
      kept = JSON.parse(fs.readFileSync(file, 'utf8'));
    } catch (error) {
      throw new PlainError(
        `${shown(file)} cannot be read (${error.message}); restore it, or see "Resetting" in docs/how-to/run.md.`,
      );
    }
    fs.chmodSync(file, 0o600);
  }
  if (NAMES.every((name) => kept[name])) return kept;
  const complete = { ...throwAwaySecrets(), ...kept };
  writeWhole(file, `${JSON.stringify(complete, null, 2)}\n`, 0o600);
  return complete;
}
