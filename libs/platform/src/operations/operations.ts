import { Injectable } from '@nestjs/common';
import { newId, type DomainError, type Id, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { firstRow, rows } from '../database/unit-of-work';

export interface OperationView {
  readonly id: Id;
  readonly kind: string;
  readonly state: 'waiting' | 'running' | 'succeeded' | 'failed';
  readonly departmentId: Id | null;
  /** What the work is about, e.g. the import. */
  readonly objectId: Id | null;
  readonly stage: string | null;
  readonly done: number;
  readonly total: number | null;
  readonly result: object | null;
  readonly error: DomainError | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

const COLUMNS = `id, kind, state, department_id AS "departmentId", object_id AS "objectId", stage, done, total,
  result, error, started_at AS "startedAt", ended_at AS "endedAt"`;

/** Long work as the caller sees it: accepted with 202, asked for at /operations/{id} until it ended. */
@Injectable()
export class Operations {
  async start(
    tx: Tx,
    context: UseCaseContext,
    work: { kind: string; departmentId: Id | null; objectId: Id | null },
  ): Promise<Id> {
    const id = newId(context.at.getTime());
    await rows(
      tx,
      `INSERT INTO operation (id, kind, state, department_id, object_id, started_by, started_at)
       VALUES ($1, $2, 'waiting', $3, $4, $5, $6)`,
      [id, work.kind, work.departmentId, work.objectId, context.actor.id, context.at],
    );
    return id;
  }

  async progress(tx: Tx, id: Id, step: { stage: string; done: number; total: number | null }): Promise<void> {
    await rows(
      tx,
      `UPDATE operation SET state = 'running', stage = $2, done = $3, total = $4
        WHERE id = $1 AND state IN ('waiting', 'running')`,
      [id, step.stage, step.done, step.total],
    );
  }

  async succeed(tx: Tx, id: Id, result: object): Promise<void> {
    await rows(
      tx,
      `UPDATE operation SET state = 'succeeded', result = $2, ended_at = now()
        WHERE id = $1 AND state IN ('waiting', 'running')`,
      [id, JSON.stringify(result)],
    );
  }

  async fail(tx: Tx, id: Id, error: DomainError): Promise<void> {
    await rows(
      tx,
      `UPDATE operation SET state = 'failed', error = $2, ended_at = now()
        WHERE id = $1 AND state IN ('waiting', 'running')`,
      [id, JSON.stringify(error)],
    );
  }

  async find(tx: Tx, id: Id): Promise<OperationView | null> {
    return firstRow<OperationView>(tx, `SELECT ${COLUMNS} FROM operation WHERE id = $1`, [id]);
  }

  /** Whether this actor had the work done. */
  async isOf(tx: Tx, id: Id, actorId: string): Promise<boolean> {
    return (await firstRow(tx, 'SELECT 1 FROM operation WHERE id = $1 AND started_by = $2', [id, actorId])) !== null;
  }
}
