import { ApiProperty } from '@nestjs/swagger';
import {
  BURN_DOWN_DEFINITIONS,
  LOT_KINDS,
  OUTLOOKS,
  type BurnDown,
  type Definition,
  type LotView,
  type Stamp,
} from '@zeqing/supervision';
import { SayAnswer } from '../services/services.answers';
import { StampAnswer, stampAnswer } from './as-of';

const NUMBER = { type: Number, nullable: true } as const;
const DAY = { type: String, format: 'date', nullable: true } as const;

/** What a chart counts, in the words of a measure. */
export class DefinitionAnswer {
  @ApiProperty() id!: string;
  @ApiProperty({ type: SayAnswer }) name!: SayAnswer;
  @ApiProperty({ type: SayAnswer }) numeratorText!: SayAnswer;
  @ApiProperty({ type: SayAnswer, nullable: true }) denominatorText!: SayAnswer | null;
  @ApiProperty({ type: SayAnswer }) scope!: SayAnswer;
  @ApiProperty({ type: SayAnswer }) timeBase!: SayAnswer;
  @ApiProperty({ type: String, nullable: true }) article!: string | null;
}

export class BurnPaceAnswer {
  @ApiProperty({ description: 'working days looked at' }) days!: number;
  @ApiProperty({ description: 'done in them' }) done!: number;
  @ApiProperty({ ...NUMBER, description: 'null: too few days or too few done to go by' }) perDay!: number | null;
}

export class BurnForecastAnswer {
  @ApiProperty({ ...DAY, description: 'the fast edge of the band' }) early!: string | null;
  @ApiProperty(DAY) likely!: string | null;
  @ApiProperty({ ...DAY, description: 'the slow edge; null: too far off to be told' }) late!: string | null;
}

export class LotAnswer {
  @ApiProperty({ enum: LOT_KINDS, description: 'batch of the duty list · request package' }) kind!: string;
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'kind:id, which names it in the address' }) lot!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ description: 'n' }) total!: number;
  @ApiProperty() done!: number;
  @ApiProperty() remaining!: number;
  @ApiProperty({ description: 'of what remains, past its own last day' }) overdue!: number;
  @ApiProperty({ format: 'date' }) startedOn!: string;
  @ApiProperty({ format: 'date', description: 'the last day of the last of them' }) deadline!: string;
  @ApiProperty({ description: 'working days; negative when it is past' }) daysLeft!: number;
  @ApiProperty({ type: BurnPaceAnswer }) pace!: BurnPaceAnswer;
  @ApiProperty({ type: BurnForecastAnswer, nullable: true, description: 'null: nothing left, or no pace to go by' })
  forecast!: BurnForecastAnswer | null;
  @ApiProperty({ enum: OUTLOOKS }) outlook!: string;
  @ApiProperty({ description: 'the rows counted' }) rows!: string;
}

export class LotListAnswer {
  @ApiProperty({ type: StampAnswer }) stamp!: StampAnswer;
  @ApiProperty({ type: [DefinitionAnswer] }) definitions!: DefinitionAnswer[];
  @ApiProperty({ type: [LotAnswer], description: 'the most endangered first' }) items!: LotAnswer[];
}

export class BurnPointAnswer {
  @ApiProperty({ format: 'date', description: 'at its end' }) day!: string;
  @ApiProperty() ideal!: number;
  @ApiProperty({ ...NUMBER, description: 'null after today' }) remaining!: number | null;
  @ApiProperty({ ...NUMBER, description: 'null up to today' }) fast!: number | null;
  @ApiProperty(NUMBER) likely!: number | null;
  @ApiProperty(NUMBER) slow!: number | null;
}

export class BurnDownAnswer extends LotAnswer {
  @ApiProperty({ type: StampAnswer }) stamp!: StampAnswer;
  @ApiProperty({ type: DefinitionAnswer }) definition!: DefinitionAnswer;
  @ApiProperty({ type: [BurnPointAnswer], description: 'along working days' }) points!: readonly BurnPointAnswer[];
  @ApiProperty({ description: 'not counted: rows without a day, requests withdrawn or returned' }) leftOut!: number;
  @ApiProperty({ description: 'requests not answered yet: the date may move' }) unanswered!: number;
}

export const definitionAnswer = ({ numerator, denominator, ...definition }: Definition): DefinitionAnswer => ({
  ...definition,
  numeratorText: numerator,
  denominatorText: denominator,
});

/** A class of answers as a plain object, which may be spread. */
type Plain<T> = { [K in keyof T]: T[K] };

const lotAnswer = (lot: LotView): Plain<LotAnswer> => {
  const { kind, id, title, total, done, remaining, overdue, startedOn, deadline, daysLeft, pace, outlook } = lot;
  return {
    ...{
      kind,
      id,
      lot: `${kind}:${id}`,
      title,
      total,
      done,
      remaining,
      overdue,
      startedOn,
      deadline,
      daysLeft,
      pace,
      outlook,
    },
    ...{ forecast: lot.forecast, rows: `/api/v1/supervision/burn-downs/${kind}:${id}/rows` },
  };
};

export const lotListAnswer = (stamp: Stamp, lots: readonly LotView[]): LotListAnswer => ({
  stamp: stampAnswer(stamp),
  definitions: LOT_KINDS.map((kind) => definitionAnswer(BURN_DOWN_DEFINITIONS[kind])),
  items: lots.map(lotAnswer),
});

export const burnDownAnswer = (stamp: Stamp, burnDown: BurnDown): BurnDownAnswer => ({
  ...lotAnswer(burnDown),
  stamp: stampAnswer(stamp),
  definition: definitionAnswer(BURN_DOWN_DEFINITIONS[burnDown.kind]),
  ...{ points: burnDown.points, leftOut: burnDown.leftOut, unanswered: burnDown.unanswered },
});
