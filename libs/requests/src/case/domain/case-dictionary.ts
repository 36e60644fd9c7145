import { decree } from '../../request/domain/request-error';

/** Liability dictionary of Decree 809: provider (art. 39), requester (art. 40), authority (art. 41). */
export const CASE_CODES = [
  ...(['39-1', '39-2', '39-3', '39-4', '39-5', '39-6', '39-7', '39-8', '39-9'] as const),
  ...(['40-1', '40-2', '40-3', '40-4', '40-5', '40-6', '40-7'] as const),
  ...(['41-1', '41-2', '41-3'] as const),
] as const;
export type CaseCode = (typeof CASE_CODES)[number];

export interface Provision {
  readonly code: CaseCode;
  readonly article: string;
  /** What the item of the article speaks of, in short. */
  readonly zh: string;
  readonly en: string;
  readonly addressee: 'provider' | 'requester' | 'authority';
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const ARTICLES = [
  { number: 39, article: '第三十九条', addressee: 'provider' },
  { number: 40, article: '第四十条', addressee: 'requester' },
  { number: 41, article: '第四十一条', addressee: 'authority' },
] as const;

const TEXTS: Readonly<Record<CaseCode, { readonly zh: string; readonly en: string }>> = {
  '39-1': { zh: '未按要求编制或者更新政务数据目录', en: 'catalogue not compiled or not updated as required' },
  '39-2': { zh: '擅自增设条件阻碍数据共享', en: 'conditions added that hinder sharing' },
  '39-3': { zh: '未配合数源部门及时更新数据', en: 'source department not helped to update in time' },
  '39-4': { zh: '未按时答复或者供给且无正当理由', en: 'answer or supply late without proper reason' },
  '39-5': { zh: '未按规定将数据回流至下级部门', en: 'data not returned to lower levels' },
  '39-6': { zh: '收到校核申请后未按时核实、更正', en: 'correction not verified or made in time' },
  '39-7': { zh: '擅自终止或者变更已提供的共享服务', en: 'service stopped or changed without leave' },
  '39-8': { zh: '未按规定将共享平台接入一体化体系', en: 'platform not joined as required' },
  '39-9': { zh: '其他未履行提供部门职责的情形', en: 'other duties of a provider not met' },
  '40-1': { zh: '重复收集可以通过共享获取的数据', en: 'data collected again that sharing gives' },
  '40-2': { zh: '超出使用范围或者目的使用数据', en: 'use beyond scope or purpose' },
  '40-3': { zh: '擅自将数据提供给第三方', en: 'data passed to a third party' },
  '40-4': { zh: '未按要求处置已获取的数据', en: 'data not disposed of as required' },
  '40-5': { zh: '未按规定保存使用记录', en: 'records of use not kept' },
  '40-6': { zh: '未履行数据安全保障责任', en: 'duty of data security not met' },
  '40-7': { zh: '其他未履行需求部门职责的情形', en: 'other duties of a requester not met' },
  '41-1': { zh: '未按规定明确数源部门', en: 'source department not named' },
  '41-2': { zh: '未按规定处理共享争议', en: 'dispute not handled' },
  '41-3': { zh: '其他未履行主管部门职责的情形', en: 'other duties of an authority not met' },
};

/** Every provision, in the order of the articles. The short texts are ours; the article is what is cited. */
export const PROVISIONS: readonly Provision[] = CASE_CODES.map((code) => {
  const [number, item] = code.split('-').map(Number);
  const rule = ARTICLES.find((one) => one.number === number);
  if (!rule || item === undefined) throw new Error(`${code} is of no article`);
  const article = decree(`${rule.article}第${NUMERALS[item - 1] ?? ''}项`);
  return { code, article, addressee: rule.addressee, ...TEXTS[code] };
});

/** The provision of a code; throws on one the dictionary does not hold, because the database holds no other. */
export function provisionOf(code: string): Provision {
  const provision = PROVISIONS.find((one) => one.code === code);
  if (!provision) throw new Error(`${code} is no code of the dictionary`);
  return provision;
}
