import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const REPOSITORY = path.resolve(__dirname, '../../..');
const CRUISER = path.join(REPOSITORY, 'node_modules/.bin/depcruise');

/** A small house with one planted file, and what dependency-cruiser says of it under our own rules. */
function cruise(file: string, source: string): { status: number | null; output: string } {
  const house = mkdtempSync(path.join(tmpdir(), 'zeqing-house-'));
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(house, name)), { recursive: true });
    writeFileSync(path.join(house, name), text);
  };
  try {
    write('tsconfig.json', JSON.stringify({ compilerOptions: { paths: { '@zeqing/*': ['./libs/*/src/index.ts'] } } }));
    for (const subject of ['kernel', 'platform', 'calendar', 'requests', 'lists', 'notices'])
      write(`libs/${subject}/src/index.ts`, `export const ${subject} = 1;\n`);
    write('libs/requests/src/inside.ts', 'export const inside = 1;\n');
    write('apps/web/src/face.ts', 'export const face = 1;\n');
    write('apps/api/src/main.ts', "import { requests } from '@zeqing/requests';\nexport const main = requests;\n");
    write(file, source);
    const config = path.join(REPOSITORY, '.dependency-cruiser.cjs');
    const run = spawnSync(CRUISER, ['--config', config, 'libs', 'apps'], { cwd: house, encoding: 'utf8' });
    return { status: run.status, output: run.stdout };
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

describe('the floors of the house', () => {
  it('accepts an import from a floor below through its face', () => {
    const { status, output } = cruise(
      'libs/requests/src/use.ts',
      "import { calendar } from '@zeqing/calendar';\nexport const use = calendar;\n",
    );
    expect(output).toContain('no dependency violations found');
    expect(status).toBe(0);
  });

  it.each([
    ['an import from a floor above', 'libs/calendar/src/up.ts', '@zeqing/requests', 'floor-calendar'],
    ['an import from the same floor', 'libs/lists/src/beside.ts', '@zeqing/requests', 'floor-lists'],
    ['an import of notices by a subject', 'libs/requests/src/tell.ts', '@zeqing/notices', 'floor-requests'],
    [
      'an import past a face',
      'apps/api/src/deep.ts',
      '../../../libs/requests/src/inside',
      'only-the-face-from-outside',
    ],
    ['a kernel that imports', 'libs/kernel/src/more.ts', '@zeqing/platform', 'kernel-imports-nothing'],
    ['a web that imports a subject', 'apps/web/src/deep.ts', '@zeqing/requests', 'web-knows-the-api-only'],
    ['an api that imports the web', 'apps/api/src/web.ts', '../../web/src/face', 'web-stays-out'],
    ['a domain that imports node', 'libs/lists/src/domain/rule.ts', 'node:fs', 'pure-domain'],
    ['a domain of a part that imports node', 'libs/requests/src/clock/domain/rule.ts', 'node:fs', 'pure-domain'],
  ])('reports %s', (_what, file, target, rule) => {
    const { status, output } = cruise(file, `import * as found from '${target}';\nexport const planted = found;\n`);
    expect(output).toContain(rule);
    expect(status).not.toBe(0);
  });
});
