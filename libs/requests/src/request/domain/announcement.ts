import type { Addressee, Announcement, CanonicalValue, Id, Role, Urgency } from '@zeqing/kernel';
import type { Rung } from '../../clock/domain/rungs';
import { GRANT_AUDIENCES, GRANT_FACTS, GRANT_URGENCIES, SUPERVISED_DEPARTMENT } from '../../use/domain/grant-audiences';
import { titleOf } from './announcement-titles';

/** What of a journal event an announcement is made from. */
export interface AnnouncedEvent {
  readonly type: string;
  readonly payload: Readonly<Record<string, CanonicalValue>>;
}

/** The request an event speaks of, as it is now. */
export interface AnnouncedRequest {
  readonly id: Id;
  readonly requesterDepartmentId: Id;
  readonly providerDepartmentId: Id;
  readonly entryCode: string;
}

/** The authority is the one the event names. */
type Side = 'requester' | 'provider' | 'authority';

/** A ruling is told to both parties, whoever has to act by it (U40). */
const BOTH_SIDES = [
  ['requester', 'liaison'],
  ['requester', 'office_head'],
  ['provider', 'liaison'],
  ['provider', 'office_head'],
] satisfies [Side, Role][];

/** Who is told of which event; what is not here is told to nobody. */
const AUDIENCES: Readonly<Record<string, readonly [Side, Role][]>> = {
  'request.sent_for_signing': [['requester', 'office_head']],
  'request.sent_back': [['requester', 'liaison']],
  'request.signed': [
    ['provider', 'liaison'],
    ['provider', 'office_head'],
  ],
  'request.check_passed': [
    ['requester', 'liaison'],
    ['provider', 'liaison'],
    ['provider', 'office_head'],
  ],
  'request.check_returned': [
    ['requester', 'liaison'],
    ['requester', 'office_head'],
  ],
  'request.answer_prepared': [['provider', 'office_head']],
  'request.answer_sent_back': [['provider', 'liaison']],
  'request.answered': [
    ['requester', 'liaison'],
    ['requester', 'office_head'],
    ['provider', 'liaison'],
  ],
  'request.supplied': [['requester', 'liaison']],
  'supply.reminded': [['requester', 'liaison']],
  'supply.deemed_usable': [
    ['requester', 'liaison'],
    ['provider', 'liaison'],
  ],
  'request.supply_confirmed': [['provider', 'liaison']],
  'request.supply_rejected': [['provider', 'liaison']],
  'grant.ended': [['requester', 'liaison']],
  'request.supplement_asked': [
    ['requester', 'liaison'],
    ['requester', 'office_head'],
  ],
  'request.supplement_completed': [['provider', 'liaison']],
  'request.returned_unfinished': [
    ['requester', 'liaison'],
    ['provider', 'liaison'],
  ],
  'request.extension_requested': [['authority', 'authority_officer']],
  'request.extension_decided': [['provider', 'liaison']],
  'request.extended': [
    ['requester', 'liaison'],
    ['requester', 'office_head'],
  ],
  'request.transferred': [
    ['requester', 'liaison'],
    ['provider', 'liaison'],
    ['provider', 'office_head'],
  ],
  'request.suspended': [
    ['requester', 'liaison'],
    ['requester', 'office_head'],
    ['provider', 'liaison'],
  ],
  'request.resumed': [['requester', 'liaison']],
  'request.agreed_by_ruling': BOTH_SIDES,
  'request.supply_term_renewed': BOTH_SIDES,
  'request.conditions_lifted': BOTH_SIDES,
  'request.resumed_by_ruling': BOTH_SIDES,
  'request.terminated': [
    ['requester', 'liaison'],
    ['requester', 'office_head'],
    ['provider', 'liaison'],
  ],
  'request.service_altered': [['requester', 'liaison']],
  'request.service_stopped': [
    ['requester', 'liaison'],
    ['requester', 'office_head'],
    ['authority', 'authority_officer'],
  ],
  'request.use_finished': [['provider', 'liaison']],
  'request.disposed': [['provider', 'liaison']],
  ...GRANT_AUDIENCES,
};

/** Who a rung of the ladder speaks to, all on the provider's side (design §4). */
const LADDER: Readonly<Record<Rung, readonly Role[]>> = {
  at_once: ['liaison'],
  half: ['liaison'],
  'T-3': ['liaison'],
  'T-1': ['liaison'],
  T: ['liaison', 'office_head'],
  'T+1': ['liaison', 'office_head'],
  own_days: ['liaison', 'office_head'],
  'T+5': ['liaison', 'office_head', 'department_head'],
};

/** What opens work for its readers: the first they hear of it. */
const FIRST_NOTICES: ReadonlySet<string> = new Set([
  'request.sent_for_signing',
  'request.signed',
  'request.check_passed',
  'request.answer_prepared',
  'request.extension_requested',
  'request.transferred',
  'request.agreed_by_ruling',
  'request.supply_term_renewed',
]);

const AFTER_THE_TERM: ReadonlySet<Rung> = new Set<Rung>(['T+1', 'own_days', 'T+5']);

const LADDER_TYPES = ['request.rung_fired', 'request.overdue'];

/** The events an announcement is made for. */
export const ANNOUNCED_TYPES: readonly string[] = [...Object.keys(AUDIENCES), ...LADDER_TYPES];

/** What an event means to whom; null for those nobody is told of. */
export function announce(event: AnnouncedEvent, request: AnnouncedRequest): Announcement | null {
  const audience = LADDER_TYPES.includes(event.type) ? ladderOf(event, request) : sidesOf(event, request);
  if (audience.length === 0) return null;
  const facts = { entryCode: request.entryCode, ...factsOf(event) };
  return {
    kind: event.type,
    objectType: 'share_request',
    objectId: request.id,
    title: titleOf(event.type, facts),
    link: `/requests/${request.id}`,
    urgency: urgencyOf(event),
    facts,
    audience,
  };
}

/** Short terms are never merged or delayed (U33); from the day after the term on, everything is overdue. */
function urgencyOf(event: AnnouncedEvent): Urgency {
  if (FIRST_NOTICES.has(event.type)) return 'first';
  if (!LADDER_TYPES.includes(event.type)) return GRANT_URGENCIES[event.type] ?? 'news';
  if (rungsOf(event).some((rung) => AFTER_THE_TERM.has(rung))) return 'overdue';
  return event.payload['shortTerm'] === true ? 'first' : 'ladder';
}

/** All rungs that fired together speak at once; from `T+1` on the supervisors of the provider's region are told. */
function ladderOf(event: AnnouncedEvent, request: AnnouncedRequest): Addressee[] {
  const departmentId = request.providerDepartmentId;
  const roles = [...new Set(rungsOf(event).flatMap((rung) => LADDER[rung]))];
  const posts = roles.map((role): Addressee => ({ kind: 'post', departmentId, role }));
  return event.type === 'request.overdue' ? [...posts, { kind: 'supervisors', departmentId }] : posts;
}

function sidesOf(event: AnnouncedEvent, request: AnnouncedRequest): Addressee[] {
  const authority = event.payload['authorityDepartmentId'];
  const departments: Readonly<Record<Side, Id | null>> = {
    requester: request.requesterDepartmentId,
    provider: request.providerDepartmentId,
    authority: typeof authority === 'string' ? authority : null,
  };
  const audience = isBeforeReceipt(event) ? BEFORE_RECEIPT : (AUDIENCES[event.type] ?? []);
  const posts = audience.flatMap(([side, role]): Addressee[] => {
    const departmentId = departments[side];
    return departmentId === null ? [] : [{ kind: 'post', departmentId, role }];
  });
  const supervised = SUPERVISED_DEPARTMENT[event.type];
  const departmentId = supervised === undefined ? null : departments[supervised];
  return departmentId === null ? posts : [...posts, { kind: 'supervisors', departmentId }];
}

/** A request the authority looks at first is not the provider's to hear of (U34). */
const BEFORE_RECEIPT: readonly [Side, Role][] = [['authority', 'authority_officer']];

const isBeforeReceipt = ({ type, payload }: AnnouncedEvent): boolean =>
  type === 'request.signed' && payload['state'] === 'checking';

const FACTS = [
  'urgent',
  'state',
  'kind',
  'phase',
  'rung',
  'dueOn',
  'provisional',
  'attempt',
  'decision',
  'workingDays',
  ...GRANT_FACTS,
];

function factsOf(event: AnnouncedEvent): Record<string, string | number | boolean | null> {
  const facts: Record<string, string | number | boolean | null> = {};
  for (const name of FACTS) {
    const value = event.payload[name];
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') facts[name] = value;
  }
  return facts;
}

const rungsOf = (event: AnnouncedEvent): readonly Rung[] =>
  Array.isArray(event.payload['rungs']) ? event.payload['rungs'].filter(isRung) : [];

const isRung = (value: unknown): value is Rung => typeof value === 'string' && Object.hasOwn(LADDER, value);
