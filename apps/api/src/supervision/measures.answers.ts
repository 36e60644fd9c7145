import { ApiProperty } from '@nestjs/swagger';
import {
  GROUP_NAMES,
  MEASURE_GROUPS,
  partOf,
  ROW_KINDS,
  UNITS,
  type Figure,
  type MeasureDetail,
  type MeasureView,
  type NamedRow,
  type PartName,
  type Stamp,
} from '@zeqing/supervision';
import { SayAnswer } from '../services/services.answers';
import { StampAnswer, stampAnswer } from './as-of';
import { shareName } from './share-names';

const NUMBER = { type: Number, nullable: true } as const;
const TEXT = { type: String, nullable: true } as const;
const DAY = { type: String, format: 'date', nullable: true } as const;

export class FigureAnswer {
  @ApiProperty({ ...NUMBER, description: 'a ratio from 0 to 1, a count, working days or seconds; null: of nothing' })
  value!: number | null;
  @ApiProperty(NUMBER) numerator!: number | null;
  @ApiProperty(NUMBER) denominator!: number | null;
  @ApiProperty({ description: 'how many rows the value speaks of' }) n!: number;
  @ApiProperty({ ...NUMBER, description: 'days with those of the requester left in' }) elapsed!: number | null;
  @ApiProperty({
    enum: ['projection', 'none_yet'],
    description: 'none_yet: only in issues frozen before the figure had a source',
  })
  source!: string;
}

export class RowLinksAnswer {
  @ApiProperty({ ...TEXT, description: 'the rows counted above the line' }) numerator!: string | null;
  @ApiProperty({ ...TEXT, description: 'the rows counted below the line' }) denominator!: string | null;
}

/** A figure with its one definition. */
export class MeasureAnswer extends FigureAnswer {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: MEASURE_GROUPS, description: '供得出 · 流得动 · 用得好 · 保安全' }) group!: string;
  @ApiProperty({ type: SayAnswer }) name!: SayAnswer;
  @ApiProperty({ type: SayAnswer, description: 'what is counted above the line' }) numeratorText!: SayAnswer;
  @ApiProperty({ type: SayAnswer, nullable: true, description: 'what is counted below it; null for a count' })
  denominatorText!: SayAnswer | null;
  @ApiProperty({ type: SayAnswer, description: 'whose rows count' }) scope!: SayAnswer;
  @ApiProperty({ type: SayAnswer, description: 'which days, which month' }) timeBase!: SayAnswer;
  @ApiProperty({ ...TEXT, description: 'where the law says it' }) article!: string | null;
  @ApiProperty({ enum: UNITS }) unit!: string;
  @ApiProperty({ enum: ['higher', 'lower', 'neither'] }) better!: string;
  @ApiProperty({ type: RowLinksAnswer }) rows!: RowLinksAnswer;
}

export class MeasureGroupAnswer {
  @ApiProperty({ enum: MEASURE_GROUPS }) group!: string;
  @ApiProperty({ type: SayAnswer }) name!: SayAnswer;
  @ApiProperty({ type: [MeasureAnswer] }) measures!: MeasureAnswer[];
}

export class MeasureListAnswer {
  @ApiProperty({ type: StampAnswer }) stamp!: StampAnswer;
  @ApiProperty({ type: [MeasureGroupAnswer] }) groups!: MeasureGroupAnswer[];
}

export class MonthAnswer extends FigureAnswer {
  @ApiProperty({ example: '2026-11' }) month!: string;
}

export class ShareAnswer {
  @ApiProperty({
    description:
      'a ground, a provision, a stage, a state, an outcome or why paper was asked; empty where none is given',
  })
  key!: string;
  @ApiProperty({ type: SayAnswer }) name!: SayAnswer;
  @ApiProperty({ ...TEXT, description: 'where the law says it, of grounds and provisions' }) article!: string | null;
  @ApiProperty() count!: number;
}

export class MeasureDetailAnswer extends MeasureAnswer {
  @ApiProperty({ type: StampAnswer }) stamp!: StampAnswer;
  @ApiProperty({ type: [MonthAnswer], description: 'oldest first; empty for what is counted as it stands' })
  series!: MonthAnswer[];
  @ApiProperty({ type: [ShareAnswer], description: 'the most frequent first' }) shares!: ShareAnswer[];
}

export class CountedRowAnswer {
  @ApiProperty({ enum: ROW_KINDS }) kind!: string;
  @ApiProperty({ description: 'an id, or the code of an item or a one-thing' }) id!: string;
  @ApiProperty({ description: 'for people' }) label!: string;
  @ApiProperty({ ...TEXT, description: 'of a row that is of an entry' }) entryCode!: string | null;
  @ApiProperty({ ...TEXT, description: 'the name of that entry' }) entryName!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) departmentId!: string | null;
  @ApiProperty(TEXT) departmentName!: string | null;
  @ApiProperty(TEXT) stage!: string | null;
  @ApiProperty(TEXT) state!: string | null;
  @ApiProperty({ ...DAY, description: 'when it began or happened' }) on!: string | null;
  @ApiProperty(DAY) dueOn!: string | null;
  @ApiProperty(DAY) endedOn!: string | null;
  @ApiProperty({ ...NUMBER, description: 'working days without those of the requester' }) netDays!: number | null;
  @ApiProperty({ description: 'how much of the figure the row is: 1, or how often it happened' }) times!: number;
}

export class CountedRowPageAnswer {
  @ApiProperty({ type: StampAnswer }) stamp!: StampAnswer;
  @ApiProperty({ type: [CountedRowAnswer] }) items!: readonly CountedRowAnswer[];
  @ApiProperty(TEXT) next!: string | null;
}

/** A class of answers as a plain object, which may be spread. */
type Plain<T> = { [K in keyof T]: T[K] };

export const figureAnswer = ({ value, numerator, denominator, n, elapsed, source }: Figure): Plain<FigureAnswer> => ({
  ...{ value, numerator, denominator, n, elapsed, source },
});

export function measureAnswer(view: MeasureView): Plain<MeasureAnswer> {
  const { id, group, name, numerator, denominator, scope, timeBase, article, unit, better } = view.measure;
  const link = (part: PartName): string | null =>
    partOf(view.measure, part) === null ? null : `/api/v1/supervision/measures/${id}/rows?part=${part}`;
  return {
    ...figureAnswer(view),
    ...{
      id,
      group,
      name,
      numeratorText: numerator,
      denominatorText: denominator,
      scope,
      timeBase,
      article,
      unit,
      better,
    },
    rows: { numerator: link('numerator'), denominator: link('denominator') },
  };
}

export const measureListAnswer = (stamp: Stamp, views: readonly MeasureView[]): MeasureListAnswer => ({
  stamp: stampAnswer(stamp),
  groups: MEASURE_GROUPS.map((group) => ({
    group,
    name: GROUP_NAMES[group],
    measures: views.filter(({ measure }) => measure.group === group).map(measureAnswer),
  })),
});

export const sharesAnswer = ({ measure, shares }: MeasureDetail): ShareAnswer[] =>
  shares.map((share) => ({ ...share, ...shareName(measure, share.key) }));

export const measureDetailAnswer = (stamp: Stamp, detail: MeasureDetail): MeasureDetailAnswer => ({
  ...measureAnswer(detail),
  stamp: stampAnswer(stamp),
  series: detail.series.map((month) => ({ month: month.month, ...figureAnswer(month) })),
  shares: sharesAnswer(detail),
});

export const countedRowAnswer = (row: NamedRow): CountedRowAnswer => ({ ...row });
