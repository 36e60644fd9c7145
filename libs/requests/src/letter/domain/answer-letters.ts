import type { DocumentBlock, OfficialDocument } from '@zeqing/kernel';
import { REFUSAL_GROUNDS, type RefusalGround } from '../../answer/domain/answer.rules';
import { clause, clauseWords } from './clauses';
import { cited, dayOf, heading, letter, numberedTable, paragraph, phrase, section } from './letter';
import { present } from './request-letters';
import type { LetterAnswer, RequestLetterView } from './request-letter-view';
import { clockOf, dueWords, itemTable, onRequest, periodWords } from './request-sentences';
import { BENEFICIARIES_WORDS, GROUND_KIND_WORDS, GROUND_WORDS, MODE_WORDS, purposeWords } from './words';

/** 同意共享的复函 (art. 21), with the term of the supply (art. 22) and what binds the use (arts 25, 27, 29). */
export function agreementLetter(view: RequestLetterView): OfficialDocument {
  const answer = present(view.answer);
  return answerLetter(view, '同意', [
    answer.ruledIn === null
      ? paragraph(`${onRequest(view)}经审核，根据${clause('answer')}规定，同意共享。现函复如下：`)
      : paragraph(
          `${onRequest(view)}根据${clause('dispute')}规定作出的裁决（争议编号${answer.ruledIn.number}），视为同意共享。现函复如下：`,
        ),
    ...standing(answer),
    heading('同意共享的数据项'),
    itemTable(view.items),
    ...use(view),
  ]);
}

/** 部分同意的复函: a reason for each item that was cut; the rest is agreed (U32). */
export function partialLetter(view: RequestLetterView): OfficialDocument {
  const cut = view.items.filter(({ decision }) => decision === 'cut');
  return answerLetter(view, '部分同意', [
    paragraph(`${onRequest(view)}经审核，根据${clause('answer')}规定，部分同意共享。现函复如下：`),
    heading('同意共享的数据项'),
    itemTable(view.items.filter(({ decision }) => decision === 'granted')),
    heading('不同意共享的数据项及理由'),
    numberedTable(
      [
        ['数据项', 3],
        ['理由', 6],
      ],
      cut.map(({ name, itemId, cutReason }) => [name ?? itemId, cutReason ?? '']),
    ),
    ...use(view),
    ...remedy(view),
  ]);
}

/** 不同意共享的复函: the ground, its reason and the norm with its clause (arts 14, 15, 21). */
export function refusalLetter(view: RequestLetterView): OfficialDocument {
  const { ground, reason, citation } = present(view.answer);
  const rule = isGround(ground) ? REFUSAL_GROUNDS[ground] : null;
  const norm =
    citation === null
      ? null
      : `${isGroundKind(citation.kind) ? GROUND_KIND_WORDS[citation.kind] : ''}依据：《${citation.title}》${citation.clause}。`;
  return answerLetter(view, '不同意', [
    paragraph(`${onRequest(view)}经审核，根据${clause('answer')}规定，不同意共享。现函复如下：`),
    ...section('不同意的理由', isGround(ground) ? `${GROUND_WORDS[ground]}。` : null, reason),
    ...section('依据', norm, rule === null ? null : `适用${cited(rule.article)}规定。`),
    ...remedy(view),
  ]);
}

const answerLetter = (view: RequestLetterView, how: string, blocks: readonly DocumentBlock[]): OfficialDocument =>
  letter({
    title: `${view.provider.name}关于${how}共享${view.entryName}的复函`,
    ...{ from: view.provider, to: [view.requester.name], on: dayOf(present(view.answer).signedAt), today: view.today },
    blocks,
  });

const standing = ({ standingAnswerId }: LetterAnswer): DocumentBlock[] =>
  standingAnswerId === null
    ? []
    : [paragraph(`本答复依据我单位工作机构负责人预先签发的常态答复作出（编号${standingAnswerId}）。`)];

function use(view: RequestLetterView): DocumentBlock[] {
  const { content } = view;
  const supply = clockOf(view, 'supply');
  const purposes = purposeWords(content.purposes);
  return [
    ...section(
      '使用要求',
      `用途：${phrase(content.scenario)}${purposes === '' ? '' : `，服务于${purposes}`}。`,
      `范围：${phrase(content.useScope)}，使用单位为${BENEFICIARIES_WORDS[content.beneficiaries]}。`,
      `方式：${MODE_WORDS[content.mode]}。时限：${periodWords(content)}。`,
      `遵守${clauseWords('limits')}；按照${clauseWords('records')}做好使用记录。`,
    ),
    ...section('供给期限', supply === null ? `按照${clauseWords('supply')}办理。` : `供给期限${dueWords(supply)}。`),
    ...section('处置', `按照${clauseWords('disposal')}办理，并将处置情况函告我单位。`),
  ];
}

const remedy = ({ authority }: RequestLetterView): readonly DocumentBlock[] =>
  section(
    '争议处理',
    `对本答复有异议的，按照${clauseWords('dispute')}，可以先与我单位协商${authority === null ? '' : `；协商不成的，可以申请有管辖权的主管部门协调`}。`,
  );

const isGround = (text: string | null): text is RefusalGround => text !== null && Object.hasOwn(REFUSAL_GROUNDS, text);
const isGroundKind = (text: string): text is keyof typeof GROUND_KIND_WORDS => Object.hasOwn(GROUND_KIND_WORDS, text);
