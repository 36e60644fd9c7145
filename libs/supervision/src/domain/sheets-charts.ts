import type { BurnPoint, BurnSummary, Outlook } from './burn-down';
import type { LotKind } from './chart-definitions';
import type { Flow } from './flows';
import type { Say } from './say';
import { percent, say, type Language, type SheetTable } from './sheet';

export const OUTLOOK_NAMES: Readonly<Record<Outlook, Say>> = {
  done: say('已完成', 'done'),
  missed: say('已过期限', 'date missed'),
  will: say('能按期', 'will make it'),
  likely: say('多半能按期', 'likely to make it'),
  doubtful: say('恐难按期', 'doubtful'),
  will_not: say('不能按期', 'will not make it'),
  unknown: say('进度不足以预测', 'too little to go by'),
};
const KIND_NAMES: Readonly<Record<LotKind, Say>> = {
  batch: say('责任清单批次', 'batch of the duty list'),
  package: say('申请包', 'request package'),
};
const NO_CLASS = say('未归入标准数据', 'no standard datum');
const TENTHS = 10;
const tenth = (value: number | null): number | null => value && Math.round(value * TENTHS) / TENTHS;

type LotLine = BurnSummary & { readonly kind: LotKind; readonly title: string };

export function lotsSheet(lots: readonly LotLine[], language: Language): SheetTable {
  return {
    name: say('能否按期', 'Will it make the date'),
    headings: [
      say('种类', 'Kind'),
      say('名称', 'Name'),
      say('总数', 'Total'),
      say('已完成', 'Done'),
      say('剩余', 'Left'),
      say('其中逾期', 'Of those overdue'),
      say('起算', 'From'),
      say('期限', 'Date'),
      say('剩余工作日', 'Working days left'),
      say('每工作日完成', 'Done a working day'),
      say('预计完成（中位）', 'Forecast'),
      say('最迟', 'At the latest'),
      say('判断', 'Outlook'),
    ],
    rows: lots.map(({ kind, title, total, done, remaining, overdue, forecast, ...lot }) => [
      ...[KIND_NAMES[kind][language], title, total, done, remaining, overdue, lot.startedOn, lot.deadline],
      ...[lot.daysLeft, tenth(lot.pace.perDay), forecast?.likely ?? null, forecast?.late ?? null],
      OUTLOOK_NAMES[lot.outlook][language],
    ]),
  };
}

export function burnDownSheet({
  title,
  points,
}: {
  readonly title: string;
  readonly points: readonly BurnPoint[];
}): SheetTable {
  return {
    name: say(title, title),
    headings: [
      say('日期', 'Day'),
      say('理想剩余', 'Ideal'),
      say('实际剩余', 'Left'),
      say('预测下沿', 'Forecast, fast edge'),
      say('预测中位', 'Forecast'),
      say('预测上沿', 'Forecast, slow edge'),
    ],
    rows: points.map(({ day, ideal, remaining, fast, likely, slow }) => [
      ...[day, tenth(ideal), remaining, tenth(fast), tenth(likely), tenth(slow)],
    ]),
  };
}

/** Every flow, none put together. */
export function flowsSheet(
  { total, flows }: { readonly total: number; readonly flows: readonly Flow[] },
  nameOf: (departmentId: string) => string,
  classNames: ReadonlyMap<string, string>,
  language: Language,
): SheetTable {
  return {
    name: say('数据流向', 'Where data flow'),
    headings: [
      say('供方', 'Supplier'),
      say('标准数据', 'Standard datum'),
      say('使用部门', 'User'),
      say('在用授权', 'Grants in use'),
      say('占比', 'Share'),
    ],
    rows: flows.map(({ supplierId, classCode, userId, grants }) => [
      nameOf(supplierId),
      classCode === null ? NO_CLASS[language] : (classNames.get(classCode) ?? classCode),
      ...[nameOf(userId), grants, percent(total === 0 ? null : grants / total)],
    ]),
  };
}
