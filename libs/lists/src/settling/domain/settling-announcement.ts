import type { Addressee, Announcement, CanonicalValue, Id, Title, Urgency } from '@zeqing/kernel';
import { DECIDING_STATES, type SettlingCase, type SettlingState } from './settling';

type About = Pick<
  SettlingCase,
  'id' | 'requesterDepartmentId' | 'authorityDepartmentId' | 'holderDepartmentId' | 'askedDepartmentIds'
> & { readonly name: string };

/** What an event tells, and whom: who has the word now, the asker, or all parties. */
interface Telling {
  readonly title: readonly [zh: string, en: string];
  readonly to: 'next' | 'requester' | 'parties';
  readonly urgency: Urgency;
}
const telling = (zh: string, en: string, to: Telling['to'], urgency: Urgency = 'news'): Telling => ({
  ...{ title: [zh, en] as const, to, urgency },
});

const TELLINGS: Readonly<Record<string, Telling>> = {
  'settling.designated': telling('请认责', 'A duty to take on', 'next', 'first'),
  'settling.declined': telling('未认责，等待下一步', 'A duty declined, waiting for its next step', 'next', 'first'),
  'settling.assigned': telling('已指定认责', 'A duty assigned', 'next', 'first'),
  'settling.rectification_ordered': telling('责成整改后认责', 'To be made fit, then taken on', 'next', 'first'),
  'settling.confirmed': telling('已认责', 'A duty taken on', 'parties'),
  'settling.forced': telling('已强制认责', 'A duty settled by force', 'parties', 'first'),
  'settling.listed_negative': telling('列入负面清单', 'Put on the negative list', 'parties'),
  'settling.returned': telling('退回需求部门', 'A need returned', 'requester', 'first'),
  'settling.withdrawal_asked': telling('申请撤回认责', 'A withdrawal asked for', 'next', 'first'),
  'settling.withdrawal_approved': telling('同意撤回认责', 'A duty withdrawn', 'parties', 'first'),
  'settling.withdrawal_rejected': telling('不同意撤回认责', 'A withdrawal refused', 'parties'),
  'settling_term.reminded': telling('认责期限临近', 'The term of a duty draws near', 'next', 'ladder'),
  'settling_term.overdue': telling('认责已超期', 'The term of a duty has passed', 'next', 'overdue'),
};

export const SETTLING_EVENTS: readonly string[] = Object.keys(TELLINGS);

/** What an event of the settling of a duty means to whom; null for those nobody is told of. */
export function announceSettling(
  { type, payload }: { readonly type: string; readonly payload: Readonly<Record<string, CanonicalValue>> },
  about: About,
): Announcement | null {
  const found = TELLINGS[type];
  if (found === undefined) return null;
  const [zh, en] = found.title;
  const title: Title = { zh: `${zh}：${about.name}`, en: `${en}: ${about.name}` };
  const audience = audienceOf(found.to, about, payload);
  if (type === 'settling_term.overdue') {
    audience.push({ kind: 'post', departmentId: about.authorityDepartmentId, role: 'authority_officer' });
    audience.push({ kind: 'supervisors', departmentId: about.holderDepartmentId ?? about.requesterDepartmentId });
  }
  const facts = Object.fromEntries(
    ['state', 'reason', 'dueOn', 'provisional'].flatMap((name) => {
      const value = payload[name];
      return typeof value === 'string' || typeof value === 'boolean' ? [[name, value]] : [];
    }),
  );
  return {
    ...{ kind: type, objectType: 'duty_settling', objectId: about.id, title, facts, audience, urgency: found.urgency },
    link: `/settlings/${about.id}`,
  };
}

function audienceOf(to: Telling['to'], about: About, payload: Readonly<Record<string, CanonicalValue>>): Addressee[] {
  const office = (departmentId: Id): Addressee[] => [
    { kind: 'post', departmentId, role: 'office_head' },
    { kind: 'post', departmentId, role: 'liaison' },
  ];
  const asker: Addressee = { kind: 'post', departmentId: about.requesterDepartmentId, role: 'liaison' };
  if (to === 'requester') return [asker];
  if (to === 'next')
    return (DECIDING_STATES as readonly SettlingState[]).some((one) => one === payload['state'])
      ? [{ kind: 'post', departmentId: about.authorityDepartmentId, role: 'authority_officer' }]
      : office(about.holderDepartmentId ?? about.requesterDepartmentId);
  // At an end nobody holds it any more: told is who did, which need not be who was asked last.
  const before = payload['holderBefore'];
  const last = about.holderDepartmentId ?? (typeof before === 'string' ? before : about.askedDepartmentIds.at(-1));
  return [asker, ...(last === undefined ? [] : office(last))];
}
