import { Injectable } from '@nestjs/common';
import { isId, type Id, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { Filing, FilingKind, FilingState, FilingText } from '../domain/filing';
import type { FilingAction } from '../domain/filing.transitions';

/** Whose filings: of some departments, or of every one in a region. */
export interface FilingReach {
  readonly departmentIds: readonly Id[];
  /** Leading digits of the region whose filings the reader reviews or watches; null for none. */
  readonly regionPrefix: string | null;
}

export interface FilingFilter {
  readonly states: readonly FilingState[] | null;
  readonly kind: FilingKind | null;
  readonly entryId: Id | null;
}

/** One act as it was done. */
export interface FilingActDone {
  readonly version: number;
  readonly action: FilingAction | 'begin';
  readonly actorId: Id;
  readonly actorName: string | null;
  readonly note: string | null;
  readonly doneAt: Date;
}

/** What an act changes beside the state. */
export interface FilingMove {
  readonly state: FilingState;
  readonly at: Date;
  readonly signedBy?: Id;
  readonly reviewedBy?: Id | null;
  readonly publishedBy?: Id;
  readonly publishedVersion?: number;
  readonly entryId?: Id;
  readonly returnedFor?: string | null;
}

export type NewFiling = Omit<Filing, 'version' | 'state' | 'reviewedBy' | 'returnedFor' | 'publishedVersion'>;

interface FilingRow extends Omit<Filing, keyof FilingText> {
  readonly content: Filing['content'];
  readonly reason: string | null;
  readonly secrecy: Filing['assessments']['secrecy'];
  readonly personalInformation: Filing['assessments']['personalInformation'];
}

const SELECT = `
  SELECT f.id, f.version, f.kind, f.state, f.entry_id AS "entryId", f.base_version AS "baseVersion",
    f.provider_department_id AS "providerDepartmentId", f.region_code AS "regionCode",
    f.authority_department_id AS "authorityDepartmentId", f.law_change_id AS "lawChangeId", f.content, f.reason,
    f.secrecy, f.personal_information AS "personalInformation", f.prepared_by AS "preparedBy",
    f.reviewed_by AS "reviewedBy", f.returned_for AS "returnedFor", f.published_version AS "publishedVersion",
    f.created_at AS "createdAt", f.updated_at AS "updatedAt"
  FROM catalogue_filing f`;
/** What was never signed is the department's own paper. */
const REACHED = `(f.provider_department_id = ANY($1::uuid[])
  OR (f.region_code LIKE $2::text || '%' AND f.signed_by IS NOT NULL))`;

@Injectable()
export class FilingRepository {
  async find(tx: Tx, id: Id, reach: FilingReach): Promise<Filing | null> {
    const row = await firstRow<FilingRow>(tx, `${SELECT} WHERE ${REACHED} AND f.id = $3`, [
      reach.departmentIds,
      reach.regionPrefix,
      id,
    ]);
    return row && toFiling(row);
  }

  /** A filing whoever reads it, for telling of its events. */
  async findForSystem(tx: Tx, id: Id): Promise<Filing | null> {
    const row = await firstRow<FilingRow>(tx, `${SELECT} WHERE f.id = $1`, [id]);
    return row && toFiling(row);
  }

  /** Whether a change of law or of duties asks the department to update the entry. */
  async isAskedBy(tx: Tx, lawChangeId: Id, entryId: Id): Promise<boolean> {
    const term = 'SELECT id FROM catalogue_term WHERE law_change_id = $1 AND entry_id = $2';
    return (await firstRow(tx, term, [lawChangeId, entryId])) !== null;
  }

  /** One page, newest first. */
  async page(tx: Tx, reach: FilingReach, filter: FilingFilter, page: PageRequest): Promise<Page<Filing>> {
    const [after = ''] = page.after ?? [];
    const found = await rows<FilingRow>(
      tx,
      `${SELECT} WHERE ${REACHED} AND ($3::text[] IS NULL OR f.state = ANY($3)) AND ($4::text IS NULL OR f.kind = $4)
         AND ($5::uuid IS NULL OR f.entry_id = $5) AND ($6::uuid IS NULL OR f.id < $6)
       ORDER BY f.id DESC LIMIT $7`,
      [
        ...[reach.departmentIds, reach.regionPrefix, filter.states, filter.kind, filter.entryId],
        ...[isId(after) ? after : null, page.limit + 1],
      ],
    );
    const items = found.slice(0, page.limit).map(toFiling);
    const last = items.at(-1);
    return { items, next: found.length > page.limit && last ? JSON.stringify([last.id]) : null };
  }

  /** False when a filing of the entry is under way, whoever's it is. */
  async insert(tx: Tx, filing: NewFiling): Promise<boolean> {
    const { assessments } = filing;
    const inserted = await rows(
      tx,
      `INSERT INTO catalogue_filing (id, kind, entry_id, base_version, provider_department_id, region_code,
         authority_department_id, law_change_id, content, reason, secrecy, personal_information, prepared_by,
         created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
       ON CONFLICT (entry_id) WHERE state IN ('draft', 'signing', 'submitted', 'reviewed') DO NOTHING RETURNING id`,
      [
        ...[filing.id, filing.kind, filing.entryId, filing.baseVersion, filing.providerDepartmentId],
        ...[filing.regionCode, filing.authorityDepartmentId, filing.lawChangeId, JSON.stringify(filing.content)],
        ...[filing.reason, json(assessments.secrecy), json(assessments.personalInformation), filing.preparedBy],
        ...[filing.createdAt, filing.updatedAt],
      ],
    );
    return inserted.length === 1;
  }

  /** Compare-and-set of what was written; false when it moved on. */
  async write(tx: Tx, id: Id, seenVersion: number, text: FilingText, by: { actorId: Id; at: Date }): Promise<boolean> {
    const { content, reason, assessments } = text;
    const written = await rows(
      tx,
      `UPDATE catalogue_filing SET version = version + 1, content = $3, reason = $4, secrecy = $5,
         personal_information = $6, prepared_by = $7, updated_at = $8
       WHERE id = $1 AND version = $2 RETURNING id`,
      [
        ...[id, seenVersion, JSON.stringify(content), reason],
        ...[json(assessments.secrecy), json(assessments.personalInformation), by.actorId, by.at],
      ],
    );
    return written.length === 1;
  }

  /** Compare-and-set of the state; false when it moved on. */
  async move(tx: Tx, id: Id, seenVersion: number, move: FilingMove): Promise<boolean> {
    const columns: readonly (readonly [string, unknown])[] = [
      ['state', move.state],
      ['updated_at', move.at],
      ['signed_by', move.signedBy],
      ['reviewed_by', move.reviewedBy],
      ['published_by', move.publishedBy],
      ['published_version', move.publishedVersion],
      ['entry_id', move.entryId],
      ['returned_for', move.returnedFor],
    ];
    const set = columns.filter(([, value]) => value !== undefined);
    const moved = await rows(
      tx,
      `UPDATE catalogue_filing SET version = version + 1, ${set.map(([name], at) => `${name} = $${at + 3}`).join(', ')}
       WHERE id = $1 AND version = $2 RETURNING id`,
      [id, seenVersion, ...set.map(([, value]) => value)],
    );
    return moved.length === 1;
  }

  async recordAct(tx: Tx, id: Id, act: Omit<FilingActDone, 'actorName'>): Promise<void> {
    await rows(
      tx,
      `INSERT INTO catalogue_filing_act (filing_id, filing_version, action, actor_id, note, done_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, act.version, act.action, act.actorId, act.note, act.doneAt],
    );
  }

  /** Every act, oldest first; an amendment is kept once however often somebody wrote. */
  actsOf(tx: Tx, id: Id): Promise<FilingActDone[]> {
    return rows<FilingActDone>(
      tx,
      `SELECT a.filing_version AS version, a.action, a.actor_id AS "actorId", p.display_name AS "actorName", a.note,
         a.done_at AS "doneAt"
       FROM catalogue_filing_act a LEFT JOIN person p ON p.id::text = a.actor_id
       WHERE a.filing_id = $1 ORDER BY a.filing_version, a.filing_id LIMIT 500`,
      [id],
    );
  }

  /** Names of the other entries of a department that are or will be in the catalogue. */
  async otherNames(tx: Tx, departmentId: Id, exceptEntryId: Id | null): Promise<readonly string[]> {
    const found = await rows<{ name: string }>(
      tx,
      `SELECT name FROM catalogue_entry WHERE provider_department_id = $1 AND status <> 'withdrawn'
         AND ($2::uuid IS NULL OR id <> $2) ORDER BY code, id LIMIT 20000`,
      [departmentId, exceptEntryId],
    );
    return found.map(({ name }) => name);
  }
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

const toFiling = ({ secrecy, personalInformation, ...row }: FilingRow): Filing => ({
  ...row,
  assessments: { secrecy, personalInformation },
});
