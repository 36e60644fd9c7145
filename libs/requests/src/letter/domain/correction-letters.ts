import type { LocalDate, OfficialDocument } from '@zeqing/kernel';
import type { CorrectionDefect, CorrectionScope, CorrectionState } from '../../correction/domain/correction';
import { clause, clauseWords } from './clauses';
import { cited, dateWords, dayOf, instantWords, letter, paragraph, section, type LetterParty } from './letter';
import { DEFECT_WORDS, SCOPE_WORDS } from './words';

export const CORRECTION_LETTER_KINDS = ['correction_report', 'correction_result'] as const;
export type CorrectionLetterKind = (typeof CORRECTION_LETTER_KINDS)[number];

/** A correction as its letters tell it. A record is named by the platform's reference, never by its content (U9). */
export interface CorrectionLetterView {
  readonly number: string;
  readonly reporter: LetterParty;
  readonly provider: LetterParty;
  readonly entryCode: string;
  readonly entryName: string;
  readonly itemName: string | null;
  readonly state: CorrectionState;
  readonly scope: CorrectionScope;
  readonly recordReference: string | null;
  readonly defect: CorrectionDefect;
  readonly note: string | null;
  readonly reportedAt: Date;
  readonly resultReason: string | null;
  readonly resultAt: Date | null;
  readonly clock: { readonly budgetWorkingDays: number; readonly dueOn: LocalDate; readonly article: string };
  readonly today: LocalDate;
}

export const correctionLetterExists = (kind: CorrectionLetterKind, view: CorrectionLetterView): boolean =>
  kind === 'correction_report' || view.resultAt !== null;

export const composeCorrectionLetter = (kind: CorrectionLetterKind, view: CorrectionLetterView): OfficialDocument =>
  kind === 'correction_report' ? correctionReport(view) : correctionResult(view);

const entryWords = ({ entryName, entryCode }: CorrectionLetterView): string => `“${entryName}”（目录代码${entryCode}）`;

/** 校核申请: what is wrong and how far it reaches (art. 26). */
function correctionReport(view: CorrectionLetterView): OfficialDocument {
  const { reporter, provider, clock } = view;
  return letter({
    title: `${reporter.name}关于校核${view.entryName}的函`,
    ...{ from: reporter, to: [provider.name], on: dayOf(view.reportedAt), today: view.today },
    blocks: [
      paragraph(
        `我单位在使用你单位提供的${entryWords(view)}时，发现数据存在问题。根据${clause('correction')}规定，申请校核。`,
      ),
      ...section('问题', `${DEFECT_WORDS[view.defect]}。`, view.note),
      ...section(
        '涉及范围',
        `${reach(view)}。`,
        view.recordReference === null ? null : `共享交换平台记录编号：${view.recordReference}。`,
      ),
      ...section(
        '校核期限',
        `请按照${clauseWords('correction')}办理，期限为${clock.budgetWorkingDays}个工作日，至${dateWords(clock.dueOn)}24时止（${cited(clock.article)}）。`,
      ),
    ],
  });
}

function reach({ scope, itemName }: CorrectionLetterView): string {
  const item = itemName === null ? [] : [`数据项“${itemName}”`];
  return [...(scope === 'field' && itemName !== null ? [] : [SCOPE_WORDS[scope]]), ...item].join('，');
}

const RESULTS: Readonly<Partial<Record<CorrectionState, string>>> = {
  verified: '经核实，数据无误。',
  corrected: '经核实，数据确有问题，已经更正。',
  feedback: '经核实，数据确有问题，目前尚不能更正。',
};

/** 校核结果: verified, corrected, or neither with the reason. */
function correctionResult(view: CorrectionLetterView): OfficialDocument {
  const { reporter, provider } = view;
  return letter({
    title: `${provider.name}关于${view.entryName}校核结果的函`,
    ...{ from: provider, to: [reporter.name], on: dayOf(view.resultAt), today: view.today },
    blocks: [
      paragraph(
        `你单位${instantWords(view.reportedAt)}关于校核${entryWords(view)}的申请（校核编号${view.number}）收悉。根据${clause('correction')}规定，现将校核结果函复如下：`,
      ),
      ...section('校核结果', RESULTS[view.state] ?? null, view.resultReason),
      ...section('争议处理', `对校核结果有异议的，按照${clauseWords('dispute')}办理。`),
    ],
  });
}
