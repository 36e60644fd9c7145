import type { LocalDate, OfficialDocument } from '@zeqing/kernel';
import { clause, clauseWords } from './clauses';
import { dateWords, heading, letter, numberedTable, paragraph, section, type LetterParty } from './letter';

/** A request to a body that does not use Zeqing, as its legs were reported, past the day it should have been answered (U42). */
export interface OutsideOverdue {
  readonly from: LetterParty;
  /** The outside body by name. */
  readonly to: string;
  readonly number: string;
  readonly entryName: string;
  /** The forwarding: when, how, and under which number of the other side, as reported. */
  readonly sentOn: LocalDate;
  readonly channel: string;
  readonly outsideNumber: string | null;
  readonly phase: 'answer' | 'supply';
  readonly dueOn: LocalDate;
  /** Where the term comes from: an article, or the agreement with the body. */
  readonly termBasis: string;
  readonly overdueWorkingDays: number;
  readonly today: LocalDate;
}

/** 催办函 to an outside party: the fact of the delay, never a suspected case. */
export function outsideOverdueLetter(facts: OutsideOverdue): OfficialDocument {
  const act = facts.phase === 'answer' ? '答复' : '提供数据';
  const reference = facts.outsideNumber === null ? '' : `，你单位收文号${facts.outsideNumber}`;
  return letter({
    title: `${facts.from.name}关于商请尽快办理${facts.entryName}共享事项的函`,
    ...{ from: facts.from, to: [facts.to], on: null, today: facts.today },
    blocks: [
      paragraph(
        `我单位于${dateWords(facts.sentOn)}通过${facts.channel}向你单位发送关于共享“${facts.entryName}”的申请（申请流水号${facts.number}${reference}）。`,
      ),
      ...section(
        '办理情况',
        `${act}期限至${dateWords(facts.dueOn)}止（${facts.termBasis}）。截至${dateWords(facts.today)}，我单位未收到${act === '答复' ? '答复' : '数据'}，已超过期限${facts.overdueWorkingDays}个工作日。`,
      ),
      ...section(
        '商请事项',
        `商请你单位尽快${act}；已经办理的，请告知办理日期和文号；有困难的，请说明情况和预计办结日期。`,
      ),
    ],
  });
}

export interface PackageLetterRow {
  readonly number: string;
  readonly entryCode: string;
  readonly entryName: string;
  readonly itemNames: readonly string[];
  readonly mode: string;
  /** The last day of use; null without end. */
  readonly validUntil: LocalDate | null;
}

/** The requests of one package to one provider (U36): one basis, one signature listing each row. */
export interface PackageLetterView {
  readonly packageNumber: string;
  readonly requester: LetterParty;
  readonly provider: string;
  /** The service item or one-thing the package is for. */
  readonly purpose: string;
  readonly legalBasis: string;
  readonly scenario: string;
  readonly rows: readonly PackageLetterRow[];
  readonly signedOn: LocalDate | null;
  readonly today: LocalDate;
}

/** 成批申请函: one letter to each provider; each row stays its own request with its own term. */
export function packageLetter(view: PackageLetterView): OfficialDocument {
  return letter({
    title: `${view.requester.name}关于申请共享${view.purpose}所需数据的函`,
    ...{ from: view.requester, to: [view.provider], on: view.signedOn, today: view.today },
    blocks: [
      paragraph(
        `为办理${view.purpose}，根据${clause('request')}规定，我单位申请共享你单位的下列数据，共${view.rows.length}项（申请包编号${view.packageNumber}）。`,
      ),
      heading('申请共享的数据'),
      numberedTable(
        [
          ['申请流水号', 3],
          ['目录名称（代码）', 5],
          ['数据项', 5],
          ['方式', 2],
          ['使用至', 3],
        ],
        view.rows.map((row) => [
          row.number,
          `${row.entryName}（${row.entryCode}）`,
          row.itemNames.join('、'),
          row.mode,
          row.validUntil === null ? '目的实现之日' : dateWords(row.validUntil),
        ]),
      ),
      ...section('使用依据', view.legalBasis),
      ...section('使用场景', view.scenario),
      ...section('承诺', '我单位对各项申请的真实性、合法性、必要性负责。'),
      ...section('答复', `各项申请分别计算期限、分别答复：${clauseWords('answer')}。`),
    ],
  });
}
