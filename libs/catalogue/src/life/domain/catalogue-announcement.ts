import type { Addressee, Announcement, CanonicalValue, Id, Role, Urgency } from '@zeqing/kernel';

/** What an event of a filing, a term or a change of law is about. */
export interface AnnouncedPaper {
  readonly kind: 'catalogue_filing' | 'catalogue_term' | 'law_change';
  readonly id: Id;
  /** Code of the entry, or for a change of law nothing: its norm is a text. */
  readonly subject: string;
  readonly providerDepartmentIds: readonly Id[];
  readonly authorityDepartmentId: Id | null;
  /** Whose term it is; null of what has none. */
  readonly holderDepartmentId: Id | null;
  readonly link: string;
}

type Side = readonly [side: 'provider' | 'authority' | 'holder', role: Role];

interface Telling {
  /** `{}` stands for the subject. */
  readonly title: readonly [zh: string, en: string];
  readonly to: readonly Side[];
  readonly urgency: Urgency;
}

const telling = (zh: string, en: string, to: readonly Side[], urgency: Urgency): Telling => ({
  ...{ title: [zh, en] as const, to, urgency },
});

const LIAISON: Side = ['provider', 'liaison'];
const HEAD: Side = ['provider', 'department_head'];
const OFFICER: Side = ['authority', 'authority_officer'];
/** Whose term runs: the department's liaison, or for the authority's own days its officer. */
const HOLDERS: readonly Side[] = [
  ['holder', 'liaison'],
  ['holder', 'authority_officer'],
];

const TELLINGS: Readonly<Record<string, Telling>> = {
  'catalogue.filing_sent': telling(
    '目录 {} 的编目单待您签字',
    'A filing of {} waits for your signature',
    [HEAD],
    'first',
  ),
  'catalogue.filing_sent_back': telling(
    '目录 {} 的编目单被退回修改',
    'The filing of {} was sent back',
    [LIAISON],
    'first',
  ),
  'catalogue.filing_signed': telling('目录 {} 待审核', 'The filing of {} is to be reviewed', [OFFICER], 'first'),
  'catalogue.filing_returned': telling(
    ...(['主管部门退回目录 {} 的编目单', 'The authority returned the filing of {}'] as const),
    ...([[LIAISON, HEAD], 'first'] as const),
  ),
  'catalogue.filing_reviewed': telling(
    ...(['目录 {} 已审核，待发布', 'The filing of {} is reviewed: publish it'] as const),
    ...([[OFFICER], 'first'] as const),
  ),
  'law_change.recorded': telling(
    ...([
      '依据变化，请在 10 个工作日内更新所涉目录',
      'The law changed: update its entries within ten working days',
    ] as const),
    ...([[LIAISON, HEAD], 'first'] as const),
  ),
  'catalogue_term.extension_requested': telling(
    ...(['目录 {} 的更新申请延期', 'An extension is asked for to update {}'] as const),
    ...([[OFFICER], 'first'] as const),
  ),
  'catalogue_term.extension_consented': telling(
    ...(['同意目录 {} 延期更新', 'The update of {} was extended'] as const),
    ...([[LIAISON, HEAD], 'news'] as const),
  ),
  'catalogue_term.extension_declined': telling(
    ...(['不同意目录 {} 延期更新', 'The update of {} was not extended'] as const),
    ...([[LIAISON, HEAD], 'first'] as const),
  ),
  'catalogue_term.released': telling('目录 {} 无需更新', '{} need not be updated', [LIAISON, HEAD], 'news'),
  'catalogue_term.rung_fired': telling('目录 {} 的期限临近', 'The term of {} draws near', HOLDERS, 'ladder'),
  'catalogue_term.overdue': telling('目录 {} 的期限已过', 'The term of {} has passed', HOLDERS, 'overdue'),
};

/** Who a rung speaks to beside the holder's liaison or officer. */
const LATE_HEAD: Side = ['holder', 'department_head'];

export const CATALOGUE_EVENTS: readonly string[] = Object.keys(TELLINGS);

interface Told {
  readonly type: string;
  readonly payload: Readonly<Record<string, CanonicalValue>>;
}

/** What an event of the catalogue's life means to whom; null for those nobody is told of. */
export function announceCatalogue(event: Told, about: AnnouncedPaper): Announcement | null {
  const found = TELLINGS[event.type];
  if (found === undefined) return null;
  const audience = [...found.to, ...(isLastDay(event) ? [LATE_HEAD] : [])].flatMap((side) => addresseesOf(side, about));
  if (event.type === 'catalogue_term.overdue' && about.holderDepartmentId !== null)
    audience.push({ kind: 'supervisors', departmentId: about.holderDepartmentId });
  const [zh, en] = found.title;
  return {
    ...{ kind: event.type, objectType: about.kind, objectId: about.id, audience, link: about.link },
    title: { zh: zh.replace('{}', about.subject), en: en.replace('{}', about.subject) },
    urgency: isShortTerm(event) ? 'first' : found.urgency,
    facts: factsOf(event),
  };
}

/** Reminders of terms of two working days are neither merged nor delayed (U33). */
const isShortTerm = ({ type, payload }: Told): boolean =>
  type === 'catalogue_term.rung_fired' && payload['phase'] === 'review';
const isLastDay = ({ type, payload }: Told): boolean =>
  type === 'catalogue_term.overdue' || (type === 'catalogue_term.rung_fired' && payload['rung'] === 'T');

function addresseesOf([side, role]: Side, about: AnnouncedPaper): Addressee[] {
  const one = side === 'authority' ? about.authorityDepartmentId : about.holderDepartmentId;
  const ids = side === 'provider' ? about.providerDepartmentIds : one === null ? [] : [one];
  return ids.map((departmentId) => ({ kind: 'post', departmentId, role }));
}

const FACTS = ['kind', 'state', 'phase', 'rung', 'dueOn', 'changedOn'];
const factsOf = ({ payload }: Told): Announcement['facts'] =>
  Object.fromEntries(
    FACTS.flatMap((name) => {
      const value = payload[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
