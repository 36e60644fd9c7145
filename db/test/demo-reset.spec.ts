import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { localDateOf } from '@zeqing/kernel';
import { demoInstant } from '../demo-day';
import { Demonstration } from './demonstration';

const REPOSITORY = path.resolve(__dirname, '../..');
let home: string;

beforeEach(() => {
  home = fs.mkdtempSync(path.join(tmpdir(), 'zeqing-home-'));
  for (const part of ['postgres/data', 'redis/data', 'redis/program', 'logs'])
    fs.mkdirSync(path.join(home, part), { recursive: true });
  for (const file of ['secrets.json', 'demo-credentials.json']) fs.writeFileSync(path.join(home, file), '{}');
});
afterEach(() => fs.rmSync(home, { recursive: true, force: true }));

async function reset(
  more: NodeJS.ProcessEnv,
  ...words: readonly string[]
): Promise<{ readonly ok: boolean; readonly said: string }> {
  const env = { ...process.env, DATABASE_URL: '', ZEQING_HOME: home, ZEQING_PROFILE: 'demo', ...more };
  const script = path.join(REPOSITORY, 'scripts/demo-reset.mjs');
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script, ...words], { env });
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

it('has the city told up to a chosen day, and up to today again after the next reset', async () => {
  const now = new Date();
  expect(demoInstant(home, now)).toBe(now);
  const day = localDateOf(new Date(now.getTime() - 30 * 86_400_000));
  expect((await reset({}, '--day', day)).said).toContain(day);
  expect(demoInstant(home, now)).toEqual(new Date(`${day}T09:30:00+08:00`));
  fs.writeFileSync(path.join(home, 'demo-credentials.json'), '{}');
  expect((await reset({})).ok).toBe(true);
  expect(demoInstant(home, now)).toBe(now);
});

it.each(['2026-02-30', '2999-01-01', '2019-01-01', 'yesterday', ''])(
  'takes no %j for a day, and deletes nothing',
  async (day) => {
    expect(await reset({}, '--day', day)).toMatchObject({ ok: false, said: expect.stringContaining('--day wants') });
    expect(fs.existsSync(path.join(home, 'postgres/data'))).toBe(true);
  },
);

it('is refused where there is no demonstration', async () => {
  expect((await reset({ ZEQING_PROFILE: 'production' })).said).toContain('only a demonstration');
  expect((await reset({ DATABASE_URL: 'postgres://elsewhere/zeqing' })).said).toContain('database of your own');
  fs.rmSync(path.join(home, 'demo-credentials.json'));
  expect((await reset({})).ok).toBe(false);
  expect(fs.existsSync(path.join(home, 'postgres/data'))).toBe(true);
});

// Starts the whole product twice: a minute, and nothing else of the reset needs it.
const whole = process.env['ZEQING_TEST_FULL'] === '1' ? it : it.skip;
whole(
  'after acts by persons brings back the city as first seeded, with new logins and no session of before',
  async () => {
    for (const part of fs.readdirSync(home)) fs.rmSync(path.join(home, part), { recursive: true });
    const first = await Demonstration.start(home);
    const before = { seeded: await first.content(), logins: first.credentials(), cookie: '', secrets: '' };
    try {
      before.cookie = await first.signIn('anquan');
      const key = { role: 'service_hall', departmentId: await first.departmentId('市民政局'), hallName: '民政窗口' };
      await first.post(before.cookie, '/api/v1/clients', key);
      await first.post(await first.signIn('minzheng.lianluo'), '/api/v1/outside-requests', {
        ...{ direction: 'to_outside', body: '邻省民政厅', wanted: '收养登记信息', purpose: '核验', legalBasis: '协议' },
      });
      expect(await first.content()).not.toEqual(before.seeded);
      before.secrets = fs.readFileSync(path.join(home, 'secrets.json'), 'utf8');
    } finally {
      await first.stop();
    }
    expect((await reset({})).ok).toBe(true);

    const second = await Demonstration.start(home);
    try {
      expect(await second.content()).toEqual(before.seeded);
      expect(fs.readFileSync(path.join(home, 'secrets.json'), 'utf8')).toBe(before.secrets);
      expect(second.credentials().people.map(({ login }) => login)).toEqual(
        before.logins.people.map(({ login }) => login),
      );
      expect(await second.status(before.cookie, '/api/v1/me')).toBe(401);
      expect(await second.statusOfSignIn(before.logins.people[0])).toBe(401);
      expect(second.credentials().serviceHall.clientSecret).not.toBe(before.logins.serviceHall.clientSecret);
    } finally {
      await second.stop();
    }
  },
  180_000,
);
