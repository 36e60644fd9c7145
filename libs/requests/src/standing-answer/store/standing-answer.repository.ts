import type { ShareMode } from '@zeqing/catalogue';
import { localDate, type Id, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { positionAfter } from '../../request/store/position';
import { firstRow, rows } from '@zeqing/platform';
import type { BeneficiariesKind, Purpose } from '../../use/domain/grant';
import type { StandingTerms } from '../domain/standing-answer';
import { dayOrNull } from '../../request/store/stored-request';

export interface StandingAnswerView {
  readonly id: Id;
  readonly version: number;
  readonly state: 'active' | 'revoked';
  readonly providerDepartmentId: Id;
  readonly entryId: Id;
  readonly entryCode: string;
  /** The published version it was signed for; a newer one needs a new signature. */
  readonly entryVersion: number;
  readonly terms: StandingTerms;
  readonly signedBy: string;
  readonly signedAt: Date;
  readonly revokedAt: Date | null;
}

interface StandingRow {
  id: Id;
  version: number;
  state: 'active' | 'revoked';
  provider_department_id: Id;
  entry_id: Id;
  entry_code: string;
  entry_version: number;
  recipients_kind: 'all_bound' | 'departments';
  recipient_department_ids: Id[];
  purposes: Purpose[];
  item_ids: Id[];
  modes: ShareMode[];
  beneficiaries: BeneficiariesKind[];
  valid_from: string;
  valid_until: string | null;
  signed_by: string;
  signed_at: Date;
  revoked_at: Date | null;
}

const COLUMNS = `s.id, s.version, s.state, s.provider_department_id, s.entry_id, s.entry_code, s.entry_version,
  s.recipients_kind, s.recipient_department_ids, s.purposes, s.item_ids, s.modes, s.beneficiaries, s.valid_from::text,
  s.valid_until::text, s.signed_by, s.signed_at, s.revoked_at`;

export type NewStandingAnswer = Omit<StandingAnswerView, 'version' | 'state' | 'revokedAt'>;

export async function insertStandingAnswer(tx: Tx, answer: NewStandingAnswer): Promise<void> {
  const { terms } = answer;
  await rows(
    tx,
    `INSERT INTO standing_answer (id, provider_department_id, entry_id, entry_code, entry_version, recipients_kind,
       recipient_department_ids, purposes, item_ids, modes, beneficiaries, valid_from, valid_until, signed_by, signed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      answer.id,
      answer.providerDepartmentId,
      answer.entryId,
      answer.entryCode,
      answer.entryVersion,
      terms.recipients.kind,
      terms.recipients.kind === 'departments' ? terms.recipients.departmentIds : [],
      JSON.stringify(terms.purposes),
      terms.itemIds,
      terms.modes,
      terms.beneficiaries,
      terms.validFrom,
      terms.validUntil,
      answer.signedBy,
      answer.signedAt,
    ],
  );
}

/** Active standing answers on one published version of an entry, oldest first. */
export async function activeOn(tx: Tx, entryId: Id, entryVersion: number): Promise<StandingAnswerView[]> {
  return select(tx, `WHERE s.entry_id = $1 AND s.entry_version = $2 AND s.state = 'active' ORDER BY s.id LIMIT 100`, [
    entryId,
    entryVersion,
  ]);
}

export async function findStandingAnswer(
  tx: Tx,
  id: Id,
  departmentIds: readonly Id[],
): Promise<StandingAnswerView | null> {
  const found = await select(tx, 'WHERE s.id = $1 AND s.provider_department_id = ANY($2::uuid[])', [id, departmentIds]);
  return found[0] ?? null;
}

/** Compare-and-set; false when the seen version is gone or it is revoked already. */
export async function revoke(tx: Tx, id: Id, seenVersion: number, by: string, at: Date): Promise<boolean> {
  const revoked = await firstRow(
    tx,
    `UPDATE standing_answer SET state = 'revoked', revoked_by = $3, revoked_at = $4, version = version + 1
     WHERE id = $1 AND version = $2 AND state = 'active' RETURNING id`,
    [id, seenVersion, by, at],
  );
  return revoked !== null;
}

/** Standing answers, newest first: every bound department may see them, they are listed on the entry (U3, U26). */
export async function pageOfStandingAnswers(
  tx: Tx,
  filter: { readonly entryId: Id | null; readonly providerDepartmentIds: readonly Id[] | null },
  page: PageRequest,
): Promise<Page<StandingAnswerView>> {
  const found = await select(
    tx,
    `WHERE ($1::uuid IS NULL OR s.entry_id = $1) AND ($2::uuid[] IS NULL OR s.provider_department_id = ANY($2))
       AND ($3::uuid IS NULL OR s.id < $3) ORDER BY s.id DESC LIMIT $4`,
    [filter.entryId, filter.providerDepartmentIds, page.after?.[0] ?? null, page.limit + 1],
  );
  const items = found.slice(0, page.limit);
  return { items, next: found.length > page.limit ? positionAfter(items) : null };
}

async function select(tx: Tx, rest: string, parameters: readonly unknown[]): Promise<StandingAnswerView[]> {
  return (await rows<StandingRow>(tx, `SELECT ${COLUMNS} FROM standing_answer s ${rest}`, parameters)).map(toView);
}

const toView = (row: StandingRow): StandingAnswerView => ({
  id: row.id,
  version: row.version,
  state: row.state,
  providerDepartmentId: row.provider_department_id,
  entryId: row.entry_id,
  entryCode: row.entry_code,
  entryVersion: row.entry_version,
  terms: {
    recipients:
      row.recipients_kind === 'all_bound'
        ? { kind: 'all_bound' }
        : { kind: 'departments', departmentIds: row.recipient_department_ids },
    purposes: row.purposes,
    itemIds: row.item_ids,
    modes: row.modes,
    beneficiaries: row.beneficiaries,
    validFrom: localDate(row.valid_from),
    validUntil: dayOrNull(row.valid_until),
  },
  signedBy: row.signed_by,
  signedAt: row.signed_at,
  revokedAt: row.revoked_at,
});
