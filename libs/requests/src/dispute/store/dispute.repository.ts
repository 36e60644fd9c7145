import type { Id, LocalDate, Page, PageRequest, Tx } from '@zeqing/kernel';
import type { CompetentAuthority } from '@zeqing/organisation';
import { firstRow, rows } from '@zeqing/platform';
import type { DisputeCase, DisputeLeg, DisputeState, EnactedAs, Ruling, RulingDuty } from '../domain/dispute';
import type { DisputeForum } from '../domain/dispute-forum.rules';
import type { DisputeSide, DisputeSubject } from '../domain/dispute-subjects';
import type { DisputeStep } from '../domain/dispute.workflow';
import { positionAfter } from '../../request/store/position';
import type { Viewer } from '../../request/store/request.repository';

export interface StoredLeg extends DisputeLeg {
  readonly id: Id;
  readonly step: DisputeStep;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

export interface StoredDispute extends DisputeCase {
  readonly serial: string;
  readonly stateSince: Date;
  readonly requestId: Id | null;
  readonly correctionId: Id | null;
  readonly entryId: Id;
  readonly entryCode: string;
  readonly statement: string;
  readonly authorityRegionCode: string | null;
  readonly standing: CompetentAuthority['standing'];
  readonly derivation: CompetentAuthority['steps'];
  readonly raisedAt: Date;
  readonly negotiationRecord: string | null;
  readonly coordinationRecord: string | null;
  readonly settlement: string | null;
  readonly ruling: Ruling | null;
  readonly ruledIn: 'coordination' | 'decision' | null;
  readonly rulingGrounds: string | null;
  readonly rulingDocument: string | null;
  readonly ruledOn: string | null;
  readonly ruledAt: Date | null;
  readonly legs: readonly StoredLeg[];
  /** The data items the disputed request asked for; none without a request. */
  readonly items: readonly { readonly itemId: Id; readonly name: string }[];
  /** Which of the items were ruled to be shared; null for all that are in dispute. */
  readonly ruledItemIds: readonly Id[] | null;
  readonly enactedAs: EnactedAs | null;
  readonly enactedRequestId: Id | null;
  readonly enactedRequestNumber: string | null;
  readonly overruling: StoredOverruling | null;
  /** What its owner has to carry out; null where nobody has to. */
  readonly duty: RulingDuty | null;
}

/** A derived competence that an officer overruled, with the reason (U24). */
export interface StoredOverruling {
  /** The authority that was derived. */
  readonly fromDepartmentId: Id;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

const COLUMNS = `d.id, d.version, d.serial, d.subject, d.state, d.state_since AS "stateSince",
  d.request_id AS "requestId", d.correction_id AS "correctionId", d.entry_id AS "entryId", d.entry_code AS "entryCode",
  d.claimant, d.requester_department_id AS "requesterDepartmentId", d.provider_department_id AS "providerDepartmentId",
  d.statement, d.forum, d.authority_department_id AS "authorityDepartmentId",
  d.authority_region_code AS "authorityRegionCode", d.standing, d.derivation, d.raised_at AS "raisedAt",
  d.negotiation_record AS "negotiationRecord", d.coordination_record AS "coordinationRecord", d.settlement, d.ruling,
  d.ruled_in AS "ruledIn", d.ruling_grounds AS "rulingGrounds", d.ruling_document AS "rulingDocument",
  d.ruled_on::text AS "ruledOn", d.ruled_at AS "ruledAt",
  d.ruled_item_ids AS "ruledItemIds", d.enacted_as AS "enactedAs", d.enacted_request_id AS "enactedRequestId",
  (SELECT to_char(e.drafted_at AT TIME ZONE 'Asia/Shanghai', 'YYYY') || '-' || lpad(e.serial::text, 6, '0')
   FROM share_request e WHERE e.id = d.enacted_request_id) AS "enactedRequestNumber",
  d.overruled_at IS NOT NULL AS "isOverruled",
  (SELECT jsonb_build_object('dueOn', y.due_on, 'provisional', y.provisional, 'basis', y.basis, 'overdueAt', y.overdue_at,
    'report', y.report, 'reportedAt', y.reported_at) FROM ruling_duty y WHERE y.dispute_id = d.id) AS duty,
  CASE WHEN d.overruled_at IS NOT NULL THEN jsonb_build_object('fromDepartmentId', d.overruled_from,
    'reason', d.overrule_reason, 'by', d.overruled_by, 'at', d.overruled_at) END AS overruling,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', l.id, 'step', l.step, 'body', l.body, 'channel', l.channel,
     'outsideNumber', l.outside_number, 'datedOn', l.dated_on, 'recordedBy', l.recorded_by,
     'recordedAt', l.recorded_at) ORDER BY array_position(
     ARRAY['apply_for_coordination', 'rule_in_coordination', 'refer_to_government', 'record_decision'], l.step))
   FROM dispute_leg l WHERE l.dispute_id = d.id), '[]') AS legs,
  coalesce((SELECT jsonb_agg(jsonb_build_object('itemId', i.id, 'name', i.name) ORDER BY i.position)
   FROM share_request_item asked JOIN catalogue_item i ON i.id = asked.item_id
   WHERE asked.request_id = d.request_id), '[]') AS items`;

/** Both parties see a dispute, the authority that coordinates it, and who watches over a party's region. */
const visible = (departmentIds: string, prefix: string): string => `(
  d.requester_department_id = ANY(${departmentIds}::uuid[]) OR d.provider_department_id = ANY(${departmentIds}::uuid[])
  OR d.authority_department_id = ANY(${departmentIds}::uuid[])
  OR d.provider_region_code LIKE ${prefix}::text || '%' OR d.requester_region_code LIKE ${prefix}::text || '%')`;

export interface NewDispute {
  readonly id: Id;
  readonly subject: DisputeSubject;
  readonly requestId: Id | null;
  readonly correctionId: Id | null;
  readonly entryId: Id;
  readonly entryCode: string;
  readonly claimant: DisputeSide;
  readonly requester: { readonly id: Id; readonly regionCode: string };
  readonly provider: { readonly id: Id; readonly regionCode: string };
  readonly statement: string;
  readonly forum: DisputeForum;
  readonly derived: CompetentAuthority;
  readonly raisedBy: string;
  readonly at: Date;
}

/** False when the same subject of the same object is in dispute already. */
export async function insertDispute(tx: Tx, dispute: NewDispute): Promise<boolean> {
  const { forum, derived, requester, provider } = dispute;
  const inserted = await rows(
    tx,
    `INSERT INTO dispute (id, subject, state_since, request_id, correction_id, entry_id, entry_code, claimant,
       requester_department_id, requester_region_code, provider_department_id, provider_region_code, statement,
       authority_department_id, authority_region_code, standing, forum, derivation, raised_by, raised_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $3)
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      ...[dispute.id, dispute.subject, dispute.at, dispute.requestId, dispute.correctionId, dispute.entryId],
      ...[dispute.entryCode, dispute.claimant, requester.id, requester.regionCode, provider.id, provider.regionCode],
      ...[dispute.statement, forum.kind === 'authority' ? forum.departmentId : null, forum.regionCode],
      ...[derived.standing, forum.kind, JSON.stringify(derived.steps), dispute.raisedBy],
    ],
  );
  return inserted.length === 1;
}

export interface DisputeMove {
  readonly id: Id;
  readonly seenVersion: number;
  readonly to: DisputeState;
  readonly at: Date;
  readonly by: string;
  readonly negotiationRecord?: string;
  readonly coordinationRecord?: string;
  readonly settlement?: string;
  readonly ruling?: {
    readonly ruling: Ruling;
    readonly ruledIn: 'coordination' | 'decision';
    readonly grounds: string;
    readonly document: string | null;
    readonly ruledOn: LocalDate | null;
    readonly itemIds: readonly Id[] | null;
  };
}

/** Compare-and-set: moves the dispute and raises its version by one; false when the seen version is gone. */
export async function moveDispute(tx: Tx, move: DisputeMove): Promise<boolean> {
  const { ruling } = move;
  const moved = await firstRow(
    tx,
    `UPDATE dispute SET version = version + 1, state = $3, state_since = $4,
       negotiation_record = coalesce($6, negotiation_record), coordination_record = coalesce($7, coordination_record),
       settlement = $8, ruling = $9, ruled_in = $10, ruling_grounds = $11, ruling_document = $12, ruled_on = $13,
       ruled_item_ids = $14,
       ruled_by = CASE WHEN $9::text IS NULL THEN NULL ELSE $5 END,
       ruled_at = CASE WHEN $9::text IS NULL THEN NULL ELSE $4::timestamptz END
     WHERE id = $1 AND version = $2 RETURNING id`,
    [
      ...[move.id, move.seenVersion, move.to, move.at, move.by],
      ...[move.negotiationRecord ?? null, move.coordinationRecord ?? null, move.settlement ?? null],
      ...[ruling?.ruling ?? null, ruling?.ruledIn ?? null, ruling?.grounds ?? null, ruling?.document ?? null],
      ...[ruling?.ruledOn ?? null, ruling?.itemIds ?? null],
    ],
  );
  return moved !== null;
}

/** Compare-and-set: another authority takes the place of the derived one, with the reason (U24). */
export async function overruleAuthority(
  tx: Tx,
  { id, seenVersion }: { readonly id: Id; readonly seenVersion: number },
  named: { readonly id: Id; readonly regionCode: string },
  doing: { readonly reason: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const written = await firstRow(
    tx,
    `UPDATE dispute SET version = version + 1, overruled_from = authority_department_id, authority_department_id = $3,
       authority_region_code = $4, overrule_reason = $5, overruled_by = $6, overruled_at = $7
     WHERE id = $1 AND version = $2 RETURNING id`,
    [id, seenVersion, named.id, named.regionCode, doing.reason, doing.by, doing.at],
  );
  return written !== null;
}

/** Writes what became of a ruling for the requester, in the transaction that recorded it. */
export async function recordEnactment(
  tx: Tx,
  id: Id,
  enacted: { readonly as: EnactedAs; readonly requestId: Id | null },
): Promise<void> {
  await rows(tx, 'UPDATE dispute SET enacted_as = $2, enacted_request_id = $3 WHERE id = $1', [
    ...[id, enacted.as, enacted.requestId],
  ]);
}

export type NewLeg = DisputeLeg & {
  readonly id: Id;
  readonly disputeId: Id;
  readonly step: DisputeStep;
  readonly recordedBy: string;
  readonly at: Date;
};

/** Records the letter of a step taken outside this installation. */
export async function insertLeg(tx: Tx, leg: NewLeg): Promise<void> {
  await rows(
    tx,
    `INSERT INTO dispute_leg (id, dispute_id, step, body, channel, outside_number, dated_on, recorded_by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[leg.id, leg.disputeId, leg.step, leg.body, leg.channel, leg.outsideNumber, leg.datedOn],
      ...[leg.recordedBy, leg.at],
    ],
  );
}

/** A dispute the viewer may see, or null. */
export async function findDispute(tx: Tx, id: Id, viewer: Viewer): Promise<StoredDispute | null> {
  return firstRow<StoredDispute>(tx, `SELECT ${COLUMNS} FROM dispute d WHERE d.id = $1 AND ${visible('$2', '$3')}`, [
    id,
    viewer.departmentIds,
    viewer.regionCodePrefix,
  ]);
}

export interface DisputeFilter {
  readonly states: readonly DisputeState[] | null;
  readonly subject: DisputeSubject | null;
  /** Of whichever side. */
  readonly departmentId: Id | null;
  readonly entryCode: string | null;
}

/** Disputes the viewer may see, newest first. */
export async function pageOfDisputes(
  tx: Tx,
  viewer: Viewer,
  filter: DisputeFilter,
  page: PageRequest,
): Promise<Page<StoredDispute>> {
  const found = await rows<StoredDispute>(
    tx,
    `SELECT ${COLUMNS} FROM dispute d
     WHERE ${visible('$1', '$2')} AND ($3::text[] IS NULL OR d.state = ANY($3)) AND ($4::text IS NULL OR d.subject = $4)
       AND ($5::uuid IS NULL OR d.requester_department_id = $5 OR d.provider_department_id = $5)
       AND ($6::text IS NULL OR d.entry_code = $6) AND ($7::uuid IS NULL OR d.id < $7)
     ORDER BY d.id DESC LIMIT $8`,
    [
      ...[viewer.departmentIds, viewer.regionCodePrefix, filter.states, filter.subject, filter.departmentId],
      ...[filter.entryCode, page.after?.[0] ?? null, page.limit + 1],
    ],
  );
  const items = found.slice(0, page.limit);
  return { items, next: found.length > page.limit ? positionAfter(items) : null };
}
