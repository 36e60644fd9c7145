import type { LocalDate, OfficialDocument } from '@zeqing/kernel';
import type { UrgedKind } from '../../urging/domain/urging';
import { dateWords, letter, paragraph, section, type LetterParty } from './letter';

export const URGING_LETTER_KINDS = ['urging', 'urging_reply'] as const;
export type UrgingLetterKind = (typeof URGING_LETTER_KINDS)[number];

/** An urging as its letters tell it (U44). */
export interface UrgingLetterView {
  readonly number: string;
  readonly office: LetterParty;
  readonly department: LetterParty;
  readonly about: { readonly kind: UrgedKind; readonly number: string | null } | null;
  readonly question: string;
  readonly issuedOn: LocalDate;
  readonly answerDueOn: LocalDate;
  readonly reply: string | null;
  readonly repliedOn: LocalDate | null;
  readonly promisedOn: LocalDate | null;
  readonly today: LocalDate;
}

const ABOUT_WORDS: Readonly<Record<UrgedKind, string>> = {
  request: '共享申请',
  correction: '数据校核',
  dispute: '共享争议',
  case: '疑似情形',
};

export const urgingLetterExists = (kind: UrgingLetterKind, view: UrgingLetterView): boolean =>
  kind === 'urging' || view.reply !== null;

export const composeUrgingLetter = (kind: UrgingLetterKind, view: UrgingLetterView): OfficialDocument =>
  kind === 'urging' ? urging(view) : reply(view);

const aboutWords = ({ about }: UrgingLetterView): string =>
  about === null
    ? '政务数据共享工作'
    : `${ABOUT_WORDS[about.kind]}${about.number === null ? '' : `（编号${about.number}）`}`;

/** 督办单: a numbered question with the day for its answer. */
function urging(view: UrgingLetterView): OfficialDocument {
  return letter({
    title: '政务数据共享督办单',
    documentNumber: view.number,
    ...{ from: view.office, to: [view.department.name], on: view.issuedOn, today: view.today },
    blocks: [
      paragraph(`现就${aboutWords(view)}予以督办，有关事项如下：`),
      ...section('督办事项', view.question),
      ...section('答复要求', `请于${dateWords(view.answerDueOn)}24时前书面答复办理情况，并明确承诺完成日期。`),
    ],
  });
}

/** 督办回复: the department's answer with the day it promises. */
function reply(view: UrgingLetterView): OfficialDocument {
  const { promisedOn } = view;
  return letter({
    title: `${view.department.name}关于${view.number}督办单的回复`,
    ...{ from: view.department, to: [view.office.name], on: view.repliedOn, today: view.today },
    blocks: [
      paragraph(`你单位${view.number}督办单收悉。现将${aboutWords(view)}办理情况回复如下：`),
      ...section('办理情况', view.reply),
      ...section('承诺完成日期', promisedOn === null ? null : `${dateWords(promisedOn)}。`),
    ],
  });
}
