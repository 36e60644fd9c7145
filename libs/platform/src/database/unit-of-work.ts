import { Injectable } from '@nestjs/common';
import type { Result, Tx, UseCaseContext } from '@zeqing/kernel';
import { DatabaseError, type ClientBase, type Pool, type QueryResultRow } from 'pg';
import { DataSource, EntityManager, QueryFailedError } from 'typeorm';
import { keepsStatements } from './data-source';

/** Serialization failure, deadlock: the transaction did nothing and may be tried again. */
const RETRIABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 3;

/**
 * One use case, one transaction. A refusal (`ok: false`) rolls back like an exception, but is returned.
 * Inside a context that carries a `tx` the work runs in a savepoint of it.
 */
@Injectable()
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  async run<T, E>(context: Pick<UseCaseContext, 'tx'>, work: (tx: Tx) => Promise<Result<T, E>>): Promise<Result<T, E>> {
    if (context.tx) return this.#attempt(managerOf(context.tx), work);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#attempt(this.dataSource.manager, work);
      } catch (error) {
        if (attempt >= ATTEMPTS || !RETRIABLE.has(sqlState(error) ?? '')) throw error;
      }
    }
  }

  /** For queries that need no transaction of their own: the caller's, or any connection of the pool. */
  reader(context: Pick<UseCaseContext, 'tx'> = {}): Tx {
    return context.tx ?? asTx(this.dataSource.manager);
  }

  /** A read of several statements that must see one state of the database. */
  async snapshot<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', (manager) => work(asTx(manager)));
  }

  async #attempt<T, E>(manager: EntityManager, work: (tx: Tx) => Promise<Result<T, E>>): Promise<Result<T, E>> {
    try {
      return await manager.transaction(async (inner) => {
        const result = await work(asTx(inner));
        if (!result.ok) throw new Refused(result);
        return result;
      });
    } catch (error) {
      if (error instanceof Refused) return error.result as Result<T, E>;
      throw error;
    }
  }
}

class Refused extends Error {
  constructor(readonly result: unknown) {
    super('refused');
  }
}

/** Closes and opens the opaque transaction. For stores only. */
export const asTx = (manager: EntityManager): Tx => manager as unknown as Tx;
export const managerOf = (tx: Tx): EntityManager => tx as unknown as EntityManager;

/** The rows of a statement: of a select, or of `RETURNING`. Parameters are `$1`, `$2`, …; never build SQL from input. */
export async function rows<T>(tx: Tx, sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
  const raw: unknown = await managerOf(tx).query(sql, [...parameters]);
  // TypeORM answers UPDATE and DELETE with [rows, count] and everything else with the rows.
  if (Array.isArray(raw) && raw.length === 2 && Array.isArray(raw[0]) && typeof raw[1] === 'number')
    return raw[0] as T[];
  return raw as T[];
}

/** The first row, or null. */
export async function firstRow<T>(tx: Tx, sql: string, parameters: readonly unknown[] = []): Promise<T | null> {
  return (await rows<T>(tx, sql, parameters))[0] ?? null;
}

/** A statement the server parses once per connection. The name belongs to this one text in the whole product. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
}

/**
 * Runs a statement that is run very often: parsed and planned by the server at its first uses on a connection, where a
 * connection is ours alone; behind a pooler, which may hand it to others, it is sent whole (`mayPrepare`). Answers the
 * rows, in a transaction or on any connection of the pool.
 */
export async function prepared<T>(
  tx: Tx,
  statement: PreparedStatement,
  parameters: readonly unknown[] = [],
): Promise<readonly T[]> {
  const { dataSource, queryRunner } = managerOf(tx);
  const { name, text } = statement;
  const query = { ...(keepsStatements(dataSource.options) ? { name } : {}), text, values: [...parameters] };
  // TypeORM's query() takes a text only; the connection it gives out and its pool are node-postgres' own.
  const connection = queryRunner
    ? ((await queryRunner.connect()) as ClientBase)
    : (dataSource.driver as unknown as { readonly master: Pool }).master;
  try {
    const { rows: found } = await connection.query<QueryResultRow & T>(query);
    return found;
  } catch (error) {
    if (error instanceof DatabaseError) throw new QueryFailedError(text, [...parameters], error);
    throw error;
  }
}

/** The first row, or null. */
export async function firstPrepared<T>(
  tx: Tx,
  statement: PreparedStatement,
  parameters: readonly unknown[] = [],
): Promise<T | null> {
  return (await prepared<T>(tx, statement, parameters))[0] ?? null;
}

/** The SQLSTATE of a failed statement, or null when the error is something else. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  const { code } = error.driverError as { code?: unknown };
  return typeof code === 'string' ? code : null;
}

/** The constraint a failed statement broke, or null. Stores translate the ones they know and rethrow the rest. */
export function brokenConstraint(error: unknown): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  const { constraint } = error.driverError as { constraint?: unknown };
  return typeof constraint === 'string' ? constraint : null;
}

/** Cannot connect, going down, too many connections, a lock or a statement waited for too long, a victim of a deadlock. */
const PASSING_STATES = /^(08|57P0|53300$|55P03$|57014$|40001$|40P01$)/;
const PASSING_FAULTS = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'];
/** node-postgres tells these by words alone. */
const PASSING_WORDS = /^(timeout exceeded when trying to connect|Connection terminated)/;

/** Whether the database was busy or away rather than asked wrongly: nothing was written, and trying again may help. */
export function isPassingFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const state = sqlState(error);
  if (state !== null) return PASSING_STATES.test(state);
  const { code } = error as { code?: unknown };
  return PASSING_WORDS.test(error.message) || PASSING_FAULTS.some((fault) => fault === code);
}
