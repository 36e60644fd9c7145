import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const REPOSITORY = path.resolve(__dirname, '../..');
let home: string;

beforeEach(() => {
  home = fs.mkdtempSync(path.join(tmpdir(), 'zeqing-home-'));
  for (const part of ['postgres/data', 'redis/data', 'redis/program', 'logs'])
    fs.mkdirSync(path.join(home, part), { recursive: true });
  for (const file of ['secrets.json', 'demo-credentials.json']) fs.writeFileSync(path.join(home, file), '{}');
});
afterEach(() => fs.rmSync(home, { recursive: true, force: true }));

async function reset(more: NodeJS.ProcessEnv): Promise<{ readonly ok: boolean; readonly said: string }> {
  const env = { ...process.env, DATABASE_URL: '', ZEQING_HOME: home, ZEQING_PROFILE: 'demo', ...more };
  const script = path.join(REPOSITORY, 'scripts/demo-reset.mjs');
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
    return { ok: true, said: stdout };
  } catch (error) {
    return { ok: false, said: (error as { readonly stderr: string }).stderr };
  }
}

it('deletes the data of a demonstration and its logins, and leaves secrets, programs and logs', async () => {
  expect(await reset({})).toMatchObject({ ok: true, said: expect.stringContaining('npm start') });
  expect(fs.readdirSync(home).sort()).toEqual(['logs', 'redis', 'secrets.json']);
  expect(fs.readdirSync(path.join(home, 'redis'))).toEqual(['program']);
});

it('is refused where there is no demonstration', async () => {
  expect((await reset({ ZEQING_PROFILE: 'production' })).said).toContain('only a demonstration');
  expect((await reset({ DATABASE_URL: 'postgres://elsewhere/zeqing' })).said).toContain('database of your own');
  fs.rmSync(path.join(home, 'demo-credentials.json'));
  expect((await reset({})).ok).toBe(false);
  expect(fs.existsSync(path.join(home, 'postgres/data'))).toBe(true);
});
