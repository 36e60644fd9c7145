import { BLOCKER_TEXTS, type ReadinessState } from '@zeqing/services';
import { AGE_BUCKETS, type Ageing } from './ageing';
import type { Board, BoardCell } from './board';
import type { Figure } from './figure';
import { STEP_NAMES, type Cohort } from './funnel';
import type { Matrix } from './matrix';
import { GROUP_NAMES, type Measure, type Unit } from './measure';
import { STAGE_NAMES } from './measures-flowing';
import type { Ranked } from './ranking';
import { percent, say, type Language, type SheetCell, type SheetTable } from './sheet';

/** Short names of departments. */
type NameOf = (departmentId: string) => string;
const DEPARTMENT = say('部门', 'Department');
const OVERDUE = say('超期', 'Overdue');

export const STATE_NAMES: Readonly<Record<ReadinessState, { zh: string; en: string }>> = {
  ready: say('就绪', 'ready'),
  partial: say('部分就绪', 'partly ready'),
  blocked: say('受阻', 'blocked'),
  not_mapped: say('未梳理', 'not mapped'),
};

/** A value as people write it: a share in percent, everything else as it is. */
export const valueCell = (unit: Unit, { value }: Figure): SheetCell => (unit === 'ratio' ? percent(value) : value);

export function measuresSheet(
  views: readonly (Figure & { readonly measure: Measure })[],
  language: Language,
): SheetTable {
  return {
    name: say('指标', 'Measures'),
    headings: [
      say('部分', 'Part'),
      say('指标', 'Measure'),
      say('数值', 'Value'),
      say('分子', 'Numerator'),
      say('分母', 'Denominator'),
      say('件数', 'n'),
      say('分子口径', 'Numerator counts'),
      say('分母口径', 'Denominator counts'),
      say('范围', 'Scope'),
      say('时间口径', 'Time base'),
      say('依据', 'Article'),
    ],
    rows: views.map(({ measure, ...figure }) => [
      ...[GROUP_NAMES[measure.group][language], measure.name[language], valueCell(measure.unit, figure)],
      ...[figure.numerator, figure.denominator, figure.n, measure.numerator[language]],
      ...[measure.denominator?.[language] ?? null, measure.scope[language], measure.timeBase[language]],
      measure.article,
    ]),
  };
}

/** A body's cell: the worst stage, how late, and how much more there is. */
export function boardCellText(
  { worst, isOverdue, overdueDays, openDays, blockers }: BoardCell,
  language: Language,
): string {
  const stage = BLOCKER_TEXTS[worst][language];
  const zh = language === 'zh';
  const late = zh ? `超期${overdueDays}个工作日` : `${overdueDays} working days overdue`;
  const old = zh ? `已${openDays}个工作日` : `${openDays} working days`;
  const days = isOverdue ? late : openDays === null ? null : old;
  const more = blockers > 1 ? (zh ? `共${blockers}项` : `${blockers} in all`) : null;
  return [stage, days, more].filter((part) => part !== null).join(zh ? '，' : ', ');
}

export function boardSheet({ columns, rows }: Board, language: Language): SheetTable {
  return {
    name: say('一件事看板', 'Board'),
    headings: [
      say('一件事', 'One-thing'),
      say('状态', 'State'),
      say('已就绪办理项', 'Matters ready'),
      say('必办办理项', 'Compulsory matters'),
      ...columns.map(({ name }) => say(name, name)),
    ],
    rows: rows.map((row) => {
      const cells = new Map(row.cells.map((cell) => [cell.column, boardCellText(cell, language)]));
      return [
        ...[row.name, STATE_NAMES[row.state][language], row.mattersReady, row.mattersCompulsory],
        ...columns.map(({ key }) => cells.get(key) ?? null),
      ];
    }),
  };
}

/** One line for each pair with something in it. */
export function matrixSheet({ rows, columns }: Matrix, nameOf: NameOf): SheetTable {
  return {
    name: say('部门矩阵', 'Matrix'),
    headings: [
      say('供方', 'Provider'),
      say('需方', 'Requester'),
      say('应供', 'Owed'),
      say('已授权', 'Granted'),
      say('已供给', 'Supplied'),
      say('可用', 'Working'),
    ],
    rows: rows.flatMap(({ departmentId, cells }) =>
      columns.flatMap((column, at) => {
        const counts = [cells.owed[at], cells.granted[at], cells.supplied[at], cells.working[at]];
        const isEmpty = counts.every((count) => !count);
        return isEmpty ? [] : [[nameOf(departmentId), nameOf(column.departmentId), ...counts.map((one) => one ?? 0)]];
      }),
    ),
  };
}

export function ageingSheet({ stages, departments }: Ageing, nameOf: NameOf, language: Language): SheetTable {
  return {
    name: say('在办时长', 'Ageing'),
    headings: [
      say('部门、环节', 'Department or stage'),
      ...AGE_BUCKETS.map(({ from, to }) => {
        const days = to === null ? `≥ ${from}` : `${from}–${to}`;
        return say(`${days} 个工作日`, `${days} working days`);
      }),
      say('合计', 'Total'),
      OVERDUE,
      say('最长工作日', 'Oldest, working days'),
    ],
    rows: [
      ...stages.map((one) => [STAGE_NAMES[one.stage][language], ...one.counts, one.total, one.overdue, one.oldestDays]),
      ...departments.map((one) => [nameOf(one.departmentId), ...one.counts, one.total, one.overdue, one.oldestDays]),
    ],
  };
}

const UNRANKED = { not_bound: say('不受条例约束', 'not bound'), too_few: say('件数不足', 'too few') } as const;
const TRENDS = { better: say('好转', 'better'), worse: say('变差', 'worse'), same: say('持平', 'same') } as const;

export function rankingSheet(ranked: readonly Ranked[], nameOf: NameOf, language: Language): SheetTable {
  return {
    name: say('超期排名', 'Overdue ranking'),
    headings: [
      say('名次', 'Rank'),
      DEPARTMENT,
      say('件数', 'n'),
      say('逾期件数', 'Late'),
      say('逾期率', 'Late share'),
      say('答复件数', 'Answers'),
      say('供给件数', 'Supplies'),
      say('校核件数', 'Corrections'),
      say('现超期', 'Overdue now'),
      say('超期工作日中位数', 'Median days overdue'),
      say('最长超期工作日', 'Greatest days overdue'),
      say('趋势', 'Trend'),
    ],
    rows: ranked.map(({ departmentId, rank, unranked, all, byStage, trend, ...one }) => [
      ...[rank ?? (unranked === null ? null : UNRANKED[unranked][language]), nameOf(departmentId), all.n, all.late],
      ...[percent(all.lateShare), byStage.answer.n, byStage.supply.n, byStage.correction.n, one.openOverdue],
      ...[one.medianOverdueDays, one.greatestOverdueDays],
      trend.direction === null ? null : TRENDS[trend.direction][language],
    ]),
  };
}

export function funnelSheet(cohorts: readonly Cohort[], language: Language): SheetTable {
  const steps = cohorts[0]?.steps.map(({ step }) => STEP_NAMES[step]) ?? [];
  return {
    name: say('漏斗', 'Funnel'),
    headings: [say('收到月份', 'Month of receipt'), ...steps],
    rows: cohorts.map(({ month, steps: counted }) => [
      month ?? (language === 'zh' ? '合计' : 'all'),
      ...counted.map(({ count }) => count),
    ]),
  };
}

/** Figures by department; in the last line those of all. */
export function figuresSheet(
  table: {
    readonly measures: readonly (Figure & { readonly measure: Measure })[];
    readonly departments: readonly { readonly key: string; readonly figures: readonly Figure[] }[];
  },
  name: SheetTable['name'],
  nameOf: NameOf,
  language: Language,
): SheetTable {
  const units = table.measures.map(({ measure }) => measure.unit);
  const cells = (figures: readonly Figure[]): SheetCell[] =>
    figures.flatMap((figure, at) => [valueCell(units[at] ?? 'count', figure), figure.n]);
  return {
    name,
    headings: [DEPARTMENT, ...table.measures.flatMap(({ measure }) => [measure.name, say('件数', 'n')])],
    rows: [
      ...table.departments.map(({ key, figures }) => [nameOf(key), ...cells(figures)]),
      [language === 'zh' ? '合计' : 'all', ...cells(table.measures)],
    ],
  };
}
