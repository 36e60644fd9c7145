import { localDate, type Id, type LocalDate, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { RequestState } from '../../request/domain/request';
import { positionAfter } from '../../request/store/position';
import type { LeftOut, PackageBeneficiaries, SharedTerms } from '../domain/package';
import type { PackageTarget, PackageTargetKind } from '../domain/package-needs.port';

export interface StoredPackage {
  readonly id: Id;
  readonly version: number;
  readonly serial: number;
  readonly requesterDepartmentId: Id;
  readonly target: PackageTarget;
  readonly targetName: string;
  readonly beneficiaries: PackageBeneficiaries;
  readonly shared: SharedTerms;
  readonly leftOut: readonly LeftOut[];
  readonly createdAt: Date;
  /** In their order. */
  readonly requestIds: readonly Id[];
  /** How many rows are in which state. */
  readonly states: Partial<Readonly<Record<RequestState, number>>>;
}

export type NewPackage = Omit<StoredPackage, 'version' | 'serial' | 'states'> & { readonly createdBy: string };

interface PackageRow {
  id: Id;
  version: number;
  serial: string;
  requester_department_id: Id;
  target_kind: PackageTargetKind;
  target_code: string;
  target_name: string;
  beneficiaries: PackageBeneficiaries;
  shared: Omit<SharedTerms, 'validFrom' | 'validUntil'> & { validFrom: string; validUntil: string | null };
  left_out: LeftOut[];
  created_at: Date;
  request_ids: Id[];
  states: Partial<Record<RequestState, number>>;
}

const COLUMNS = `p.id, p.version, p.serial, p.requester_department_id, p.target_kind, p.target_code, p.target_name,
  p.beneficiaries, p.shared, p.left_out, p.created_at,
  ARRAY(SELECT r.request_id FROM request_package_row r WHERE r.package_id = p.id ORDER BY r.position) AS request_ids,
  (SELECT coalesce(jsonb_object_agg(c.state, c.rows), '{}') FROM (
    SELECT q.state, count(*) AS rows FROM request_package_row r JOIN share_request q ON q.id = r.request_id
    WHERE r.package_id = p.id GROUP BY q.state) c) AS states`;

/** Until the transaction ends nobody else makes a package of this department: what one asks for the other leaves out. */
export async function lockPackagesOf(tx: Tx, departmentId: Id): Promise<void> {
  await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`request-package:${departmentId}`]);
}

export async function insertPackage(tx: Tx, made: NewPackage): Promise<void> {
  await rows(
    tx,
    `INSERT INTO request_package (id, requester_department_id, target_kind, target_code, target_name, beneficiaries,
       shared, left_out, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      made.id,
      made.requesterDepartmentId,
      made.target.kind,
      made.target.code,
      made.targetName,
      made.beneficiaries,
      JSON.stringify(made.shared),
      JSON.stringify(made.leftOut),
      made.createdBy,
      made.createdAt,
    ],
  );
  await rows(
    tx,
    `INSERT INTO request_package_row (package_id, position, request_id)
     SELECT $1, position, request FROM unnest($2::uuid[]) WITH ORDINALITY AS t (request, position)`,
    [made.id, made.requestIds],
  );
}

/** A package of one of these departments, or null. */
export async function findPackage(tx: Tx, id: Id, departmentIds: readonly Id[]): Promise<StoredPackage | null> {
  const row = await firstRow<PackageRow>(
    tx,
    `SELECT ${COLUMNS} FROM request_package p WHERE p.id = $1 AND p.requester_department_id = ANY($2::uuid[])`,
    [id, departmentIds],
  );
  return row && toPackage(row);
}

/** Packages of these departments, newest first. */
export async function pageOfPackages(
  tx: Tx,
  departmentIds: readonly Id[],
  page: PageRequest,
): Promise<Page<StoredPackage>> {
  const found = await rows<PackageRow>(
    tx,
    `SELECT ${COLUMNS} FROM request_package p
     WHERE p.requester_department_id = ANY($1::uuid[]) AND ($2::uuid IS NULL OR p.id < $2)
     ORDER BY p.id DESC LIMIT $3`,
    [departmentIds, page.after?.[0] ?? null, page.limit + 1],
  );
  const items = found.slice(0, page.limit).map(toPackage);
  return { items, next: found.length > page.limit ? positionAfter(items) : null };
}

/** Writes what the rows share anew; false when the version seen is gone. */
export async function replaceShared(tx: Tx, id: Id, seenVersion: number, shared: SharedTerms): Promise<boolean> {
  const written = await firstRow(
    tx,
    'UPDATE request_package SET version = version + 1, shared = $3 WHERE id = $1 AND version = $2 RETURNING id',
    [id, seenVersion, JSON.stringify(shared)],
  );
  return written !== null;
}

/** Raises the version for an act on the package itself; the new version. */
export async function raiseVersion(tx: Tx, id: Id): Promise<number> {
  const raised = await firstRow<{ version: number }>(
    tx,
    'UPDATE request_package SET version = version + 1 WHERE id = $1 RETURNING version',
    [id],
  );
  if (!raised) throw new Error(`package ${id} vanished`);
  return raised.version;
}

function toPackage(row: PackageRow): StoredPackage {
  return {
    id: row.id,
    version: row.version,
    serial: Number(row.serial),
    requesterDepartmentId: row.requester_department_id,
    target: { kind: row.target_kind, code: row.target_code },
    targetName: row.target_name,
    beneficiaries: row.beneficiaries,
    shared: {
      ...row.shared,
      validFrom: localDate(row.shared.validFrom),
      validUntil: dayOrNull(row.shared.validUntil),
    },
    leftOut: row.left_out,
    createdAt: row.created_at,
    requestIds: row.request_ids,
    states: row.states,
  };
}

const dayOrNull = (text: string | null): LocalDate | null => (text === null ? null : localDate(text));
