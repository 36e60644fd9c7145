// `npm run story`: the story needs a running product; it builds nothing itself.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { inRepository } from './infra/paths.mjs';

const program = inRepository('dist', 'db', 'story.js');
if (!fs.existsSync(program)) {
  console.error('Nothing is built yet: start the product with `npm start` in another terminal, then tell the story.');
  process.exit(1);
}
const child = spawn(process.execPath, ['--enable-source-maps', program, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
child.once('exit', (code) => process.exit(code ?? 1));
