import { newId, type Id, type LocalDate, type Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';

export interface MadeDigest {
  readonly id: Id;
  readonly personId: Id;
  /** Whether something below overdue is in it, and something overdue. */
  readonly hasLadder: boolean;
  readonly hasOverdue: boolean;
}

/**
 * One message of the day for each of at most `limit` people who have something due that no message has told them of,
 * none of it younger than `settledBefore`. Who had the day's message is left for the next day.
 */
export async function makeDigests(
  tx: Tx,
  day: LocalDate,
  at: Date,
  settledBefore: Date,
  limit: number,
): Promise<readonly MadeDigest[]> {
  const due = await rows<{ person_id: Id; upto: string; lines: number; ladder: boolean; overdue: boolean }>(
    tx,
    `SELECT n.person_id, max(n.number) AS upto, count(*)::int AS lines, bool_or(n.urgency = 'ladder') AS ladder,
       bool_or(n.urgency = 'overdue') AS overdue
     FROM notice n WHERE n.digest_id IS NULL AND n.urgency IN ('ladder', 'overdue')
       AND NOT EXISTS (SELECT FROM notice_digest d WHERE d.person_id = n.person_id AND d.day = $1)
     GROUP BY n.person_id HAVING max(n.occurred_at) <= $2 ORDER BY n.person_id LIMIT $3`,
    [day, settledBefore, limit],
  );
  if (due.length === 0) return [];
  const made = await rows<{ id: Id; person_id: Id }>(
    tx,
    `INSERT INTO notice_digest (id, person_id, day, line_count, made_at)
     SELECT id, person_id, $4, lines, $5 FROM unnest($1::uuid[], $2::text[], $3::int[]) AS due (id, person_id, lines)
     ON CONFLICT ON CONSTRAINT uq_notice_digest_person_day DO NOTHING RETURNING id, person_id`,
    [due.map(() => newId(at.getTime())), due.map((row) => row.person_id), due.map((row) => row.lines), day, at],
  );
  await rows(
    tx,
    `UPDATE notice SET digest_id = made.id
     FROM unnest($1::uuid[], $2::text[], $3::bigint[]) AS made (id, person_id, upto)
     WHERE notice.person_id = made.person_id AND notice.number <= made.upto AND notice.digest_id IS NULL
       AND notice.urgency IN ('ladder', 'overdue')`,
    [
      made.map(({ id }) => id),
      made.map((row) => row.person_id),
      made.map((row) => due.find((one) => one.person_id === row.person_id)?.upto),
    ],
  );
  return made.map((row) => {
    const of = due.find((one) => one.person_id === row.person_id);
    return { id: row.id, personId: row.person_id, hasLadder: of?.ladder === true, hasOverdue: of?.overdue === true };
  });
}
