import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseConfig, readConfig } from './config';

const COMPLETE = {
  ZEQING_PROFILE: 'production',
  DATABASE_URL: 'postgres://zeqing@db/zeqing',
  REDIS_URL: 'redis://redis:6379',
  ZEQING_SECRET: 's'.repeat(32),
};

describe('configuration', () => {
  it('lists every missing variable of a production installation at once', () => {
    const outcome = parseConfig({});
    expect(outcome).toEqual({
      problems: [
        { variable: 'DATABASE_URL', problem: 'is not set' },
        { variable: 'REDIS_URL', problem: 'is not set' },
        { variable: 'ZEQING_SECRET', problem: 'is not set' },
      ],
    });
  });

  it('never prints a value', () => {
    const secret = 'hunter2';
    expect(() => readConfig({ ...COMPLETE, DATABASE_URL: secret, ZEQING_SECRET: secret })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(secret) }),
    );
  });

  it('takes on the roles from the one login when no other is given', () => {
    const outcome = parseConfig(COMPLETE);
    expect('config' in outcome && outcome.config.database).toMatchObject({
      app: { role: 'zeqing_app' },
      sealer: { role: 'zeqing_sealer' },
      owner: { url: COMPLETE.DATABASE_URL, role: null },
    });
  });

  it('uses separate logins as they are', () => {
    const outcome = parseConfig({
      ...COMPLETE,
      DATABASE_OWNER_URL: 'postgres://owner@db/zeqing',
      DATABASE_SEALER_URL: 'postgres://sealer@db/zeqing',
    });
    expect('config' in outcome && outcome.config.database).toMatchObject({
      app: { url: COMPLETE.DATABASE_URL, role: null },
      owner: { url: 'postgres://owner@db/zeqing', role: null },
      sealer: { url: 'postgres://sealer@db/zeqing', role: null },
    });
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', 'x'],
    ['DATABASE_URL', 'mysql://db'],
    ['REDIS_URL', 'db'],
    ['ZEQING_SECRET', 'short'],
    ['ZEQING_DIGEST', 'md5'],
    ['ZEQING_PUBLIC_URL', 'zeqing.example'],
    ['ZEQING_WEBHOOK_PRIVATE_HOSTS', 'https://robot.example'],
    ['ZEQING_PROBE_HOSTS', 'a b'],
  ])('names %s when it is wrong', (variable, value) => {
    const outcome = parseConfig({ ...COMPLETE, [variable]: value });
    expect('problems' in outcome && outcome.problems.map((problem) => problem.variable)).toEqual([variable]);
  });

  it('sends no mail without a server, and none without a sender', () => {
    const withMail = (more: object) => parseConfig({ ...COMPLETE, ...more });
    expect(withMail({ ZEQING_SMTP_URL: '' })).toMatchObject({ config: { mail: null } });
    expect(withMail({ ZEQING_SMTP_URL: 'smtp://mail:25' })).toMatchObject({
      problems: [{ variable: 'ZEQING_MAIL_FROM' }],
    });
    const mail = { url: 'smtp://mail:25', from: 'zeqing@example.gov.cn' };
    expect(withMail({ ZEQING_SMTP_URL: mail.url, ZEQING_MAIL_FROM: mail.from })).toMatchObject({ config: { mail } });
  });

  it('lets webhooks reach this machine everywhere but in production', () => {
    expect(parseConfig(COMPLETE)).toMatchObject({ config: { webhookPrivateHosts: [], probeHosts: [] } });
    expect(parseConfig({ ...COMPLETE, ZEQING_PROFILE: 'demo' })).toMatchObject({
      config: { webhookPrivateHosts: ['localhost', '127.0.0.1'] },
    });
  });
});

describe('docker-compose.yml', () => {
  const compose = readFileSync(path.resolve(__dirname, '../../../../docker-compose.yml'), 'utf8');
  const howTo = readFileSync(path.resolve(__dirname, '../../../../docs/how-to/run.md'), 'utf8');
  const read = (file: string): string => readFileSync(path.join(__dirname, file), 'utf8');
  const code = read('config.ts') + read('outside-config.ts');
  const names = (text: string, pattern: RegExp): string[] => [
    ...new Set([...text.matchAll(pattern)].map((m) => m[1] ?? '')),
  ];

  it('sets only variables the code reads', () => {
    const known = names(code, /'((?:ZEQING|DATABASE|REDIS)_[A-Z_]+|PORT)'/g);
    const set = names(compose, /^\s+((?:ZEQING|DATABASE|REDIS)_[A-Z_]+|PORT):/gm);
    expect(set.length).toBeGreaterThan(3);
    expect(set.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('passes on what concerns the outside, each variable described where the others are', () => {
    const outside = names(read('outside-config.ts'), /'(ZEQING_[A-Z_]+)'/g);
    expect(outside).toHaveLength(5);
    for (const name of outside) {
      expect(compose).toMatch(new RegExp(`^\\s+${name}: \\$\\{${name}:-`, 'm'));
      expect(howTo).toContain(`| \`${name}\` |`);
    }
  });

  it('sets everything a production installation needs', () => {
    for (const name of Object.keys(COMPLETE)) expect(compose).toMatch(new RegExp(`^\\s+${name}:`, 'm'));
  });
});
