import type { DocumentBlock, OfficialDocument } from '@zeqing/kernel';
import { LONGEST_EXTENSION, NATIONAL_CLOCK_RULES } from '../../clock/domain/clock.rules';
import type { PersonalInformationBasis } from '../../request/domain/request';
import { clause, clauseWords } from './clauses';
import { dateWords, dayOf, heading, letter, numberedTable, paragraph, phrase, section } from './letter';
import type { RequestLetterView } from './request-letter-view';
import { clockOf, dueWords, entryWords, itemTable, onRequest, periodWords, theRequest } from './request-sentences';
import { BENEFICIARIES_WORDS, MODE_WORDS, ORIGIN_WORDS, PART_WORDS, purposeWords } from './words';

/** 申请函: what art. 20 asks a requester to write, with the term the answer has. */
export function requestLetter(view: RequestLetterView): OfficialDocument {
  const { content, requester, provider, entryName } = view;
  const { origin } = view.life;
  return letter({
    title: `${requester.name}关于申请共享${entryName}的函`,
    ...{ from: requester, to: [provider.name], on: dayOf(view.signedAt), today: view.today },
    blocks: [
      paragraph(
        `为依法履行职责，根据${clause('request')}规定，我单位申请共享你单位的${entryWords(view)}。现将有关事项函告如下：`,
      ),
      heading('申请共享的数据项'),
      itemTable(view.items),
      ...section('使用依据', content.legalBasis),
      ...section('使用场景', content.scenario, sentence('服务于', purposeWords(content.purposes))),
      ...section('使用范围', content.useScope, `使用单位：${BENEFICIARIES_WORDS[content.beneficiaries]}。`),
      ...section('共享方式', `${MODE_WORDS[content.mode]}。`),
      ...section('使用时限', `${periodWords(content)}。`),
      ...(content.personalInformation === null ? [] : personalInformation(content.personalInformation, view)),
      ...section(
        '承诺',
        content.truthful ? '我单位对本申请的真实性、合法性、必要性负责。' : null,
        `使用中遵守${clauseWords('limits')}。`,
      ),
      ...section('答复', answerTerm(view), origin === null ? null : ORIGIN_WORDS[origin.kind]),
    ],
  });
}

const sentence = (lead: string, words: string): string | null => (words === '' ? null : `${lead}${words}。`);

function answerTerm(view: RequestLetterView): string {
  const clock = clockOf(view, 'answer');
  if (clock !== null) return `请在答复期限内答复是否同意共享，答复期限${dueWords(clock)}。`;
  const rule = NATIONAL_CLOCK_RULES.find(({ phase, shareType }) => phase === 'answer' && shareType === view.shareType);
  const days = String(rule?.budgetWorkingDays ?? LONGEST_EXTENSION);
  return `请按照${clause('answer')}规定，自收到本函之日起${days}个工作日内答复是否同意共享；当地期限更短的从其规定。`;
}

function personalInformation(basis: PersonalInformationBasis, view: RequestLetterView): DocumentBlock[] {
  const names = new Map(view.items.map(({ itemId, name }) => [itemId, name ?? itemId]));
  return [
    ...section('个人信息保护', `处理个人信息所依据的法定职责：${phrase(basis.duty)}。`),
    numberedTable(
      [
        ['数据项', 3],
        ['必要性', 6],
      ],
      basis.necessity.map(({ itemId, why }) => [names.get(itemId) ?? itemId, why]),
    ),
    paragraph(
      `个人信息保护影响评估：${phrase(basis.impactAssessment)}；保密风险评估：${phrase(basis.secrecyAssessment)}。`,
    ),
    paragraph(`${basis.minors ? '涉及不满十四周岁未成年人个人信息。' : ''}告知情况：${phrase(basis.notice)}。`),
  ];
}

/** 补正告知: everything that is missing, told once (art. 21, U29). */
export function supplementNotice(view: RequestLetterView): OfficialDocument {
  const supplement = present(view.life.supplement);
  const clock = clockOf(view, 'answer');
  return letter({
    title: `${view.provider.name}关于补正${view.entryName}共享申请的告知函`,
    ...{ from: view.provider, to: [view.requester.name], on: dayOf(supplement.askedAt), today: view.today },
    blocks: [
      paragraph(
        `${onRequest(view)}经审核，申请内容不完整。根据${clauseWords('supplement')}，现将需要补正的全部内容一次性告知如下：`,
      ),
      heading('需要补正的内容'),
      numberedTable(
        [
          ['补正项目', 3],
          ['需要补充的内容', 6],
        ],
        supplement.missing.map(({ part, what }) => [PART_WORDS[part], what]),
      ),
      ...section(
        '补正期限',
        `请于${dateWords(supplement.dueOn)}24时前完成补正并由工作机构负责人重新签发（${phrase(supplement.basis)}）。`,
        '逾期未补正的，本申请按未办结退回，可以重新提出，不视为不同意共享。',
      ),
      ...section(
        '答复期限',
        clock === null ? null : `答复期限${dueWords(clock)}；自告知之日至补正完成之日的工作日计入你单位用时。`,
      ),
    ],
  });
}

/** 转交函: the request passed on, or the authority saying who answers; the requester's date stays (U39). */
export function transferLetter(view: RequestLetterView): OfficialDocument {
  const transfer = present(view.life.transfers.at(-1) ?? null);
  const clock = clockOf(view, 'answer');
  const from = transfer.assigned ? present(view.authority) : { name: transfer.from, contact: null };
  const act = transfer.assigned ? '指定办理' : '转交';
  const to = transfer.assigned ? [transfer.to, transfer.from] : [transfer.to];
  return letter({
    title: `${from.name}关于${act}${view.entryName}共享申请的函`,
    ...{ from, to: [...to, view.requester.name], on: dayOf(transfer.transferredAt), today: view.today },
    blocks: [
      paragraph(
        transfer.assigned
          ? `${theRequest(view)}已多次转交。现指定由${transfer.to}办理。`
          : `我单位收到${theRequest(view)}。经核，该事项不属于我单位职责，现转交${transfer.to}办理。`,
      ),
      ...section(`${act}的依据和理由`, transfer.ground),
      ...section(
        '办理期限',
        `${act}不改变申请部门的期限${clock === null ? '' : `，答复期限${dueWords(clock)}`}。`,
        `请按照${clauseWords('answer')}办理。`,
      ),
    ],
  });
}

/** A part the kind's condition has made sure of. */
export function present<T>(part: T | null): T {
  if (part === null) throw new Error('a letter was asked for before its act was done');
  return part;
}
