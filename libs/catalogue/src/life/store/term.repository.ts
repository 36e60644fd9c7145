import { Injectable } from '@nestjs/common';
import { isId, parseLocalDate, type Id, type LocalDate, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import { TERM_OVER, TERM_RUNGS, type Term, type TermPhase, type TermProjection, type TermRung } from '../domain/term';
import type { FilingReach } from './filing.repository';

export type NewTerm = Omit<
  Term,
  'version' | 'state' | 'extension' | 'stoppedOn' | 'extensionReason' | 'extensionNote' | 'releasedFor'
> &
  Pick<TermProjection, 'rungs'>;

export interface TermFilter {
  readonly phase: TermPhase | null;
  readonly state: Term['state'] | null;
  readonly entryId: Id | null;
}

/** A term as the lists show it, with what it is about. */
export interface ListedTerm extends Term {
  readonly entryCode: string | null;
  readonly entryName: string | null;
  readonly lawTitle: string | null;
  readonly changedOn: LocalDate | null;
}

const SELECT = `
  SELECT t.id, t.version, t.phase, t.state, t.law_change_id AS "lawChangeId", t.entry_id AS "entryId",
    t.filing_id AS "filingId", t.department_id AS "departmentId", t.provider_department_id AS "providerDepartmentId",
    t.authority_department_id AS "authorityDepartmentId", t.region_code AS "regionCode",
    t.started_on::text AS "startedOn", t.due_on::text AS "dueOn", t.remind_on::text AS "remindOn", t.provisional,
    t.extension, t.extension_reason AS "extensionReason", t.extension_note AS "extensionNote",
    t.stopped_on::text AS "stoppedOn", t.released_for AS "releasedFor",
    coalesce(e.code, f.content ->> 'code') AS "entryCode", coalesce(e.name, f.content ->> 'name') AS "entryName",
    c.title AS "lawTitle", c.changed_on::text AS "changedOn"
  FROM catalogue_term t LEFT JOIN catalogue_entry e ON e.id = t.entry_id
    LEFT JOIN catalogue_filing f ON f.id = t.filing_id LEFT JOIN law_change c ON c.id = t.law_change_id`;
/** Columns of a `MarkedTerm`. */
const MARKED = `id, version, phase, department_id AS "departmentId", entry_id AS "entryId", filing_id AS "filingId",
  due_on::text AS "dueOn"`;
/** Sets a projection whose parameters begin at `first`; rungs that fired for the same due day stay fired. */
const projected = (
  first: number,
): string => `due_on = $${first}::date, remind_on = $${first + 1}, provisional = $${first + 2},
  rungs = $${first + 3}::jsonb, next_rung_on = (SELECT min(r."on")
    FROM jsonb_to_recordset($${first + 3}::jsonb) AS r (rung text, "on" date) WHERE NOT EXISTS (
      SELECT FROM catalogue_term_rung f WHERE f.term_id = t.id AND f.rung = r.rung AND f.due_on = $${first}::date))`;
/** Terms of one filing: those of every change of law its entry waits for. */
const MOST = 1_000;
const REACHED = `(t.department_id = ANY($1::uuid[]) OR t.provider_department_id = ANY($1::uuid[])
  OR t.region_code LIKE $2::text || '%')`;

@Injectable()
export class TermRepository {
  /** Terms begin in their first version. */
  async insertAll(tx: Tx, terms: readonly NewTerm[]): Promise<void> {
    await rows(
      tx,
      `INSERT INTO catalogue_term (id, phase, law_change_id, entry_id, filing_id, department_id, provider_department_id,
         authority_department_id, region_code, started_on, due_on, remind_on, provisional, rungs, next_rung_on)
       SELECT id, phase, "lawChangeId", "entryId", "filingId", "departmentId", "providerDepartmentId",
         "authorityDepartmentId", "regionCode", "startedOn", "dueOn", "remindOn", provisional, rungs,
         (rungs -> 0 ->> 'on')::date
       FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, phase text, "lawChangeId" uuid, "entryId" uuid, "filingId" uuid,
         "departmentId" uuid, "providerDepartmentId" uuid, "authorityDepartmentId" uuid, "regionCode" text,
         "startedOn" date, "dueOn" date, "remindOn" date, provisional boolean, rungs jsonb)`,
      [JSON.stringify(terms)],
    );
  }

  find(tx: Tx, id: Id, reach: FilingReach): Promise<ListedTerm | null> {
    const values = [reach.departmentIds, reach.regionPrefix, id];
    return firstRow<ListedTerm>(tx, `${SELECT} WHERE ${REACHED} AND t.id = $3`, values);
  }

  /** One page, the earliest due first. */
  async page(tx: Tx, reach: FilingReach, filter: TermFilter, page: PageRequest): Promise<Page<ListedTerm>> {
    const [dueOn = '', id = ''] = page.after ?? [];
    const after = parseLocalDate(dueOn) !== null && isId(id) ? [dueOn, id] : [null, null];
    const found = await rows<ListedTerm>(
      tx,
      `${SELECT} WHERE ${REACHED} AND ($3::text IS NULL OR t.phase = $3) AND ($4::text IS NULL OR t.state = $4)
         AND ($5::uuid IS NULL OR t.entry_id = $5)
         AND ($6::date IS NULL OR (t.due_on, t.id) > ($6::date, $7::uuid))
       ORDER BY t.due_on, t.id LIMIT $8`,
      [
        ...[reach.departmentIds, reach.regionPrefix, filter.phase, filter.state, filter.entryId],
        ...[...after, page.limit + 1],
      ],
    );
    const items = found.slice(0, page.limit);
    const last = items.at(-1);
    return { items, next: found.length > page.limit && last ? JSON.stringify([last.dueOn, last.id]) : null };
  }

  /** Stops the running terms of a phase that a filing answers; a late one leaves its fact here, when no sweep has run. */
  async stop(
    tx: Tx,
    phase: TermPhase,
    filingId: Id,
    stopped: { readonly at: Date; readonly on: LocalDate },
  ): Promise<MarkedTerm[]> {
    return rows<MarkedTerm>(
      tx,
      `WITH stopped AS (
         UPDATE catalogue_term t SET state = 'stopped', stopped_on = $3::date, version = t.version + 1,
           filing_id = $2::uuid, overdue_at = CASE WHEN t.due_on < $3::date THEN coalesce(t.overdue_at, $4::timestamptz) END
         FROM catalogue_filing f
         WHERE f.id = $2::uuid AND t.phase = $1::text AND t.state = 'running'
           AND (t.filing_id = f.id OR ($1::text = 'update' AND t.entry_id = f.entry_id))
         RETURNING t.id, t.version, t.department_id, t.phase, t.entry_id, t.filing_id, t.due_on),
       fact AS (
         INSERT INTO catalogue_overdue (term_id, department_id, phase, due_on, recorded_at)
         SELECT id, department_id, phase, due_on, $4::timestamptz FROM stopped WHERE due_on < $3::date
         ON CONFLICT ON CONSTRAINT pk_catalogue_overdue DO NOTHING)
       SELECT ${MARKED} FROM stopped ORDER BY id LIMIT ${MOST}`,
      [phase, filingId, stopped.on, stopped.at],
    );
  }

  /** What a returned filing had answered runs on as if it had never stopped. */
  revive(tx: Tx, phase: TermPhase, filingId: Id): Promise<MarkedTerm[]> {
    return rows<MarkedTerm>(
      tx,
      `WITH revived AS (
         UPDATE catalogue_term SET state = 'running', stopped_on = NULL, version = version + 1
         WHERE phase = $1 AND filing_id = $2 AND state = 'stopped' RETURNING *)
       SELECT ${MARKED} FROM revived ORDER BY id LIMIT ${MOST}`,
      [phase, filingId],
    );
  }

  /** Compare-and-set; false when the term moved on. */
  async setExtension(
    tx: Tx,
    { id, version }: Pick<Term, 'id' | 'version'>,
    set: Pick<Term, 'extensionReason' | 'extensionNote'> & {
      readonly extension: Exclude<Term['extension'], 'none'>;
    } & TermProjection,
  ): Promise<boolean> {
    const moved = await rows(
      tx,
      `UPDATE catalogue_term t SET version = version + 1, extension = $3, extension_reason = $4, extension_note = $5,
         ${projected(6)}
       WHERE id = $1 AND version = $2 AND state = 'running' RETURNING id`,
      [
        ...[id, version, set.extension, set.extensionReason, set.extensionNote],
        ...[set.dueOn, set.remindOn, set.provisional, JSON.stringify(set.rungs)],
      ],
    );
    return moved.length === 1;
  }

  /** Compare-and-set; false when the term moved on. */
  async release(
    tx: Tx,
    { id, version }: Pick<Term, 'id' | 'version'>,
    reason: string,
    on: LocalDate,
  ): Promise<boolean> {
    const moved = await rows(
      tx,
      `UPDATE catalogue_term SET version = version + 1, state = 'released', released_for = $3, stopped_on = $4
        WHERE id = $1 AND version = $2 AND state = 'running' RETURNING id`,
      [id, version, reason, on],
    );
    return moved.length === 1;
  }

  /**
   * Fires what is due on a day, for at most `limit` running terms: each rung once a due day (unique row), the overdue fact
   * with `T+1`. Terms another transaction is working on are left for the next round.
   */
  fireDue(tx: Tx, today: LocalDate, at: Date, limit: number): Promise<FiredTerm[]> {
    return rows<FiredTerm>(
      tx,
      `WITH due AS (
         SELECT id, rungs, due_on, department_id, phase FROM catalogue_term
         WHERE state = 'running' AND next_rung_on <= $1::date ORDER BY next_rung_on, id LIMIT $3 FOR UPDATE SKIP LOCKED),
       fired AS (
         INSERT INTO catalogue_term_rung (term_id, rung, due_on, fired_at)
         SELECT due.id, r.rung, due.due_on, $2::timestamptz
         FROM due, jsonb_to_recordset(due.rungs) AS r (rung text, "on" date) WHERE r."on" <= $1::date
         ON CONFLICT ON CONSTRAINT pk_catalogue_term_rung DO NOTHING RETURNING term_id, rung),
       by_term AS (
         SELECT term_id, jsonb_agg(rung ORDER BY array_position($5::text[], rung)) AS rungs, bool_or(rung = $4) AS overdue
         FROM fired GROUP BY term_id),
       fact AS (
         INSERT INTO catalogue_overdue (term_id, department_id, phase, due_on, recorded_at)
         SELECT id, department_id, phase, due_on, $2::timestamptz FROM due JOIN by_term ON term_id = id AND overdue
         ON CONFLICT ON CONSTRAINT pk_catalogue_overdue DO NOTHING),
       moved AS (
         UPDATE catalogue_term t SET version = t.version + CASE WHEN by_term.term_id IS NULL THEN 0 ELSE 1 END,
           overdue_at = CASE WHEN by_term.overdue THEN coalesce(t.overdue_at, $2::timestamptz) ELSE t.overdue_at END,
           next_rung_on = (SELECT min(r."on") FROM jsonb_to_recordset(t.rungs) AS r (rung text, "on" date)
             WHERE r."on" > $1::date)
         FROM due LEFT JOIN by_term ON by_term.term_id = due.id WHERE t.id = due.id
         RETURNING t.id, t.version, t.phase, t.department_id, t.entry_id, t.filing_id, t.due_on)
       SELECT ${MARKED}, by_term.rungs, by_term.overdue FROM moved JOIN by_term ON by_term.term_id = moved.id
       ORDER BY moved.id LIMIT $3`,
      [today, at, limit, TERM_OVER, [...TERM_RUNGS]],
    );
  }

  /** One slice by id of the running terms in a region and below it, locked, for projecting them again. */
  lockRunning(tx: Tx, regionPrefix: string, afterId: Id | null, limit: number): Promise<ListedTerm[]> {
    return rows<ListedTerm>(
      tx,
      `${SELECT} WHERE t.state = 'running' AND t.region_code LIKE $1 || '%' AND ($2::uuid IS NULL OR t.id > $2)
       ORDER BY t.id LIMIT $3 FOR UPDATE OF t`,
      [regionPrefix, afterId, limit],
    );
  }

  async writeProjection(tx: Tx, id: Id, projection: TermProjection): Promise<void> {
    await rows(tx, `UPDATE catalogue_term t SET version = version + 1, ${projected(2)} WHERE id = $1`, [
      id,
      projection.dueOn,
      projection.remindOn,
      projection.provisional,
      JSON.stringify(projection.rungs),
    ]);
  }
}

/** A term whose rungs fell due, with all of them that this round fired; the last one speaks. */
export interface FiredTerm extends MarkedTerm {
  readonly rungs: readonly TermRung[];
  readonly overdue: boolean;
}

/** A term as its events tell of it. */
export interface MarkedTerm {
  readonly id: Id;
  readonly version: number;
  readonly phase: TermPhase;
  readonly departmentId: Id;
  readonly entryId: Id | null;
  readonly filingId: Id | null;
  readonly dueOn: LocalDate;
}
