import { Injectable } from '@nestjs/common';
import { isId, parseLocalDate, type Id, type LocalDate, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { Term, TermPhase, TermProjection } from '../domain/term';
import type { FilingReach } from './filing.repository';

export type NewTerm = Omit<
  Term,
  'version' | 'state' | 'extension' | 'stoppedOn' | 'extensionReason' | 'extensionNote' | 'releasedFor'
>;

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
         authority_department_id, region_code, started_on, due_on, remind_on, provisional)
       SELECT id, phase, "lawChangeId", "entryId", "filingId", "departmentId", "providerDepartmentId",
         "authorityDepartmentId", "regionCode", "startedOn", "dueOn", "remindOn", provisional
       FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, phase text, "lawChangeId" uuid, "entryId" uuid, "filingId" uuid,
         "departmentId" uuid, "providerDepartmentId" uuid, "authorityDepartmentId" uuid, "regionCode" text,
         "startedOn" date, "dueOn" date, "remindOn" date, provisional boolean)`,
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
      `UPDATE catalogue_term SET version = version + 1, extension = $3, extension_reason = $4, extension_note = $5,
         due_on = $6, remind_on = $7, provisional = $8,
         reminded_at = CASE WHEN remind_on = $7 THEN reminded_at END
       WHERE id = $1 AND version = $2 AND state = 'running' RETURNING id`,
      [
        ...[id, version, set.extension, set.extensionReason, set.extensionNote],
        ...[set.dueOn, set.remindOn, set.provisional],
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

  /** Marks the running terms whose day draws near or has passed, each once; the latter leave their fact. */
  mark(tx: Tx, mark: 'reminded' | 'overdue', today: LocalDate, at: Date, limit: number): Promise<MarkedTerm[]> {
    const due = mark === 'reminded' ? 'remind_on <= $1::date AND due_on >= $1::date' : 'due_on < $1::date';
    return rows<MarkedTerm>(
      tx,
      `WITH marked AS (
         UPDATE catalogue_term SET ${mark}_at = $2::timestamptz, version = version + 1
         WHERE id IN (SELECT id FROM catalogue_term WHERE state = 'running' AND ${mark}_at IS NULL AND ${due}
           ORDER BY due_on, id LIMIT $3 FOR UPDATE SKIP LOCKED)
         RETURNING id, version, phase, department_id, entry_id, filing_id, due_on),
       fact AS (
         INSERT INTO catalogue_overdue (term_id, department_id, phase, due_on, recorded_at)
         SELECT id, department_id, phase, due_on, $2::timestamptz FROM marked WHERE due_on < $1::date
         ON CONFLICT ON CONSTRAINT pk_catalogue_overdue DO NOTHING)
       SELECT ${MARKED} FROM marked ORDER BY id LIMIT $3`,
      [today, at, limit],
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
    await rows(
      tx,
      `UPDATE catalogue_term SET due_on = $2, remind_on = $3, provisional = $4, version = version + 1 WHERE id = $1`,
      [id, projection.dueOn, projection.remindOn, projection.provisional],
    );
  }
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
