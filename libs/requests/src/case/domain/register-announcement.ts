import type { Addressee, Announcement, CanonicalValue, Id, Role, Title, Urgency } from '@zeqing/kernel';
import { REGISTER_TITLES } from './register-titles';

/** Whose an object of the register is, as far as people are told of it. */
export interface AnnouncedObject {
  readonly kind: 'correction' | 'dispute' | 'case' | 'urging';
  readonly id: Id;
  readonly subject: Title;
  /** Who asked: the reporter, the claimant’s side, the office that urges. */
  readonly asker: Id | null;
  /** Who has to act: the provider, the department concerned. */
  readonly asked: Id;
  /** The authority that coordinates or found; null where none of this installation does. */
  readonly authority: Id | null;
}

type Told = readonly [side: 'asker' | 'asked' | 'authority', role: Role];

const ASKED: readonly Told[] = [
  ['asked', 'liaison'],
  ['asked', 'office_head'],
];
const ASKER: readonly Told[] = [['asker', 'liaison']];
const BOTH: readonly Told[] = [...ASKED, ['asker', 'liaison'], ['asker', 'office_head']];
const AUTHORITY: readonly Told[] = [['authority', 'authority_officer']];
const URGER: readonly Told[] = [['asker', 'supervisor']];

/** Who is told of which event. */
const AUDIENCES: Readonly<Record<string, readonly Told[]>> = {
  'correction.reported': ASKED,
  'correction.accepted': ASKER,
  'correction.verified': ASKER,
  'correction.corrected': ASKER,
  'correction.feedback_given': ASKER,
  'correction.withdrawn': ASKED,
  'correction.rung_fired': ASKED,
  'correction.overdue': ASKED,
  'dispute.raised': BOTH,
  'dispute.settled': BOTH,
  'dispute.withdrawn': BOTH,
  'dispute.coordination_applied': [...BOTH, ...AUTHORITY],
  'dispute.authority_overruled': [...BOTH, ...AUTHORITY],
  'dispute.referred_to_government': BOTH,
  'dispute.ruled': BOTH,
  'dispute.carried_out': [...BOTH, ...AUTHORITY],
  'ruling_duty.reminded': ASKED,
  'ruling_duty.overdue': [...ASKED, ...AUTHORITY],
  'case.suspected': ASKED,
  'case.reason_stated': AUTHORITY,
  'case.found': ASKED,
  'case.rectification_ordered': [...ASKED, ['asked', 'department_head']],
  'case.complied': AUTHORITY,
  'case.rectification_lapsed': [...ASKED, ['asked', 'department_head'], ...AUTHORITY],
  'case.circulated': [...ASKED, ['asked', 'department_head']],
  'case.closed': ASKED,
  'urging.issued': ASKED,
  'urging.replied': URGER,
  'urging.promised': URGER,
  'urging.closed': ASKED,
};

const URGENCIES: Readonly<Record<string, Urgency>> = {
  'correction.reported': 'first',
  'correction.rung_fired': 'ladder',
  'correction.overdue': 'overdue',
  'dispute.raised': 'first',
  'dispute.coordination_applied': 'first',
  'dispute.authority_overruled': 'first',
  'ruling_duty.reminded': 'ladder',
  'ruling_duty.overdue': 'overdue',
  'case.suspected': 'first',
  'case.rectification_ordered': 'first',
  'case.rectification_lapsed': 'overdue',
  'urging.issued': 'first',
};
/** Supervisors of the department’s region are told, too. */
const SUPERVISED = ['correction.overdue', 'case.rectification_lapsed', 'ruling_duty.overdue'];
const FACTS = ['state', 'scope', 'rung', 'dueOn', 'provisional', 'ruling', 'finding', 'code', 'number', 'promisedOn'];
const OBJECT_TYPES = {
  correction: 'correction',
  dispute: 'dispute',
  case: 'suspected_case',
  urging: 'urging',
} as const;

export const REGISTER_EVENTS: readonly string[] = Object.keys(AUDIENCES);

/** What an event of the register means to whom; null for those nobody is told of. */
export function announceRegister(
  { type, payload }: { readonly type: string; readonly payload: Readonly<Record<string, CanonicalValue>> },
  object: AnnouncedObject,
): Announcement | null {
  const audience = (AUDIENCES[type] ?? []).flatMap(([side, role]): Addressee[] => {
    const departmentId = object[side];
    return departmentId === null ? [] : [{ kind: 'post', departmentId, role }];
  });
  const title = REGISTER_TITLES[type]?.(object.subject);
  if (title === undefined || audience.length === 0) return null;
  if (SUPERVISED.includes(type)) audience.push({ kind: 'supervisors', departmentId: object.asked });
  const facts = Object.fromEntries(
    FACTS.flatMap((name) => {
      const value = payload[name];
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[name, value]]
        : [];
    }),
  );
  return {
    kind: type,
    ...{ objectType: OBJECT_TYPES[object.kind], objectId: object.id, title, facts, audience },
    link: `/${object.kind}s/${object.id}`,
    urgency: URGENCIES[type] ?? 'news',
  };
}
