import { workingDaysBetween } from '@zeqing/calendar';
import type { Id } from '@zeqing/kernel';
import type { DisputeStep, EntryFact, Facts, RequestFact, RequestStage } from './facts';
import type { EvidenceType, Scope } from './item-model';
import type { Accountable, AccountablePost, Blocker, BlockerCode } from './readiness-answer';

/** What a blocker is about, before it is known who is accountable. */
export type BlockerSubject = Pick<
  Blocker,
  'itemCode' | 'materialCode' | 'use' | 'way' | 'evidenceTypeCode' | 'compulsory'
>;

type BlockerRest = Partial<
  Pick<
    Blocker,
    | 'entryCode'
    | 'since'
    | 'due'
    | 'overdueWorkingDays'
    | 'urged'
    | 'promised'
    | 'document'
    | 'missingScope'
    | 'missingFields'
  >
>;

/** A blocker with everything unknown left empty. */
export const blocker = (
  subject: BlockerSubject,
  code: BlockerCode,
  accountable: Accountable,
  post: AccountablePost | null,
  rest: BlockerRest = {},
): Blocker => ({
  ...subject,
  code,
  accountable,
  post,
  entryCode: null,
  since: null,
  due: null,
  overdueWorkingDays: 0,
  urged: 0,
  promised: null,
  document: null,
  missingScope: null,
  missingFields: [],
  ...rest,
});

/** A department of this installation as the one accountable; outside bodies are marked so (U12, U24). */
export function departmentAccountable(facts: Pick<Facts, 'departments'>, id: Id): Accountable {
  const department = facts.departments.get(id);
  const kind = department?.bound === 'outside' ? 'outside' : 'department';
  return { kind, departmentId: id, name: department?.name ?? id };
}

/** The authority (主管部门) over a department. */
export function authorityAccountable(facts: Facts, departmentId: Id | null): Accountable {
  const authorityId = departmentId === null ? null : (facts.departments.get(departmentId)?.authorityId ?? null);
  const name = authorityId === null ? '主管部门' : (facts.departments.get(authorityId)?.name ?? '主管部门');
  return { kind: 'authority', departmentId: authorityId, name };
}

const NOBODY: Accountable = { kind: 'nobody', departmentId: null, name: '依法不予共享' };

/** No entry carries the datum: its proposed source, an outside body by name, or the authority that has to name one (41(1)). */
export function missingEntry(
  subject: BlockerSubject,
  evidence: EvidenceType,
  facts: Facts,
  itemDepartmentId: Id,
): Blocker {
  const { proposedSourceId: id, proposedSourceName: name } = evidence;
  if (id !== null) {
    const accountable = departmentAccountable(facts, id);
    const code = accountable.kind === 'outside' ? 'outside_body' : 'not_in_catalogue';
    return blocker(subject, code, accountable, accountable.kind === 'outside' ? null : 'department_head');
  }
  if (name === null)
    return blocker(subject, 'no_source_named', authorityAccountable(facts, itemDepartmentId), 'authority_officer');
  if (evidence.proposedSourceOutside)
    return blocker(subject, 'outside_body', { kind: 'outside', departmentId: null, name }, null);
  return blocker(subject, 'not_in_catalogue', { kind: 'department', departmentId: null, name }, 'department_head');
}

/** Entries cover local subjects only: the upper-level holder, or the return flow it owes (U8, U12). */
export function coverageGap(
  subject: BlockerSubject,
  evidence: EvidenceType,
  entry: EntryFact | null,
  scope: Scope,
  facts: Facts,
): Blocker {
  const superior = entry === null ? null : (facts.departments.get(entry.departmentId)?.lineSuperiorName ?? null);
  const name = evidence.upperHolder ?? superior;
  const accountable: Accountable =
    name === null
      ? authorityAccountable(facts, entry?.departmentId ?? null)
      : { kind: 'upper', departmentId: null, name };
  return blocker(subject, 'coverage_gap', accountable, null, { entryCode: entry?.code ?? null, missingScope: scope });
}

/** Why an entry cannot be asked for at all, or null: not published, closed by law, a ground that is none (U12, U23). */
export function entryClosed(subject: BlockerSubject, entry: EntryFact, facts: Facts): Blocker | null {
  const rest: BlockerRest = {
    entryCode: entry.code,
    since: entry.since,
    document: { type: 'catalogue_entry', reference: entry.code },
  };
  const owner = departmentAccountable(facts, entry.departmentId);
  if (entry.status === 'withdrawn') return blocker(subject, 'not_in_catalogue', owner, 'department_head', rest);
  if (entry.status === 'preparing') return blocker(subject, 'not_published', owner, 'department_head', rest);
  if (entry.status === 'submitted') {
    return blocker(
      subject,
      'not_published',
      authorityAccountable(facts, entry.departmentId),
      'authority_officer',
      rest,
    );
  }
  if (entry.shareType !== 'not_shared') return null;
  return entry.groundComplete
    ? blocker(subject, 'closed_by_law', NOBODY, null, rest)
    : blocker(subject, 'ground_incomplete', owner, 'department_head', rest);
}

/** The duty list does not say that the entry is owed to this department, or not clearly: the authority's (U12, U22). */
export function dutyBlocker(subject: BlockerSubject, entry: EntryFact, departmentId: Id, facts: Facts): Blocker | null {
  const duty = facts.duties.get(entry.code)?.get(departmentId);
  if (duty?.owed === 'yes') return null;
  const code = duty?.owed === 'recipient_unclear' ? 'recipient_unclear' : 'not_on_duty_list';
  const document = duty?.rowId ? ({ type: 'duty_row', reference: duty.rowId } as const) : null;
  const authority = authorityAccountable(facts, entry.departmentId);
  return blocker(subject, code, authority, 'authority_officer', { entryCode: entry.code, document });
}

/** Data of the entry that are accepted as wrong: all of them, or a field that is needed (U9; art. 26). */
export function disputedBlockers(
  subject: BlockerSubject,
  entry: EntryFact,
  itemNames: readonly string[],
  facts: Facts,
): readonly Blocker[] {
  const owner = departmentAccountable(facts, entry.departmentId);
  const concerned = (facts.disputed.get(entry.code) ?? []).filter(
    ({ itemName }) => itemName === null || itemNames.length === 0 || itemNames.includes(itemName),
  );
  return concerned.map(({ since, due, urged, promised, correctionId }) =>
    blocker(subject, 'disputed', owner, 'liaison', {
      ...{ entryCode: entry.code, since, due, urged, promised },
      document: { type: 'correction', reference: correctionId },
    }),
  );
}

/** Whether failing has become structural: the entry's resources fail for longer than the setting allows (U10). */
export function failsLastingly(facts: Facts, { health, departmentId }: EntryFact): boolean {
  if (health?.failingSince === null || health?.failingSince === undefined) return false;
  const calendar = facts.terms.get(departmentId)?.calendar;
  if (calendar === undefined) return false;
  return workingDaysBetween(calendar, health.failingSince, facts.today) > health.structuralDays;
}

/** Supplied but failing: the provider's, or by the evidence the platform's, which its authority runs (U12). */
export function failingBlocker(subject: BlockerSubject, entry: EntryFact, facts: Facts): Blocker {
  const isPlatforms = entry.health?.fault === 'platform';
  const owner = isPlatforms
    ? authorityAccountable(facts, entry.departmentId)
    : departmentAccountable(facts, entry.departmentId);
  return blocker(subject, 'resource_failing', owner, isPlatforms ? 'authority_officer' : 'liaison', {
    ...{ entryCode: entry.code, since: entry.health?.failingSince ?? null },
    document: { type: 'catalogue_entry', reference: entry.code },
  });
}

/**
 * Granted for this purpose, in a mode that does not allow the use: the requester asks for consent to a changed scope
 * (U2; art. 25).
 */
export const unfitMode = (
  subject: BlockerSubject,
  entry: EntryFact,
  { grantId, requesterId }: { readonly grantId: Id; readonly requesterId: Id },
  facts: Facts,
): Blocker =>
  blocker(subject, 'mode_unfit', departmentAccountable(facts, requesterId), 'liaison', {
    entryCode: entry.code,
    document: { type: 'grant', reference: grantId },
  });

type Side = 'requester' | 'provider' | 'authority' | 'nobody';

interface Turn {
  readonly side: Side;
  readonly post: AccountablePost | null;
}

/** Whose turn it is at each stage of a request (U12). */
const TURN: Readonly<Record<RequestStage, Turn>> = {
  awaiting_requester_sign_off: { side: 'requester', post: 'office_head' },
  checking: { side: 'authority', post: 'authority_officer' },
  answering: { side: 'provider', post: 'office_head' },
  supplementing: { side: 'requester', post: 'liaison' },
  extension_undecided: { side: 'authority', post: 'authority_officer' },
  contested: { side: 'authority', post: 'authority_officer' },
  supplying: { side: 'provider', post: 'liaison' },
  awaiting_confirmation: { side: 'requester', post: 'liaison' },
  closed_by_law: { side: 'nobody', post: null },
};

/** Whose step of a dispute it is (art. 28): the parties negotiate, then their authority coordinates and refers it. */
const STEP: Readonly<Record<DisputeStep, Turn>> = {
  negotiating: { side: 'provider', post: 'office_head' },
  coordinating: { side: 'authority', post: 'authority_officer' },
  deciding: { side: 'authority', post: 'authority_officer' },
};

function accountableFor({ side }: Turn, { requesterId, providerId }: RequestFact, facts: Facts): Accountable {
  if (side === 'nobody') return NOBODY;
  if (side === 'authority') return authorityAccountable(facts, providerId);
  return departmentAccountable(facts, side === 'requester' ? requesterId : providerId);
}

/** The request under way or refused, or that nobody asked yet. */
export function requestBlocker(
  subject: BlockerSubject,
  entry: EntryFact,
  request: RequestFact | null,
  requesterId: Id,
  facts: Facts,
): Blocker {
  if (request === null) {
    return blocker(subject, 'not_requested', departmentAccountable(facts, requesterId), 'liaison', {
      entryCode: entry.code,
    });
  }
  const { stage, disputeStep } = request;
  const turn = stage === 'contested' && disputeStep !== undefined ? STEP[disputeStep] : TURN[stage];
  return blocker(subject, stage, accountableFor(turn, request, facts), turn.post, {
    entryCode: entry.code,
    since: request.since,
    due: request.due,
    overdueWorkingDays: request.overdueWorkingDays,
    urged: request.urged,
    promised: request.promised,
    document: { type: 'share_request', reference: request.number },
  });
}
