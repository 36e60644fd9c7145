import type { ShareMode } from '@zeqing/catalogue';
import { localDate, type Id } from '@zeqing/kernel';
import type { ClockRule } from '../../clock/domain/clock.rules';
import type { Citation, PeriodCut, TermCut } from '../../answer/domain/answer.rules';
import type { BeneficiariesKind, Purpose } from '../../use/domain/grant';
import type {
  PersonalInformationBasis,
  RequestableShareType,
  RequestCase,
  RequestContent,
  RequestState,
} from '../domain/request';
import { toSupply, type StoredSupply, type SupplyJson } from './stored-supply';
import { DISPUTE_NUMBER } from '../../dispute/store/dispute-number';
import { LOCAL_RULES, toRule, type RuleJson } from '../../clock/store/stored-rule';
import {
  REGIONAL_COLUMNS,
  toRegionalTerms,
  type RegionalRow,
  type RegionalTerms,
} from '../../settings/store/regional-terms';
import { dayOrNull, toClock, type ClockJson, type StoredClock } from '../../clock/store/stored-clock';
import { LIFE_COLUMNS, toLife, type LifeRow, type RequestLife } from './stored-life';

export { dayOrNull, toClock, type ClockJson, type StoredClock } from '../../clock/store/stored-clock';

/** A request with its parts, as one read gives it. */
export interface StoredRequest extends RequestCase {
  readonly serial: number;
  readonly stateSince: Date;
  readonly requesterRegionCode: string;
  readonly providerRegionCode: string;
  readonly entryId: Id;
  readonly entryCode: string;
  readonly entryVersion: number;
  readonly shareType: RequestableShareType;
  readonly content: RequestContent;
  readonly draftedBy: string;
  readonly draftedAt: Date;
  readonly signedBy: string | null;
  readonly signedAt: Date | null;
  readonly receivedAt: Date | null;
  readonly items: readonly StoredItem[];
  readonly answer: StoredAnswer | null;
  readonly supply: StoredSupply | null;
  readonly clocks: readonly StoredClock[];
  readonly grantId: Id | null;
  readonly life: RequestLife;
  /** Urgent, and still waiting for somebody: sorts first (U41). */
  readonly urgentOpen: boolean;
  /** The local terms of the provider's region; empty in a list, where no clock is started. */
  readonly localRules: readonly ClockRule[];
  /** What the regions of its parties have set and by which days they count; null in a list. */
  readonly regional: RegionalTerms | null;
}

export interface StoredItem {
  readonly itemId: Id;
  readonly decision: 'asked' | 'granted' | 'cut';
  readonly cutReason: string | null;
  /** What the cut rests on: a ground of the dictionary, and the norm where law forbids it (U32). */
  readonly cutGround: string | null;
  readonly cutCitation: Citation | null;
}

export interface StoredAnswer {
  readonly kind: 'agree' | 'partial' | 'refuse';
  readonly ground: string | null;
  readonly reason: string | null;
  readonly citation: Citation | null;
  /** What is granted of the scope and the period less than asked for. */
  readonly termCuts: readonly TermCut[];
  /** Conditions of the published entry the consent points to. */
  readonly conditions: readonly string[];
  readonly standingAnswerId: Id | null;
  /** The dispute whose ruling is this consent; nobody of the provider signed it (U40). */
  readonly ruledIn: { readonly disputeId: Id; readonly number: string } | null;
  /** The dispute whose ruling took the conditions off again (U40). */
  readonly conditionsLiftedInDisputeId: Id | null;
  readonly preparedBy: string;
  readonly preparedAt: Date;
  readonly signedBy: string | null;
  readonly signedAt: Date | null;
}

/** The columns of `REQUEST_COLUMNS` as the driver gives them; parts come as JSON. */
export interface RequestRow extends LifeRow, RegionalRow {
  id: Id;
  version: number;
  serial: string;
  state: RequestState;
  state_since: Date;
  requester_department_id: Id;
  provider_department_id: Id;
  entry_id: Id;
  entry_code: string;
  entry_version: number;
  share_type: RequestableShareType;
  legal_basis: string;
  scenario: string;
  use_scope: string;
  mode: ShareMode;
  purposes: Purpose[];
  beneficiaries: BeneficiariesKind;
  valid_from: string;
  valid_until: string | null;
  truthful: boolean;
  personal_information: PersonalInformationBasis | null;
  urgent_ground: string | null;
  urgent_wished_on: string | null;
  urgent_open: boolean;
  drafted_by: string;
  drafted_at: Date;
  signed_by: string | null;
  signed_at: Date | null;
  received_at: Date | null;
  items: {
    item_id: Id;
    decision: StoredItem['decision'];
    cut_reason: string | null;
    cut_ground: string | null;
    cut_citation: Citation | null;
  }[];
  answer: AnswerJson | null;
  supply: SupplyJson | null;
  clocks: ClockJson[];
  grant_id: Id | null;
  local_rules?: RuleJson[];
}

type StoredTermCut = Exclude<TermCut, { part: 'period' }> | (Omit<PeriodCut, 'validUntil'> & { validUntil: string });

interface AnswerJson {
  kind: StoredAnswer['kind'];
  ground: string | null;
  reason: string | null;
  citation: StoredAnswer['citation'];
  cuts: StoredTermCut[];
  conditions: string[];
  standing_answer_id: Id | null;
  ruled_in: StoredAnswer['ruledIn'];
  conditions_lifted_in_dispute_id: Id | null;
  prepared_by: string;
  prepared_at: string;
  signed_by: string | null;
  signed_at: string | null;
}

/** Everything about a request in one read; `r` is the alias of share_request. */
export const REQUEST_COLUMNS = `
  r.id, r.version, r.serial, r.state, r.state_since, r.requester_department_id, r.requester_region_code,
  r.provider_department_id, r.provider_region_code, r.entry_id, r.entry_code, r.entry_version, r.share_type,
  r.legal_basis, r.scenario, r.use_scope, r.mode, r.purposes, r.beneficiaries, r.valid_from::text, r.valid_until::text,
  r.truthful, r.personal_information, r.urgent_ground, r.urgent_wished_on::text, r.urgent_open, r.drafted_by, r.drafted_at, r.signed_by, r.signed_at, r.received_at,
  (SELECT coalesce(jsonb_agg(to_jsonb(i) ORDER BY i.item_id), '[]') FROM share_request_item i WHERE i.request_id = r.id)
    AS items,
  (SELECT to_jsonb(a) || jsonb_build_object('ruled_in', (SELECT jsonb_build_object('disputeId', d.id, 'number',
       ${DISPUTE_NUMBER}) FROM dispute d WHERE d.id = a.ruled_in_dispute_id))
    FROM request_answer a WHERE a.request_id = r.id) AS answer,
  (SELECT to_jsonb(s) FROM request_supply s WHERE s.request_id = r.id ORDER BY s.attempt DESC LIMIT 1) AS supply,
  (SELECT coalesce(jsonb_agg(to_jsonb(c) - 'rungs' ORDER BY c.started_at, c.phase), '[]') FROM request_clock c
    WHERE c.request_id = r.id) AS clocks,
  (SELECT g.id FROM share_grant g WHERE g.request_id = r.id) AS grant_id, ${LIFE_COLUMNS}`;

/** The same with the terms a clock started now would run by. */
export const REQUEST_AND_RULES = `${REQUEST_COLUMNS}, (${LOCAL_RULES}) AS local_rules, ${REGIONAL_COLUMNS}`;

export function toRequest(row: RequestRow): StoredRequest {
  return {
    id: row.id,
    version: row.version,
    serial: Number(row.serial),
    state: row.state,
    stateSince: row.state_since,
    requesterDepartmentId: row.requester_department_id,
    requesterRegionCode: row.requester_region_code,
    providerDepartmentId: row.provider_department_id,
    providerRegionCode: row.provider_region_code,
    entryId: row.entry_id,
    entryCode: row.entry_code,
    entryVersion: row.entry_version,
    shareType: row.share_type,
    content: contentOf(row),
    draftedBy: row.drafted_by,
    draftedAt: row.drafted_at,
    signedBy: row.signed_by,
    signedAt: row.signed_at,
    receivedAt: row.received_at,
    items: row.items.map((item) => ({
      itemId: item.item_id,
      decision: item.decision,
      cutReason: item.cut_reason,
      cutGround: item.cut_ground,
      cutCitation: item.cut_citation,
    })),
    answer: row.answer && toAnswer(row.answer),
    supply: row.supply && toSupply(row.supply),
    clocks: row.clocks.map(toClock),
    grantId: row.grant_id,
    life: toLife(row),
    urgentOpen: row.urgent_open,
    localRules: (row.local_rules ?? []).map(toRule),
    regional: toRegionalTerms(row),
  };
}

function contentOf(row: RequestRow): RequestContent {
  return {
    legalBasis: row.legal_basis,
    scenario: row.scenario,
    useScope: row.use_scope,
    itemIds: row.items.map((item) => item.item_id),
    purposes: row.purposes,
    mode: row.mode,
    beneficiaries: row.beneficiaries,
    validFrom: localDate(row.valid_from),
    validUntil: dayOrNull(row.valid_until),
    truthful: row.truthful,
    personalInformation: row.personal_information,
    urgent:
      row.urgent_ground === null || row.urgent_wished_on === null
        ? null
        : { ground: row.urgent_ground, wishedOn: localDate(row.urgent_wished_on) },
  };
}

const toAnswer = (answer: AnswerJson): StoredAnswer => ({
  kind: answer.kind,
  ground: answer.ground,
  reason: answer.reason,
  citation: answer.citation,
  termCuts: answer.cuts.map((cut) => (cut.part === 'period' ? { ...cut, validUntil: localDate(cut.validUntil) } : cut)),
  conditions: answer.conditions,
  standingAnswerId: answer.standing_answer_id,
  ruledIn: answer.ruled_in,
  conditionsLiftedInDisputeId: answer.conditions_lifted_in_dispute_id,
  preparedBy: answer.prepared_by,
  preparedAt: new Date(answer.prepared_at),
  signedBy: answer.signed_by,
  signedAt: instantOrNull(answer.signed_at),
});

const instantOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text));
