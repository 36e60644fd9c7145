import type { LocalDate, OfficialDocument } from '@zeqing/kernel';
import { cited, dateWords, letter, paragraph, section, type LetterParty } from './letter';

export const CASE_LETTER_KINDS = ['rectification_order', 'rectification_report'] as const;
export type CaseLetterKind = (typeof CASE_LETTER_KINDS)[number];

/** A case of the register as its letters tell it (arts 39 to 41). */
export interface CaseLetterView {
  readonly department: LetterParty;
  /** Who found and orders; null while nothing is ordered. */
  readonly authority: LetterParty | null;
  /** The item of the article that applies, and what it speaks of in short. */
  readonly provision: { readonly article: string; readonly zh: string };
  readonly findingGrounds: string | null;
  readonly foundOn: LocalDate | null;
  readonly order: {
    readonly demand: string;
    readonly dueOn: LocalDate;
    readonly compliedOn: LocalDate | null;
    readonly complianceStatement: string | null;
  } | null;
  readonly today: LocalDate;
}

export const caseLetterExists = (kind: CaseLetterKind, { order }: CaseLetterView): boolean =>
  kind === 'rectification_order' ? order !== null : order !== null && order.complianceStatement !== null;

export const composeCaseLetter = (kind: CaseLetterKind, view: CaseLetterView): OfficialDocument =>
  kind === 'rectification_order' ? order(view) : report(view);

const AUTHORITY_BLANK: LetterParty = { name: '□□（主管部门）', contact: null };

/** 责令改正通知书: what was found under which item, what has to be put right, and until when. */
function order(view: CaseLetterView): OfficialDocument {
  const { department, provision, order: ordered } = view;
  return letter({
    title: '责令改正通知书',
    ...{ from: view.authority ?? AUTHORITY_BLANK, to: [department.name], on: view.foundOn, today: view.today },
    blocks: [
      paragraph(`经核查，你单位存在${cited(provision.article)}所列情形（${provision.zh}），现责令改正。`),
      ...section('认定理由', view.findingGrounds),
      ...section('改正要求', ordered?.demand ?? null),
      ...section(
        '改正期限',
        ordered === null ? null : `请于${dateWords(ordered.dueOn)}前改正，并书面报告改正情况；逾期未改正的，依法处理。`,
      ),
    ],
  });
}

/** 整改情况报告: what the department did, and since when. */
function report(view: CaseLetterView): OfficialDocument {
  const { department, order: ordered } = view;
  const to = (view.authority ?? AUTHORITY_BLANK).name;
  return letter({
    title: `${department.name}关于整改情况的报告`,
    ...{ from: department, to: [to], on: ordered?.compliedOn ?? null, today: view.today },
    blocks: [
      paragraph(`你单位根据${cited(view.provision.article)}发出的责令改正通知书收悉。现将整改情况报告如下：`),
      ...section('改正要求', ordered?.demand ?? null),
      ...section('整改情况', ordered?.complianceStatement ?? null),
    ],
  });
}
