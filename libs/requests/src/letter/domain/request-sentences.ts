import type { DocumentBlock } from '@zeqing/kernel';
import { cited, dateWords, instantWords, numberedTable } from './letter';
import type { LetterClock, LetterContent, LetterItem, RequestLetterView } from './request-letter-view';
import { SHARE_TYPE_WORDS } from './words';

/** 婚姻登记信息（目录代码307/0001，有条件共享） */
export const entryWords = ({ entryName, entryCode, shareType }: RequestLetterView): string =>
  `“${entryName}”（目录代码${entryCode}，${SHARE_TYPE_WORDS[shareType]}）`;

/** The same with the number of its request. */
export const usedWords = ({ entryName, entryCode, shareType, number }: RequestLetterView): string =>
  `“${entryName}”（目录代码${entryCode}，${SHARE_TYPE_WORDS[shareType]}，申请流水号${number}）`;

/** How a letter begins that answers to the request. */
export function onRequest(view: RequestLetterView): string {
  const day = view.receivedAt === null ? '' : `于${instantWords(view.receivedAt)}`;
  return `你单位关于共享${entryWords(view)}的申请（申请流水号${view.number}）${day}收悉。`;
}

/** How a letter names the request to somebody who is no party to it, or by its own requester. */
export const theRequest = (view: RequestLetterView): string =>
  `${view.requester.name}关于共享${entryWords(view)}的申请（申请流水号${view.number}）`;

export const itemTable = (items: readonly LetterItem[]): DocumentBlock =>
  numberedTable(
    [['数据项', 9]],
    items.map(({ name, itemId }) => [name ?? itemId]),
  );

export function periodWords({ validFrom, validUntil }: LetterContent): string {
  const from = `自${dateWords(validFrom)}起`;
  return validUntil === null ? `${from}，至共享目的实现之日止` : `${from}至${dateWords(validUntil)}止`;
}

/** 至2026年12月7日24时止（10个工作日，《政务数据共享条例》第二十一条） */
export function dueWords({ dueOn, budgetWorkingDays, article, provisional }: LetterClock): string {
  const open = provisional ? '，该日涉及尚未公布的节假日安排，以公布后的推算为准' : '';
  return `至${dateWords(dueOn)}24时止（${budgetWorkingDays}个工作日，${cited(article)}${open}）`;
}

export const clockOf = (view: RequestLetterView, phase: LetterClock['phase']): LetterClock | null =>
  view.clocks.filter((clock) => clock.phase === phase).at(-1) ?? null;
