import { localDate, type Id, type LocalDate, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type {
  CorrectionCase,
  CorrectionDefect,
  CorrectionReport,
  CorrectionScope,
  CorrectionState,
} from '../domain/correction';
import { UNMENDED_STATES, UNSETTLED_STATES } from '../domain/correction';
import type { CountedReports } from '../domain/correction.rules';
import { positionAfter } from '../../request/store/position';
import type { Viewer } from '../../request/store/request.repository';

export interface StoredCorrection extends CorrectionCase {
  readonly serial: number;
  readonly stateSince: Date;
  readonly entryId: Id;
  readonly entryCode: string;
  readonly itemId: Id | null;
  readonly resourceId: Id | null;
  readonly recordReference: string | null;
  readonly defect: CorrectionDefect;
  readonly note: string | null;
  readonly reportedAt: Date;
  readonly acceptedItemId: Id | null;
  readonly acceptedAt: Date | null;
  readonly resultReason: string | null;
  readonly resultAt: Date | null;
  readonly clock: StoredCorrectionClock;
}

export interface StoredCorrectionClock {
  readonly id: Id;
  readonly state: 'running' | 'stopped';
  readonly regionCode: string;
  readonly budgetWorkingDays: number;
  readonly article: string;
  readonly startedAt: Date;
  readonly startedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly provisional: boolean;
  readonly stoppedOn: LocalDate | null;
}

interface CorrectionRow extends Omit<StoredCorrection, 'serial' | 'clock'> {
  serial: string;
  clock: Omit<StoredCorrectionClock, 'startedAt' | 'startedOn' | 'dueOn' | 'stoppedOn'> & {
    startedAt: string;
    startedOn: string;
    dueOn: string;
    stoppedOn: string | null;
  };
}

const COLUMNS = `c.id, c.version, c.serial, c.state, c.state_since AS "stateSince", c.entry_id AS "entryId",
  c.entry_code AS "entryCode", c.scope, c.item_id AS "itemId", c.resource_id AS "resourceId",
  c.record_reference AS "recordReference", c.defect, c.note, c.reporter_department_id AS "reporterDepartmentId",
  c.provider_department_id AS "providerDepartmentId", c.reported_at AS "reportedAt",
  c.accepted_scope AS "acceptedScope", c.accepted_item_id AS "acceptedItemId", c.accepted_at AS "acceptedAt",
  c.result_reason AS "resultReason", c.result_at AS "resultAt",
  (SELECT jsonb_build_object('id', k.id, 'state', k.state, 'regionCode', k.region_code,
     'budgetWorkingDays', k.budget_working_days, 'article', k.article, 'startedAt', k.started_at,
     'startedOn', k.started_on, 'dueOn', k.due_on,
     'provisional', k.provisional, 'stoppedOn', k.stopped_on)
   FROM correction_clock k WHERE k.correction_id = c.id) AS clock`;

/** Both departments see a correction, and who watches over the provider's or the reporter's region. */
const visible = (departmentIds: string, prefix: string): string => `(
  c.reporter_department_id = ANY(${departmentIds}::uuid[]) OR c.provider_department_id = ANY(${departmentIds}::uuid[])
  OR c.provider_region_code LIKE ${prefix}::text || '%' OR c.reporter_region_code LIKE ${prefix}::text || '%')`;

export interface NewCorrection {
  readonly id: Id;
  readonly entryId: Id;
  readonly report: CorrectionReport;
  readonly reporter: { readonly id: Id; readonly regionCode: string };
  readonly provider: { readonly id: Id; readonly regionCode: string };
  readonly reportedBy: string;
  readonly at: Date;
}

export async function insertCorrection(tx: Tx, correction: NewCorrection): Promise<void> {
  const { report, reporter, provider } = correction;
  await rows(
    tx,
    `INSERT INTO correction (id, state_since, entry_id, entry_code, scope, item_id, resource_id, record_reference,
       defect, note, reporter_department_id, reporter_region_code, provider_department_id, provider_region_code,
       reported_by, reported_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $2)`,
    [
      ...[correction.id, correction.at, correction.entryId, report.entryCode, report.scope, report.itemId],
      ...[report.resourceId, report.recordReference, report.defect, report.note, reporter.id, reporter.regionCode],
      ...[provider.id, provider.regionCode, correction.reportedBy],
    ],
  );
}

export interface CorrectionMove {
  readonly id: Id;
  readonly seenVersion: number;
  readonly to: CorrectionState;
  readonly at: Date;
  readonly by: string;
  readonly accepted?: { readonly scope: CorrectionScope; readonly itemId: Id | null };
  readonly result?: { readonly reason: string | null };
  /** Takes back an earlier result: a ruling has the report accepted again. */
  readonly clearsResult?: boolean;
}

/** Compare-and-set: moves the correction and raises its version by one; false when the seen version is gone. */
export async function moveCorrection(tx: Tx, move: CorrectionMove): Promise<boolean> {
  const { accepted, result } = move;
  const moved = await firstRow(
    tx,
    `UPDATE correction SET version = version + 1, state = $3, state_since = $4,
       accepted_scope = coalesce($6, accepted_scope), accepted_item_id = coalesce($7, accepted_item_id),
       accepted_by = CASE WHEN $6::text IS NULL THEN accepted_by ELSE $5 END,
       accepted_at = CASE WHEN $6::text IS NULL THEN accepted_at ELSE $4::timestamptz END,
       result_reason = CASE WHEN $10 THEN NULL WHEN $8 THEN $9 ELSE result_reason END,
       result_by = CASE WHEN $10 THEN NULL WHEN $8 THEN $5 ELSE result_by END,
       result_at = CASE WHEN $10 THEN NULL WHEN $8 THEN $4::timestamptz ELSE result_at END
     WHERE id = $1 AND version = $2 RETURNING id`,
    [
      ...[move.id, move.seenVersion, move.to, move.at, move.by, accepted?.scope ?? null, accepted?.itemId ?? null],
      ...[result !== undefined, result?.reason ?? null, move.clearsResult ?? false],
    ],
  );
  return moved !== null;
}

/** A correction the viewer may see, or null. */
export async function findCorrection(tx: Tx, id: Id, viewer: Viewer): Promise<StoredCorrection | null> {
  const row = await firstRow<CorrectionRow>(
    tx,
    `SELECT ${COLUMNS} FROM correction c WHERE c.id = $1 AND ${visible('$2', '$3')}`,
    [id, viewer.departmentIds, viewer.regionCodePrefix],
  );
  return row && toCorrection(row);
}

/** One correction for the system's own work, without a viewer. */
export async function findCorrectionForSystem(tx: Tx, id: Id): Promise<StoredCorrection | null> {
  const row = await firstRow<CorrectionRow>(tx, `SELECT ${COLUMNS} FROM correction c WHERE c.id = $1`, [id]);
  return row && toCorrection(row);
}

export interface CorrectionFilter {
  readonly states: readonly CorrectionState[] | null;
  readonly scope: CorrectionScope | null;
  readonly entryCode: string | null;
  /** Of whichever side. */
  readonly departmentId: Id | null;
  /** Whether the term has run out before it was settled, seen on a day. */
  readonly overdue: boolean | null;
}

/** Corrections the viewer may see, newest first. */
export async function pageOfCorrections(
  tx: Tx,
  viewer: Viewer,
  filter: CorrectionFilter,
  today: LocalDate,
  page: PageRequest,
): Promise<Page<StoredCorrection>> {
  const found = await rows<CorrectionRow>(
    tx,
    `SELECT ${COLUMNS} FROM correction c
     WHERE ${visible('$1', '$2')} AND ($3::text[] IS NULL OR c.state = ANY($3)) AND ($4::text IS NULL OR c.scope = $4)
       AND ($5::text IS NULL OR c.entry_code = $5)
       AND ($6::uuid IS NULL OR c.reporter_department_id = $6 OR c.provider_department_id = $6)
       AND ($7::boolean IS NULL OR $7 = (SELECT coalesce(k.stopped_on, $8::date) > k.due_on
         FROM correction_clock k WHERE k.correction_id = c.id))
       AND ($9::uuid IS NULL OR c.id < $9)
     ORDER BY c.id DESC LIMIT $10`,
    [
      ...[viewer.departmentIds, viewer.regionCodePrefix, filter.states, filter.scope, filter.entryCode],
      ...[filter.departmentId, filter.overdue, today, page.after?.[0] ?? null, page.limit + 1],
    ],
  );
  const items = found.slice(0, page.limit).map(toCorrection);
  return { items, next: found.length > page.limit ? positionAfter(items) : null };
}

/** How many reports stand on the entries and fields of these corrections, in the order given. */
export async function countedReports(
  tx: Tx,
  corrections: readonly Pick<StoredCorrection, 'entryId' | 'itemId'>[],
  since: Date,
): Promise<CountedReports[]> {
  return rows<CountedReports>(
    tx,
    // A page often holds many reports of one entry: each pair is counted once.
    `WITH pair AS (SELECT DISTINCT entry_id, item_id FROM unnest($1::uuid[], $2::uuid[]) AS x (entry_id, item_id)),
     counted AS MATERIALIZED (
       SELECT pair.entry_id, pair.item_id,
         (SELECT count(*)::int FROM correction c WHERE c.entry_id = pair.entry_id AND c.scope = 'record'
           AND c.state = ANY($3) AND c.item_id IS NOT DISTINCT FROM pair.item_id) AS "recordsOfItem",
         (SELECT count(*)::int FROM correction c WHERE c.entry_id = pair.entry_id AND c.scope = 'record'
           AND c.state <> 'withdrawn' AND c.item_id IS NOT DISTINCT FROM pair.item_id
           AND c.reported_at >= $4) AS "recentRecordsOfItem",
         (SELECT count(DISTINCT c.item_id)::int FROM correction c WHERE c.entry_id = pair.entry_id
           AND c.state = ANY($3)) AS items
       FROM pair)
     SELECT n."recordsOfItem", n."recentRecordsOfItem", n.items
     FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS asked (entry_id, item_id, position)
       JOIN counted n ON n.entry_id = asked.entry_id AND n.item_id IS NOT DISTINCT FROM asked.item_id
     ORDER BY asked.position LIMIT 200`,
    [corrections.map(({ entryId }) => entryId), corrections.map(({ itemId }) => itemId), UNSETTLED_STATES, since],
  );
}

/** A datum that its provider accepted to be wrong and has not yet mended. */
export interface DisputedEntry {
  readonly entryId: Id;
  /** The field, or null when the whole entry or one of its resources is disputed. */
  readonly itemId: Id | null;
  readonly resourceId: Id | null;
  readonly correctionId: Id;
  readonly since: Date;
  /** The day by which the provider owes its result (art. 26). */
  readonly dueOn: LocalDate;
}

/** The disputed data of these entries, or of all when null, as `marksDisputed` says. */
export async function disputedOf(tx: Tx, entryIds: readonly Id[] | null): Promise<DisputedEntry[]> {
  const found = await rows<Omit<DisputedEntry, 'dueOn'> & { dueOn: string }>(
    tx,
    `SELECT c.entry_id AS "entryId", c.accepted_item_id AS "itemId", c.resource_id AS "resourceId",
       c.id AS "correctionId", c.accepted_at AS since, k.due_on::text AS "dueOn"
     FROM correction c JOIN correction_clock k ON k.correction_id = c.id
     WHERE ($1::uuid[] IS NULL OR c.entry_id = ANY($1::uuid[])) AND c.state = ANY($2) AND c.accepted_scope IN ('field', 'resource')
     ORDER BY c.entry_id, c.id LIMIT 10000`,
    [entryIds, UNMENDED_STATES],
  );
  return found.map((one) => ({ ...one, dueOn: localDate(one.dueOn) }));
}

function toCorrection(row: CorrectionRow): StoredCorrection {
  const { clock, serial, ...rest } = row;
  return {
    ...rest,
    serial: Number(serial),
    clock: {
      ...clock,
      startedAt: new Date(clock.startedAt),
      startedOn: localDate(clock.startedOn),
      dueOn: localDate(clock.dueOn),
      stoppedOn: clock.stoppedOn === null ? null : localDate(clock.stoppedOn),
    },
  };
}
