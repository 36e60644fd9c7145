import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  BLOCKER_CODES,
  BLOCKER_TEXTS,
  READINESS_STATES,
  type ReadinessDay,
  type ReadinessSeries,
  type RegionDay,
} from '@zeqing/services';
import { IsOptional, Matches } from 'class-validator';
import { IsDay } from '../calendar/day.validator';
import { SayAnswer, ScoreAnswer } from './services.answers';

export class HistoryQuery {
  @ApiPropertyOptional({ format: 'date', description: 'first day; by default 29 days before the last' })
  @IsOptional()
  @IsDay()
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'last day; by default today. At most 366 days' })
  @IsOptional()
  @IsDay()
  to?: string;
}

export class RegionHistoryQuery extends HistoryQuery {
  @ApiPropertyOptional({ pattern: '^\\d{1,6}$', description: 'leading digits of the region code' })
  @IsOptional()
  @Matches(/^\d{1,6}$/)
  region?: string;
}

export class PastBlockerAnswer {
  @ApiProperty({ enum: BLOCKER_CODES }) code!: string;
  @ApiProperty({ type: SayAnswer }) text!: SayAnswer;
  @ApiProperty({ description: 'who was accountable, by the name of that day' }) accountable!: string;
}

export class ReadinessLookAnswer {
  @ApiProperty({ enum: READINESS_STATES }) state!: string;
  @ApiProperty({ type: ScoreAnswer }) score!: ScoreAnswer;
  @ApiProperty({ description: 'situations of an item, compulsory matters of a one-thing, that were ready' })
  readyParts!: number;
  @ApiProperty() allParts!: number;
  @ApiProperty({ type: [PastBlockerAnswer], description: 'compulsory ones, each once' })
  blockers!: readonly PastBlockerAnswer[];
}

export class ReadinessDayAnswer {
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty({ type: ReadinessLookAnswer, nullable: true, description: 'null: nobody looked on that day' })
  look!: ReadinessLookAnswer | null;
}

export class ReadinessHistoryAnswer {
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
  @ApiProperty({ type: [ReadinessDayAnswer], description: 'as known on each day, oldest first' })
  days!: readonly ReadinessDayAnswer[];
}

export class RegionCountsAnswer {
  @ApiProperty() ready!: number;
  @ApiProperty() partial!: number;
  @ApiProperty() blocked!: number;
  @ApiProperty() notMapped!: number;
}

export class RegionDayAnswer {
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty({ type: RegionCountsAnswer, nullable: true, description: 'items; null: nobody looked on that day' })
  counts!: RegionCountsAnswer | null;
}

export class RegionHistoryAnswer {
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
  @ApiProperty({ type: [RegionDayAnswer] }) days!: readonly RegionDayAnswer[];
}

export const readinessHistoryAnswer = ({ from, to, days }: ReadinessSeries<ReadinessDay>): ReadinessHistoryAnswer => ({
  from,
  to,
  days: days.map(({ day, look }) => {
    if (look === null) return { day, look };
    const { state, score, readyParts, allParts } = look;
    const blockers = look.blockers.map((each) => ({ ...each, text: BLOCKER_TEXTS[each.code] }));
    return { day, look: { state, score, readyParts, allParts, blockers } };
  }),
});

export const regionHistoryAnswer = ({ from, to, days }: ReadinessSeries<RegionDay>): RegionHistoryAnswer => ({
  from,
  to,
  days: days.map(({ day, counts }) => {
    if (counts === null) return { day, counts };
    const { ready, partial, blocked, not_mapped: notMapped } = counts;
    return { day, counts: { ready, partial, blocked, notMapped } };
  }),
});
