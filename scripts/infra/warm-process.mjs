// Preloaded by scripts/infra/warm.mjs: loads what a program of the product is made of, and lets it begin when the launcher
// has told the environment that was not known before.
import { createRequire } from 'node:module';
import { WARM_PARTS } from './warm.mjs';

const require = createRequire(process.argv[1]);
for (const part of process.env[WARM_PARTS].split(',')) require(part);
delete process.env[WARM_PARTS];
// The launcher is gone, and nobody else would let us begin or stop us.
const stop = () => process.exit();
process.once('disconnect', stop);
const told = await new Promise((resolve) => process.once('message', resolve));
process.off('disconnect', stop);
Object.assign(process.env, told);
