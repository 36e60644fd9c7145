import { localDate, type Id, type LocalDate, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';

export const FLOW_STATES = ['planned', 'flowing', 'stopped'] as const;
export type FlowState = (typeof FLOW_STATES)[number];

/** Data of an upper department on their way to the region they are of (R21): department × region × item × day. */
export interface ReturnFlow {
  readonly id: Id;
  readonly version: number;
  readonly serial: string;
  readonly state: FlowState;
  readonly upperDepartmentId: Id;
  readonly upperRegionCode: string;
  readonly lowerRegionCode: string;
  readonly entryId: Id;
  readonly entryCode: string;
  readonly entryName: string;
  readonly items: readonly string[];
  readonly shareMode: string;
  readonly dueOn: LocalDate;
  readonly firstOn: LocalDate | null;
  readonly lastOn: LocalDate | null;
  readonly stoppedReason: string | null;
  readonly recordedAt: Date;
}

type Day = 'dueOn' | 'firstOn' | 'lastOn';
type Row = Omit<ReturnFlow, Day> & Readonly<Record<Day, string | null>>;
const dayOf = (text: string | null): LocalDate | null => (text === null ? null : localDate(text));
const toFlow = (row: Row): ReturnFlow => ({
  ...row,
  dueOn: localDate(row.dueOn ?? ''),
  firstOn: dayOf(row.firstOn),
  lastOn: dayOf(row.lastOn),
});

const COLUMNS = `f.id, f.version, f.serial::text AS serial, f.state, f.upper_department_id AS "upperDepartmentId",
  f.upper_region_code AS "upperRegionCode", f.lower_region_code AS "lowerRegionCode", f.entry_id AS "entryId",
  e.code AS "entryCode", e.name AS "entryName", f.items, f.share_mode AS "shareMode", f.due_on::text AS "dueOn",
  f.first_on::text AS "firstOn", f.last_on::text AS "lastOn", f.stopped_reason AS "stoppedReason",
  f.recorded_at AS "recordedAt"`;
const FROM = 'FROM return_flow f JOIN catalogue_entry e ON e.id = f.entry_id';

export interface NewFlow {
  readonly id: Id;
  readonly upperDepartmentId: Id;
  readonly upperRegionCode: string;
  readonly lowerRegionCode: string;
  readonly entryId: Id;
  readonly items: readonly string[];
  readonly shareMode: string;
  readonly dueOn: LocalDate;
  readonly by: string;
  readonly at: Date;
}

/** False when the entry flows to the region already, or is planned to. */
export async function insertFlow(tx: Tx, made: NewFlow): Promise<boolean> {
  const inserted = await firstRow(
    tx,
    `INSERT INTO return_flow (id, upper_department_id, upper_region_code, lower_region_code, entry_id, items, share_mode,
       due_on, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (entry_id, lower_region_code) WHERE state <> 'stopped' DO NOTHING RETURNING id`,
    [
      ...[made.id, made.upperDepartmentId, made.upperRegionCode, made.lowerRegionCode, made.entryId, made.items],
      ...[made.shareMode, made.dueOn, made.by, made.at],
    ],
  );
  return inserted !== null;
}

/** Compare-and-set: data came on a day, or no more will; false when the seen version is gone. */
export async function moveFlow(
  tx: Tx,
  { id, seenVersion }: { readonly id: Id; readonly seenVersion: number },
  to: { readonly state: FlowState; readonly on: LocalDate | null; readonly reason: string | null },
  by: { readonly personId: string; readonly at: Date },
): Promise<boolean> {
  const moved = await firstRow(
    tx,
    `WITH moved AS (
       UPDATE return_flow SET version = version + 1, state = $3, first_on = least(first_on, $4::date),
         last_on = greatest(last_on, $4::date), stopped_reason = $5
       WHERE id = $1 AND version = $2 RETURNING id, version)
     INSERT INTO return_flow_event (flow_id, number, action, on_day, note, person_id, at)
     SELECT id, version, $3, $4::date, $5, $6, $7 FROM moved RETURNING flow_id`,
    [id, seenVersion, to.state, to.on, to.reason, by.personId, by.at],
  );
  return moved !== null;
}

export async function findFlow(tx: Tx, id: Id): Promise<ReturnFlow | null> {
  const found = await firstRow<Row>(tx, `SELECT ${COLUMNS} ${FROM} WHERE f.id = $1`, [id]);
  return found && toFlow(found);
}

export interface FlowFilter {
  readonly state: FlowState | null;
  readonly lowerRegionCode: string | null;
  readonly departmentId: Id | null;
  /** Planned, and its day has passed: the gap shown to the authority. */
  readonly lateOn: LocalDate | null;
}

/** The register, newest first; everybody's to read (U26). */
export async function pageOfFlows(tx: Tx, filter: FlowFilter, page: PageRequest): Promise<Page<ReturnFlow>> {
  const found = await rows<Row>(
    tx,
    `SELECT ${COLUMNS} ${FROM}
     WHERE ($1::text IS NULL OR f.state = $1) AND ($2::text IS NULL OR f.lower_region_code = $2)
       AND ($3::uuid IS NULL OR f.upper_department_id = $3)
       AND ($4::date IS NULL OR (f.state = 'planned' AND f.due_on < $4)) AND ($5::uuid IS NULL OR f.id < $5)
     ORDER BY f.id DESC LIMIT $6`,
    [
      ...[filter.state, filter.lowerRegionCode, filter.departmentId, filter.lateOn],
      ...[page.after?.[0] ?? null, page.limit + 1],
    ],
  );
  const items = found.slice(0, page.limit).map(toFlow);
  const last = items.at(-1);
  return { items, next: found.length > page.limit && last ? JSON.stringify([last.id]) : null };
}

export const regionExists = async (tx: Tx, code: string): Promise<boolean> =>
  (await firstRow(tx, 'SELECT code FROM region WHERE code = $1', [code])) !== null;
