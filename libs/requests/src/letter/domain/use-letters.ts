import type { OfficialDocument } from '@zeqing/kernel';
import { clause, clauseWords } from './clauses';
import { dateWords, dayOf, letter, paragraph, phrase, section, type LetterParty } from './letter';
import { present } from './request-letters';
import type { LetterServiceChange, RequestLetterView } from './request-letter-view';
import { usedWords } from './request-sentences';
import { DISPOSAL_WORDS } from './words';

const yours = (view: RequestLetterView): string => `你单位共享使用的${usedWords(view)}`;

function suspendingParty(view: RequestLetterView): LetterParty {
  return present(view.life.suspension).side === 'authority' ? present(view.authority) : view.provider;
}

/** 暂停共享通知: misuse, with the term to mend it (art. 27). */
export function suspensionNotice(view: RequestLetterView): OfficialDocument {
  const { reason, rectifyBy, suspendedAt } = present(view.life.suspension);
  const from = suspendingParty(view);
  return letter({
    title: `${from.name}关于暂停共享${view.entryName}的通知`,
    ...{ from, to: othersOf(view, from), on: dayOf(suspendedAt), today: view.today, numbered: '通' },
    blocks: [
      paragraph(`${yours(view)}，经核实存在未按要求使用的情形。根据${clauseWords('misuse')}，现决定暂停共享。`),
      ...section('事实和理由', reason),
      ...section('整改要求', `请于${dateWords(rectifyBy)}24时前完成整改，并将整改情况书面告知我单位。`),
      ...section('后果', '整改完成的，恢复共享；逾期未整改的，可以终止共享。'),
    ],
  });
}

/** 恢复共享通知 or 终止共享通知: how a suspension ended. */
export function suspensionEnd(view: RequestLetterView): OfficialDocument {
  const { endedAs, statement, endedAt, suspendedAt, rectifyBy } = present(view.life.suspension);
  const from = suspendingParty(view);
  const resumes = endedAs === 'resumed';
  const act = resumes ? '恢复' : '终止';
  const began = `于${dateWords(dayOrThrow(suspendedAt))}暂停，整改期限至${dateWords(rectifyBy)}`;
  return letter({
    title: `${from.name}关于${act}共享${view.entryName}的通知`,
    ...{ from, to: othersOf(view, from), on: dayOf(endedAt), today: view.today, numbered: '通' },
    blocks: [
      paragraph(`${yours(view)}${began}。根据${clause('misuse')}规定，现决定${act}共享。`),
      ...section(resumes ? '整改情况' : '终止的理由', statement),
      ...(resumes
        ? section('继续使用的要求', `请继续遵守${clauseWords('limits')}。`)
        : section('处置', `请按照${clauseWords('disposal')}处置已获取的数据，并将处置情况函告提供部门。`)),
    ],
  });
}

/** 终止（变更）服务告知: to the requester, after negotiation and filing (art. 27). */
export function serviceChangeNotice(view: RequestLetterView): OfficialDocument {
  const change = latestChange(view);
  return letter({
    title: `${view.provider.name}关于${ACTS[change.kind]}${view.entryName}共享服务的告知函`,
    ...{ from: view.provider, to: [view.requester.name], on: dayOf(change.changedAt), today: view.today },
    blocks: [
      paragraph(`${yours(view)}，因下述原因需要${ACTS[change.kind]}服务。根据${clauseWords('change')}，现函告如下：`),
      ...changeSections(change),
      ...(change.kind === 'stop'
        ? section('处置', `请按照${clauseWords('disposal')}处置已获取的数据。`)
        : section('衔接', '变更后的数据资源仍按原答复确定的范围、用途和时限使用。')),
    ],
  });
}

/** 备案函: the same change filed with the authority. */
export function serviceFiling(view: RequestLetterView): OfficialDocument {
  const change = latestChange(view);
  return letter({
    title: `${view.provider.name}关于${ACTS[change.kind]}${view.entryName}共享服务的备案函`,
    ...{ from: view.provider, to: [present(view.authority).name], on: change.filedOn, today: view.today },
    documentNumber: change.filingNumber,
    blocks: [
      paragraph(
        `我单位拟${ACTS[change.kind]}向${view.requester.name}提供的${usedWords(view)}共享服务。根据${clause('change')}规定，现报请备案。`,
      ),
      ...agreedSections(change),
    ],
  });
}

/** 处置情况函: the requester tells how the data were disposed of, with its proof (arts 27, 29). */
export function disposalLetter(view: RequestLetterView): OfficialDocument {
  const { method, disposedOn, proof, disposedAt } = present(view.life.disposal);
  return letter({
    title: `${view.requester.name}关于${view.entryName}处置情况的函`,
    ...{ from: view.requester, to: [view.provider.name], on: dayOf(disposedAt), today: view.today },
    blocks: [
      paragraph(`我单位共享使用的${usedWords(view)}已结束使用。根据${clauseWords('disposal')}，现将处置情况函告如下：`),
      ...section('处置方式', `${DISPOSAL_WORDS[method]}。`),
      ...section('处置日期', `${dateWords(disposedOn)}。`),
      ...section('处置凭证', proof),
      ...section('记录保存', `使用记录按照${clauseWords('records')}保存，可供查验。`),
    ],
  });
}

const ACTS = { stop: '终止', alter: '变更' } as const;
const latestChange = (view: RequestLetterView): LetterServiceChange => present(view.life.serviceChanges.at(-1) ?? null);

const agreedSections = (change: LetterServiceChange) => [
  ...section('理由', change.reason),
  ...section('协商情况', `双方于${dateWords(change.negotiatedOn)}协商，记录为${phrase(change.negotiationRecord)}。`),
];

const changeSections = (change: LetterServiceChange) => [
  ...agreedSections(change),
  ...section(
    '备案情况',
    `已于${dateWords(change.filedOn)}向同级主管部门备案，备案号为${phrase(change.filingNumber)}。`,
  ),
];

/** Whom a notice of suspension goes to: the requester, and the provider where the authority decides. */
const othersOf = (view: RequestLetterView, from: LetterParty): string[] =>
  from.name === view.provider.name ? [view.requester.name] : [view.requester.name, view.provider.name];

function dayOrThrow(at: Date) {
  return present(dayOf(at));
}
