// Every place the launcher reads or writes, in one file.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPOSITORY = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where servers, secrets and logs live: ZEQING_HOME, else `.local` in the repository. */
export const HOME = path.resolve(process.env.ZEQING_HOME || path.join(REPOSITORY, '.local'));

export const inHome = (...parts) => path.join(HOME, ...parts);
export const inRepository = (...parts) => path.join(REPOSITORY, ...parts);

/** A path as a reader would type it: relative to the repository when it is inside. */
export function shown(file) {
  const relative = path.relative(REPOSITORY, file);
  return relative.startsWith('..') ? file : relative || '.';
}

/**
 * Creates a folder that other accounts may pass through but not list (mode 0711): PostgreSQL may have to
 * run as "nobody" below it. Existing folders keep their mode.
 */
export function makeFolder(folder) {
  const missing = [];
  for (let at = folder; !fs.existsSync(at); at = path.dirname(at)) missing.unshift(at);
  for (const at of missing) {
    fs.mkdirSync(at, { recursive: true });
    fs.chmodSync(at, 0o711); // the umask of a careful user would lock "nobody" out
  }
  return folder;
}

/** Writes a file so that a reader sees the old or the new content, never half of it. */
export function writeWhole(file, text, mode = 0o644) {
  const draft = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(draft, text, { mode });
  fs.renameSync(draft, file);
}

/** One run, one log: the log of the run before is kept beside it as `<name>.previous.log`. */
export function freshLog(file) {
  makeFolder(path.dirname(file));
  if (fs.existsSync(file)) fs.renameSync(file, file.replace(/\.log$/, '.previous.log'));
  fs.writeFileSync(file, '', { mode: 0o600 });
  return file;
}
