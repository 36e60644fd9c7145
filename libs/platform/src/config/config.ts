import path from 'node:path';
import type { ConfigProblem, Environment } from './environment';
import { readOutside, type OutsideConfig } from './outside-config';

export type { ConfigProblem, Environment } from './environment';

/** Everything the processes read from their environment, validated once at start. Nothing else reads `process.env`. */
export interface Config extends OutsideConfig {
  /** `demo` seeds the demonstration city and allows generated secrets; `production` allows no default for a secret. */
  readonly profile: 'demo' | 'test' | 'production';
  readonly port: number;
  /** The address the API listens on. */
  readonly host: string;
  /** Where files of this installation lie: secrets, demo credentials, logs. Absolute. */
  readonly home: string;
  readonly database: DatabaseConfig;
  readonly redisUrl: string;
  /** Separates the queues of installations or test runs that share one Redis. */
  readonly queuePrefix: string;
  /** Signs cursors and session tokens; at least 32 characters. */
  readonly secret: string;
  readonly digest: 'sm3' | 'sha256';
  /** Writes are refused while a journal row has waited longer than this for its seal. Seconds. */
  readonly unsealedLimitSeconds: number;
  /** Availability answers older than this are given as undetermined (U17). Seconds. */
  readonly staleAfterSeconds: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

/**
 * The three connections of the three database roles. A role is given by a URL of its own, or taken on by `SET ROLE`
 * from the one DATABASE_URL (then that login must be allowed to).
 */
export interface DatabaseConfig {
  readonly app: Connection;
  /** Not through a pooler: LISTEN, COPY. */
  readonly direct: Connection;
  readonly owner: Connection;
  readonly sealer: Connection;
  /** Connections each process may hold for the app role. */
  readonly poolSize: number;
}

export interface Connection {
  readonly url: string;
  /** The role taken on after connecting, or null to stay the login role. */
  readonly role: 'zeqing_app' | 'zeqing_sealer' | null;
}

/** Whether statements may be prepared on the app's connections: not through a pooler, which swaps them beneath us. */
export const mayPrepare = ({ app, direct }: Pick<DatabaseConfig, 'app' | 'direct'>): boolean => app.url === direct.url;

const DEMO_SECRET = 'only-for-the-demonstration-city-never-in-production';

/** Reads and checks the whole environment. Reports every problem at once and never prints a value. */
export function parseConfig(environment: Environment): { config: Config } | { problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const missing = (variable: string, problem: string): string => {
    problems.push({ variable, problem });
    return '';
  };
  const required = (variable: string): string => environment[variable] || missing(variable, 'is not set');
  const oneOf = <T extends string>(variable: string, allowed: readonly T[], fallback: T): T => {
    const value = environment[variable] ?? fallback;
    if ((allowed as readonly string[]).includes(value)) return value as T;
    missing(variable, `must be one of ${allowed.join(', ')}`);
    return fallback;
  };
  const integer = (variable: string, fallback: number, least: number, most: number): number => {
    const value = Number(environment[variable] ?? fallback);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    missing(variable, `must be a whole number from ${least} to ${most}`);
    return fallback;
  };

  const profile = oneOf('ZEQING_PROFILE', ['demo', 'test', 'production'], 'production');
  const appUrl = required('DATABASE_URL');
  checkUrl(appUrl, 'DATABASE_URL', ['postgres:', 'postgresql:'], problems);
  const redisUrl = required('REDIS_URL');
  checkUrl(redisUrl, 'REDIS_URL', ['redis:', 'rediss:'], problems);
  const secret = environment['ZEQING_SECRET'] ?? (profile === 'production' ? required('ZEQING_SECRET') : DEMO_SECRET);
  if (secret && secret.length < 32) missing('ZEQING_SECRET', 'must have at least 32 characters');

  const port = integer('PORT', 3000, 0, 65_535);
  const config: Config = {
    profile,
    port,
    ...readOutside(environment, profile, port, problems),
    host: environment['ZEQING_HOST'] ?? '127.0.0.1',
    home: path.resolve(environment['ZEQING_HOME'] ?? '.local'),
    database: connections(environment, appUrl, integer('DATABASE_POOL_SIZE', 20, 2, 500)),
    redisUrl,
    queuePrefix: environment['ZEQING_QUEUE_PREFIX'] ?? 'zeqing',
    secret,
    digest: oneOf('ZEQING_DIGEST', ['sm3', 'sha256'], 'sm3'),
    unsealedLimitSeconds: integer('ZEQING_UNSEALED_LIMIT_SECONDS', 900, 1, 86_400),
    staleAfterSeconds: integer('ZEQING_STALE_AFTER_SECONDS', 60, 1, 3_600),
    logLevel: oneOf('ZEQING_LOG_LEVEL', ['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'info'),
  };
  return problems.length === 0 ? { config: Object.freeze(config) } : { problems };
}

/** The same, or an exception that lists every problem: for the entry points. */
export function readConfig(environment: Environment = process.env): Config {
  const outcome = parseConfig(environment);
  if ('config' in outcome) return outcome.config;
  const lines = outcome.problems.map(({ variable, problem }) => `  ${variable} ${problem}`);
  throw new Error(`The configuration is not complete:\n${lines.join('\n')}`);
}

function connections(environment: Environment, appUrl: string, poolSize: number): DatabaseConfig {
  const ownerUrl = environment['DATABASE_OWNER_URL'];
  const sealerUrl = environment['DATABASE_SEALER_URL'];
  const directUrl = environment['DATABASE_DIRECT_URL'] ?? appUrl;
  // Separate logins are in use as soon as the owner has one of its own; otherwise one login takes on the roles.
  const appRole = ownerUrl ? null : ('zeqing_app' as const);
  return {
    app: { url: appUrl, role: appRole },
    direct: { url: directUrl, role: appRole },
    owner: { url: ownerUrl ?? directUrl, role: null },
    sealer: sealerUrl ? { url: sealerUrl, role: null } : { url: ownerUrl ?? directUrl, role: 'zeqing_sealer' },
    poolSize,
  };
}

function checkUrl(value: string, variable: string, protocols: readonly string[], problems: ConfigProblem[]): void {
  if (value === '') return;
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol))
    problems.push({ variable, problem: `must be a URL starting with ${protocols.join(' or ')}//` });
}
