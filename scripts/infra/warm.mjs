// Programs of the product are started before what they need is there: most of their start is the loading of their modules,
// which needs nothing but a processor.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inRepository } from './paths.mjs';
import { spawnManaged } from './processes.mjs';

const PRELOAD = pathToFileURL(fileURLToPath(new URL('./warm-process.mjs', import.meta.url))).href;
/** The variable that names the modules to load, relative to the program. */
export const WARM_PARTS = 'ZEQING_WARM_PARTS';

/**
 * Starts `dist/<program>.js` as spawnManaged() does, `env` being what is known already; its `parts` are loaded at once, and it
 * begins with `begin(managed, env)`. `stdio` ends with the channel that takes.
 */
export const spawnWarm = (name, { program, parts, args = [], env, ...options }) =>
  spawnManaged(name, process.execPath, ['--import', PRELOAD, inRepository('dist', `${program}.js`), ...args], {
    ...options,
    env: { ...env, [WARM_PARTS]: parts.join(',') },
  });

/** Lets a program begin, with the rest of its environment. One that has ended already is told by its end. */
export const begin = ({ child }, env) => child.send(env, () => undefined);
