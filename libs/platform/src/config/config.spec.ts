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
  ])('names %s when it is wrong', (variable, value) => {
    const outcome = parseConfig({ ...COMPLETE, [variable]: value });
    expect('problems' in outcome && outcome.problems.map((problem) => problem.variable)).toEqual([variable]);
  });
});

describe('docker-compose.yml', () => {
  const compose = readFileSync(path.resolve(__dirname, '../../../../docker-compose.yml'), 'utf8');
  const code = readFileSync(path.join(__dirname, 'config.ts'), 'utf8');
  const names = (text: string, pattern: RegExp): string[] => [
    ...new Set([...text.matchAll(pattern)].map((m) => m[1] ?? '')),
  ];

  it('sets only variables the code reads', () => {
    const known = names(code, /'((?:ZEQING|DATABASE|REDIS)_[A-Z_]+|PORT)'/g);
    const set = names(compose, /^\s+((?:ZEQING|DATABASE|REDIS)_[A-Z_]+|PORT):/gm);
    expect(set.length).toBeGreaterThan(3);
    expect(set.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('sets everything a production installation needs', () => {
    for (const name of Object.keys(COMPLETE)) expect(compose).toMatch(new RegExp(`^\\s+${name}:`, 'm'));
  });
});
