import type { LocalDate, OfficialDocument } from '@zeqing/kernel';
import { clause, clauseWords } from './clauses';
import type { ReminderFacts } from '../../outside/domain/outside-request';
import { dateWords, heading, letter, numberedTable, paragraph, phrase, section, type LetterParty } from './letter';

/** A request to a body that does not use Zeqing, as it is recorded here, past the day agreed with that body (U24, U42). */
export interface OutsideOverdue extends ReminderFacts {
  readonly from: LetterParty;
  readonly today: LocalDate;
}

/** 催办函 to an outside party: the fact of the delay, never a suspected case. */
export function outsideOverdueLetter(facts: OutsideOverdue): OfficialDocument {
  const asked = facts.firstSentOn === null ? '我单位' : `我单位于${dateWords(facts.firstSentOn)}`;
  const reference = facts.outsideNumber === null ? '' : `（你单位收文号${facts.outsideNumber}）`;
  return letter({
    title: `${facts.from.name}关于尽快办理数据共享事项的函`,
    ...{ from: facts.from, to: [facts.to], on: null, today: facts.today },
    blocks: [
      paragraph(`${asked}商请你单位共享“${phrase(facts.wanted)}”${reference}。`),
      ...section('使用依据', facts.legalBasis),
      ...section(
        '办理情况',
        `办理期限至${dateWords(facts.dueOn)}止（${phrase(facts.termBasis)}）。截至${dateWords(facts.today)}，已超过期限${facts.daysOver}日，我单位尚未收到办理结果。`,
      ),
      ...section(
        '商请事项',
        '商请你单位尽快办理；已经办理的，请告知办理日期和文号；有困难的，请说明情况和预计办结日期。',
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
          ['申请流水号', 2.55],
          ['目录名称（代码）', 2.85],
          ['数据项', 2.8],
          ['方式', 1.75],
          ['使用至', 2.45],
        ],
        view.rows.map((row) => [
          row.number,
          `${row.entryName}（${row.entryCode}）`,
          row.itemNames.join('、'),
          row.mode,
          row.validUntil ?? '目的实现之日',
        ]),
      ),
      ...section('使用依据', view.legalBasis),
      ...section('使用场景', view.scenario),
      ...section('承诺', '我单位对各项申请的真实性、合法性、必要性负责。'),
      ...section('答复', `各项申请分别计算期限、分别答复：${clauseWords('answer')}。`),
    ],
  });
}
