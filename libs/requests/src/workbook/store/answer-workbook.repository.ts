import type { Id, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import { TRANSITIONS } from '../../request/domain/request.transitions';
import type { ReadRow } from '../domain/read-answers';

/** `ready`: prepared as soon as the workbook is applied · `conflict`: changed since the download · `wrong`: see findings. */
export const ANSWER_ROW_OUTCOMES = ['ready', 'done', 'conflict', 'wrong'] as const;
export type AnswerRowOutcome = (typeof ANSWER_ROW_OUTCOMES)[number];

export interface CheckedRow extends ReadRow {
  readonly outcome: AnswerRowOutcome;
}

/** A workbook that was brought back: its dry run, and what came of it. */
export interface StoredWorkbook {
  readonly id: Id;
  readonly version: number;
  readonly state: 'checked' | 'applied';
  readonly fileId: Id;
  /** When it was downloaded. */
  readonly madeAt: Date | null;
  readonly rows: readonly CheckedRow[];
  readonly broughtAt: Date;
  readonly appliedAt: Date | null;
}

export interface NewWorkbook extends Pick<StoredWorkbook, 'id' | 'fileId' | 'madeAt' | 'rows'> {
  /** Those the liaison answers for: who reads it again answers for all of them. */
  readonly departmentIds: readonly Id[];
  readonly by: string;
  readonly at: Date;
}

export async function insertWorkbook(tx: Tx, made: NewWorkbook): Promise<void> {
  const { id, departmentIds, fileId, madeAt, by, at } = made;
  await rows(
    tx,
    `INSERT INTO answer_workbook (id, department_ids, state, file_id, made_at, rows, brought_by, brought_at)
     VALUES ($1, $2, 'checked', $3, $4, $5, $6, $7)`,
    [id, departmentIds, fileId, madeAt, JSON.stringify(made.rows), by, at],
  );
}

/** A workbook of these departments alone, or null. */
export async function findWorkbook(tx: Tx, id: Id, departmentIds: readonly Id[]): Promise<StoredWorkbook | null> {
  return firstRow<StoredWorkbook>(
    tx,
    `SELECT id, version, state, file_id AS "fileId", made_at AS "madeAt", rows, brought_at AS "broughtAt",
       applied_at AS "appliedAt"
     FROM answer_workbook WHERE id = $1 AND department_ids <@ $2::uuid[]`,
    [id, departmentIds],
  );
}

/** Compare-and-set: whoever gets it applies the workbook; false when the version seen is gone or it was applied. */
export async function claimWorkbook(tx: Tx, id: Id, seenVersion: number, at: Date): Promise<boolean> {
  const claimed = await firstRow(
    tx,
    `UPDATE answer_workbook SET version = version + 1, state = 'applied', applied_at = $3
     WHERE id = $1 AND version = $2 AND state = 'checked' RETURNING id`,
    [id, seenVersion, at],
  );
  return claimed !== null;
}

/** What became of each row of a workbook just claimed. */
export async function writeOutcomes(tx: Tx, id: Id, checked: readonly CheckedRow[]): Promise<void> {
  await rows(tx, 'UPDATE answer_workbook SET rows = $2 WHERE id = $1', [id, JSON.stringify(checked)]);
}

/** Requests these departments have to answer, the earliest due day first. */
export async function requestsToAnswer(tx: Tx, departmentIds: readonly Id[], limit: number): Promise<Id[]> {
  const found = await rows<{ id: Id }>(
    tx,
    `SELECT r.id, (SELECT max(k.due_on) FROM request_clock k WHERE k.request_id = r.id AND k.phase = 'answer') AS due
     FROM share_request r
     WHERE r.provider_department_id = ANY($1::uuid[]) AND r.signed_at IS NOT NULL AND r.state = ANY($2)
     ORDER BY due NULLS LAST, r.id LIMIT $3`,
    [departmentIds, TRANSITIONS.prepare_answer.from, limit],
  );
  return found.map(({ id }) => id);
}
