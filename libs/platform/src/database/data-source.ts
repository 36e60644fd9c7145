import { DataSource, type DataSourceOptions, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { Connection } from '../config/config';

export type Entities = readonly EntityTarget<ObjectLiteral>[];

/** Milliseconds. A statement, a lock wait or an idle transaction that lasts longer is a fault, not patience. */
const LIMITS = { statement_timeout: 30_000, lock_timeout: 5_000, idle_in_transaction_session_timeout: 30_000 };

/**
 * Options of one role's connections. No schema synchronisation, no migrations: those are the owner's. `keepStatements`:
 * statements may be prepared on them (`mayPrepare`).
 */
export function dataSourceOptions(
  connection: Connection,
  entities: Entities,
  poolSize: number,
  applicationName: string,
  keepStatements = false,
): DataSourceOptions {
  return {
    type: 'postgres',
    url: connection.url,
    applicationName,
    entities: [...entities] as never[],
    synchronize: false,
    poolSize,
    extra: {
      options: sessionOptions(connection),
      connectionTimeoutMillis: 5_000,
      keepStatements,
    },
  };
}

/** Whether statements may be prepared on connections with these options. */
export const keepsStatements = ({ extra }: DataSourceOptions): boolean =>
  (extra as { readonly keepStatements?: boolean } | undefined)?.keepStatements === true;

/** Start-up options of a session: its role, its limits, UTC. */
export const sessionOptions = (connection: Connection): string =>
  [
    ...(connection.role === null ? [] : [`-c role=${connection.role}`]),
    ...Object.entries(LIMITS).map(([name, milliseconds]) => `-c ${name}=${milliseconds}`),
    '-c timezone=UTC',
  ].join(' ');

export const createDataSource = (
  connection: Connection,
  entities: Entities,
  poolSize: number,
  applicationName: string,
  keepStatements = false,
): DataSource => new DataSource(dataSourceOptions(connection, entities, poolSize, applicationName, keepStatements));
