// PostgreSQL refuses to run as root. An ordinary user runs it as is; root hands it to "nobody" when that account
// can reach the files, else to a user namespace in which root looks like "nobody". No account is ever created.
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { PlainError } from './plain-error.mjs';

const NOBODY = 65534;
export const isRoot = process.getuid?.() === 0;

/** True when every existing folder above `file`, and itself, may be entered by any account. */
function isReachableByAll(file) {
  for (let at = path.resolve(file); ; at = path.dirname(at)) {
    if (fs.existsSync(at) && !(fs.statSync(at).mode & 0o001)) return false;
    if (at === path.dirname(at)) return true;
  }
}

const self = { kind: 'self', wrap: (command, args) => [command, args], options: {}, uid: undefined };
const nobody = { ...self, kind: 'nobody', options: { uid: NOBODY, gid: NOBODY }, uid: NOBODY };
const namespaceArgs = ['-U', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
const namespace = {
  ...self,
  kind: 'namespace',
  wrap: (command, args) => ['unshare', [...namespaceArgs, command, ...args]], // unshare execs: the pid stays ours
  uid: 0,
};

/**
 * The account for a server that uses these paths: {kind, wrap(command, args), options, uid}, where `uid` is the
 * owner its files must have (undefined: leave them).
 */
export function serverAccount(paths) {
  if (!isRoot) return self;
  if (paths.every(isReachableByAll)) return nobody;
  if (spawnSync('unshare', [...namespaceArgs, 'true']).status === 0) return namespace;
  throw new PlainError(
    'PostgreSQL does not run as root, the account "nobody" cannot enter this folder, and user namespaces are off: ' +
      'run as an ordinary user, move the project out of a private folder, or set DATABASE_URL.',
  );
}

/** Gives a folder and all in it to the account when it is not its owner yet (it changes when the project moves). */
export function giveTo(account, folder) {
  const wrongOwner = account.uid === undefined ? false : fs.statSync(folder).uid !== account.uid;
  if (wrongOwner) spawnSync('chown', ['-R', `${account.uid}:${account.uid}`, folder]);
  if (account.uid === undefined && process.getuid && fs.statSync(folder).uid !== process.getuid()) {
    throw new PlainError(
      `${folder} belongs to another account; run as that account, or set ZEQING_HOME to another folder.`,
    );
  }
}
