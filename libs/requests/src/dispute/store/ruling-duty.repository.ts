import { localDate, type Id, type LocalDate, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';

/** A ruling its owner has to carry out, and until when. */
export interface NewRulingDuty {
  readonly disputeId: Id;
  readonly departmentId: Id;
  readonly regionCode: string;
  readonly dueOn: LocalDate;
  readonly remindOn: LocalDate;
  readonly provisional: boolean;
  readonly basis: string;
}

/** A duty as its events tell of it. */
export interface RulingDutyTold {
  readonly disputeId: Id;
  readonly eventVersion: number;
  readonly departmentId: Id;
  readonly dueOn: LocalDate;
}

export const insertRulingDuty = (tx: Tx, duty: NewRulingDuty): Promise<unknown> =>
  rows(
    tx,
    `INSERT INTO ruling_duty (dispute_id, department_id, region_code, due_on, remind_on, provisional, basis)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [...[duty.disputeId, duty.departmentId, duty.regionCode, duty.dueOn, duty.remindOn, duty.provisional], duty.basis],
  );

/** Compare-and-set on the dispute's version, which the report raises; false when it was seen in another. */
export async function reportRulingDuty(
  tx: Tx,
  { id, seenVersion }: { readonly id: Id; readonly seenVersion: number },
  said: { readonly report: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const written = await firstRow(
    tx,
    `WITH moved AS (UPDATE dispute SET version = version + 1 WHERE id = $1 AND version = $2 RETURNING id)
     UPDATE ruling_duty d SET report = $3, reported_by = $4, reported_at = $5 FROM moved WHERE d.dispute_id = moved.id
     RETURNING d.dispute_id`,
    [id, seenVersion, said.report, said.by, said.at],
  );
  return written !== null;
}

/** Marks the open duties whose day draws near (`reminded_at`) or has passed (`overdue_at`), each once. */
export async function markRulingDuties(
  tx: Tx,
  mark: 'reminded' | 'overdue',
  today: LocalDate,
  at: Date,
  limit: number,
): Promise<RulingDutyTold[]> {
  const due = mark === 'reminded' ? 'remind_on <= $1 AND due_on >= $1' : 'due_on < $1';
  const marked = await rows<Omit<RulingDutyTold, 'dueOn'> & { readonly dueOn: string }>(
    tx,
    `UPDATE ruling_duty d SET ${mark}_at = $2, event_version = event_version + 1
     WHERE dispute_id IN (SELECT dispute_id FROM ruling_duty
       WHERE reported_at IS NULL AND ${mark}_at IS NULL AND ${due}
       ORDER BY due_on, dispute_id LIMIT $3 FOR UPDATE SKIP LOCKED)
     RETURNING dispute_id AS "disputeId", event_version AS "eventVersion", department_id AS "departmentId",
       due_on::text AS "dueOn"`,
    [today, at, limit],
  );
  return marked.map((row) => ({ ...row, dueOn: localDate(row.dueOn) }));
}
