import { localDate, parseLocalDate, type LocalDate, type OfficialDocument } from '@zeqing/kernel';
import type { DisputeState, EnactedAs, Ruling } from '../../dispute/domain/dispute';
import { SUBJECT_RULES, type DisputeSide, type DisputeSubject } from '../../dispute/domain/dispute-subjects';
import { clause, clauseWords } from './clauses';
import { cited, dateWords, dayOf, instantWords, letter, paragraph, section, type LetterParty } from './letter';
import { RULING_WORDS } from './words';

export const DISPUTE_LETTER_KINDS = [
  'negotiation',
  'coordination_application',
  'government_referral',
  'ruling',
] as const;
export type DisputeLetterKind = (typeof DISPUTE_LETTER_KINDS)[number];

/** A dispute as its letters tell it. */
export interface DisputeLetterView {
  readonly number: string;
  readonly subject: DisputeSubject;
  readonly state: DisputeState;
  readonly claimant: DisputeSide;
  readonly requester: LetterParty;
  readonly provider: LetterParty;
  /** Who coordinates: the authority of this installation, or the outside body its legs name; null while unknown. */
  readonly authority: LetterParty | null;
  readonly entryCode: string;
  readonly entryName: string;
  readonly statement: string;
  readonly raisedAt: Date;
  readonly stateSince: Date;
  readonly negotiationRecord: string | null;
  readonly coordinationRecord: string | null;
  readonly ruling: Ruling | null;
  readonly ruledIn: 'coordination' | 'decision' | null;
  readonly rulingGrounds: string | null;
  readonly rulingDocument: string | null;
  readonly ruledOn: string | null;
  readonly enactedAs: EnactedAs | null;
  readonly enactedRequestNumber: string | null;
  /** Until when its owner has to carry the ruling out; null where nobody has to. */
  readonly duty: { readonly dueOn: string } | null;
  readonly today: LocalDate;
}

const AUTHORITY_BLANK: LetterParty = { name: '□□（有管辖权的主管部门）', contact: null };

export const disputeLetterExists = (kind: DisputeLetterKind, view: DisputeLetterView): boolean =>
  ({
    negotiation: true,
    coordination_application: view.negotiationRecord !== null,
    government_referral: view.coordinationRecord !== null,
    ruling: view.ruling !== null,
  })[kind];

export const composeDisputeLetter = (kind: DisputeLetterKind, view: DisputeLetterView): OfficialDocument =>
  ({ negotiation, coordination_application: application, government_referral: referral, ruling })[kind](view);

const claimantOf = (view: DisputeLetterView): LetterParty =>
  view.claimant === 'requester' ? view.requester : view.provider;
const otherOf = (view: DisputeLetterView): LetterParty =>
  view.claimant === 'requester' ? view.provider : view.requester;
const subjectWords = (view: DisputeLetterView): string => SUBJECT_RULES[view.subject].zh;
const about = (view: DisputeLetterView): string =>
  `“${view.entryName}”（目录代码${view.entryCode}）${subjectWords(view)}争议（争议编号${view.number}）`;

const matter = (view: DisputeLetterView) => [
  ...section('争议事项', `${subjectWords(view)}，涉及${cited(SUBJECT_RULES[view.subject].article)}的适用。`),
  ...section('主张和理由', view.statement),
];
const meanwhile = (view: DisputeLetterView) => section('争议期间的处理', SUBJECT_RULES[view.subject].meanwhile.zh);

/** 协商函: the first step (art. 28). */
function negotiation(view: DisputeLetterView): OfficialDocument {
  const [from, to] = [claimantOf(view), otherOf(view)];
  return letter({
    title: `${from.name}关于协商${view.entryName}共享争议的函`,
    ...{ from, to: [to.name], on: dayOf(view.raisedAt), today: view.today },
    blocks: [
      paragraph(`我单位与你单位就${about(view)}意见不一致。根据${clauseWords('dispute')}，现提请协商。`),
      ...matter(view),
      ...meanwhile(view),
      ...section('协商安排', '请明确协商时间、方式和参加人员，协商结果形成书面记录，由双方留存。'),
    ],
  });
}

/** 协调申请: the second step, after the negotiation on record. */
function application(view: DisputeLetterView): OfficialDocument {
  const from = claimantOf(view);
  const authority = view.authority ?? AUTHORITY_BLANK;
  return letter({
    title: `${from.name}关于申请协调${view.entryName}共享争议的函`,
    ...{
      from,
      to: [authority.name],
      on: view.state === 'coordinating' ? dayOf(view.stateSince) : null,
      today: view.today,
    },
    blocks: [
      paragraph(
        `我单位与${otherOf(view).name}就${about(view)}经协商未能达成一致。根据${clause('dispute')}规定，申请协调。`,
      ),
      ...matter(view),
      ...section('协商情况', view.negotiationRecord),
      ...meanwhile(view),
    ],
  });
}

/** 提请决定: the third step, the authority to its own government. */
function referral(view: DisputeLetterView): OfficialDocument {
  const from = view.authority ?? AUTHORITY_BLANK;
  return letter({
    title: `${from.name}关于提请决定${view.entryName}共享争议的请示`,
    ...{ from, to: ['本级人民政府'], on: view.state === 'deciding' ? dayOf(view.stateSince) : null, today: view.today },
    blocks: [
      paragraph(
        `${view.requester.name}与${view.provider.name}就${about(view)}，经协商、协调未能达成一致。根据${clause('dispute')}规定，提请决定。`,
      ),
      ...matter(view),
      ...section('协商情况', view.negotiationRecord),
      ...section('协调情况', view.coordinationRecord),
      ...meanwhile(view),
      paragraph('妥否，请批示。'),
    ],
  });
}

const SUPPLIES = (): string => `请提供部门按照${clauseWords('supply')}办理，供给期限自裁决之日起重新计算。`;

/** What the ruling has set going. */
const ENACTED: Readonly<Record<EnactedAs, (view: DisputeLetterView) => string>> = {
  agreed_request: ({ enactedRequestNumber }) =>
    `裁决所涉数据视为同意共享，已另立申请（申请流水号${enactedRequestNumber ?? ''}）。${SUPPLIES()}`,
  supply_clock: () => `${SUPPLIES()}已记录的超期事实不变。`,
  resumed: () => '共享授权已恢复，请双方遵照执行。',
  conditions_lifted: () => '答复所附条件不再适用，请双方遵照执行。',
  correction_accepted: () => `校核视为已受理，请提供部门按照${clauseWords('correction')}办理。`,
  by_owner: ({ provider, duty }) =>
    duty === null
      ? '请责任单位遵照执行。'
      : `请${provider.name}于${dateWords(localDate(duty.dueOn))}前执行，并报告执行情况。`,
  nothing_left: () => '请双方遵照执行。',
};

/** 协调意见 or 争议决定: the ruling to both parties, and what it sets going. */
function ruling(view: DisputeLetterView): OfficialDocument {
  const decided = view.ruledIn === 'decision';
  const act = decided ? '决定' : '协调意见';
  const from = view.authority ?? AUTHORITY_BLANK;
  return letter({
    title: `${from.name}关于${view.entryName}共享争议的${decided ? '决定告知书' : act}`,
    ...{ from, to: [view.requester.name, view.provider.name], today: view.today },
    on: view.ruledOn === null ? null : parseLocalDate(view.ruledOn),
    blocks: [
      paragraph(
        `你们${instantWords(view.raisedAt)}提出的${about(view)}，根据${clause('dispute')}规定，现${decided ? '将决定告知' : '提出协调意见'}如下：`,
      ),
      ...matter(view),
      ...section(act, view.ruling === null ? null : `${RULING_WORDS[view.ruling]}。`, documentWords(view)),
      ...section('理由', view.rulingGrounds),
      ...section('执行', view.enactedAs === null ? '请双方遵照执行。' : ENACTED[view.enactedAs](view)),
    ],
  });
}

const documentWords = ({ rulingDocument }: DisputeLetterView): string | null =>
  rulingDocument === null ? null : `文号：${rulingDocument}。`;
