import { AS_IT_STANDS, decree, EVERYBODY, type Measure } from './measure';
import type { Say } from './say';

/** What a chart counts: the same words as a measure's, of which a chart has several figures. */
export type Definition = Pick<Measure, 'id' | 'name' | 'numerator' | 'denominator' | 'scope' | 'timeBase' | 'article'>;

const BURN_DAYS: Say = {
  zh: '工作日；每项自起算日至最后一日匀速为理想线，期限按清单或者法律本身，暂停不顺延；预测按近 20 个工作日的进度，阴影为八成可能',
  en: 'working days; the ideal line goes evenly from each one’s first to its last day, which the list or the law alone sets and no pause moves; the forecast goes by the pace of the last 20 working days, eight in ten lie in its band',
};

/** 这一批能不能按期: of a published batch of duty rows, and of what was asked for together for one service. */
export const BURN_DOWN_DEFINITIONS = {
  batch: {
    id: 'burn_down_batch',
    name: { zh: '责任清单批次燃尽', en: 'Burn-down of a batch of the duty list' },
    numerator: { zh: '尚未挂接资源的行', en: 'rows without a resource attached' },
    denominator: {
      zh: '该批次最后写明、列有期限的生效行',
      en: 'rows in force that this batch said last and that have a day set',
    },
    scope: EVERYBODY,
    timeBase: BURN_DAYS,
    article: null,
  },
  package: {
    id: 'burn_down_package',
    name: { zh: '申请包燃尽', en: 'Burn-down of a request package' },
    numerator: { zh: '尚未答复，或者已同意尚未供给的申请', en: 'requests not answered, or agreed and not supplied' },
    denominator: {
      zh: '该申请包中已提出的申请，此前撤回和未办结退回的不计',
      en: 'requests of the package that were sent, without those withdrawn or returned unfinished before that',
    },
    scope: EVERYBODY,
    timeBase: BURN_DAYS,
    article: decree('第二十一条、第二十二条'),
  },
} as const satisfies Readonly<Record<string, Definition>>;

export const LOT_KINDS = ['batch', 'package'] as const;
export type LotKind = (typeof LOT_KINDS)[number];

/** 对少数供方的依赖. */
export const FLOWS_DEFINITION: Definition = {
  id: 'grant_flows',
  name: { zh: '数据流向', en: 'Where data flow' },
  numerator: {
    zh: '在用授权，按供方、标准数据、使用部门分列；一个目录对应多种标准数据的，计入编码最前的一种',
    en: 'grants in use, by supplier, standard datum and user; an entry of several standard data counts for the first by code',
  },
  denominator: { zh: '全部在用授权', en: 'all grants in use' },
  scope: EVERYBODY,
  timeBase: AS_IT_STANDS,
  article: decree('第二十五条'),
};
