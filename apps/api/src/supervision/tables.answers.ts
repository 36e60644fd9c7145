import { ApiProperty } from '@nestjs/swagger';
import {
  AGE_BUCKETS,
  FUNNEL_STEPS,
  RANKED_STAGES,
  STAGE_NAMES,
  STAGES,
  STEP_NAMES,
  type Ageing,
  type Ages,
  type Cohort,
  type Judged,
  type Names,
  type Ranked,
  type RankedStage,
  type Stamp,
} from '@zeqing/supervision';
import { SayAnswer } from '../services/services.answers';
import { StampAnswer, stampAnswer } from './as-of';

const NUMBER = { type: Number, nullable: true } as const;

export class BucketAnswer {
  @ApiProperty() from!: number;
  @ApiProperty({ ...NUMBER, description: 'included; null: without end' }) to!: number | null;
}

export class AgesAnswer {
  @ApiProperty({ type: [Number], description: 'per bucket' }) counts!: readonly number[];
  @ApiProperty() total!: number;
  @ApiProperty() overdue!: number;
  @ApiProperty({ description: 'working days' }) oldestDays!: number;
}

export class StageAgesAnswer extends AgesAnswer {
  @ApiProperty({ enum: STAGES }) stage!: string;
  @ApiProperty({ type: SayAnswer }) name!: SayAnswer;
  @ApiProperty({ description: 'the rows counted' }) rows!: string;
}

export class DepartmentAgesAnswer extends AgesAnswer {
  @ApiProperty({ format: 'uuid' }) departmentId!: string;
  @ApiProperty() departmentName!: string;
}

export class AgeingAnswer {
  @ApiProperty({ type: StampAnswer }) stamp!: StampAnswer;
  @ApiProperty({ type: [BucketAnswer], description: 'working days without those of the requester' })
  buckets!: BucketAnswer[];
  @ApiProperty({ type: AgesAnswer }) total!: AgesAnswer;
  @ApiProperty({ type: [StageAgesAnswer] }) stages!: StageAgesAnswer[];
  @ApiProperty({ type: [DepartmentAgesAnswer], description: 'overdue and oldest work first' })
  departments!: DepartmentAgesAnswer[];
}

export class JudgedAnswer {
  @ApiProperty({ description: 'done, or overdue' }) n!: number;
  @ApiProperty() onTime!: number;
  @ApiProperty() late!: number;
  @ApiProperty({ ...NUMBER, description: 'late ÷ n; null of nothing' }) lateShare!: number | null;
}

export class CaseMixAnswer implements Readonly<Record<RankedStage, JudgedAnswer>> {
  @ApiProperty({ type: JudgedAnswer }) answer!: JudgedAnswer;
  @ApiProperty({ type: JudgedAnswer }) supply!: JudgedAnswer;
  @ApiProperty({ type: JudgedAnswer }) correction!: JudgedAnswer;
}

export class TrendAnswer {
  @ApiProperty({ type: String, enum: ['better', 'worse', 'same'], nullable: true, description: 'null: too few to say' })
  direction!: string | null;
  @ApiProperty({ type: JudgedAnswer, description: 'of this month and the two before it' }) lately!: JudgedAnswer;
  @ApiProperty({ type: JudgedAnswer, description: 'of the three months before those' }) before!: JudgedAnswer;
}

export class RankedAnswer {
  @ApiProperty({ ...NUMBER, description: '1: the greatest share of late ones; equal shares, equal ranks' })
  rank!: number | null;
  @ApiProperty({ type: String, enum: ['not_bound', 'too_few'], nullable: true, description: 'why there is no rank' })
  unranked!: string | null;
  @ApiProperty({ format: 'uuid' }) departmentId!: string;
  @ApiProperty() departmentName!: string;
  @ApiProperty({ type: JudgedAnswer }) all!: JudgedAnswer;
  @ApiProperty({ type: CaseMixAnswer, description: 'what it is made of' }) byStage!: CaseMixAnswer;
  @ApiProperty({ description: 'overdue now and not done' }) openOverdue!: number;
  @ApiProperty({ ...NUMBER, description: 'working days' }) medianOverdueDays!: number | null;
  @ApiProperty({ ...NUMBER, description: 'working days' }) greatestOverdueDays!: number | null;
  @ApiProperty({ type: TrendAnswer }) trend!: TrendAnswer;
}

export class RankingAnswer {
  @ApiProperty({ type: StampAnswer }) stamp!: StampAnswer;
  @ApiProperty({ enum: RANKED_STAGES, isArray: true }) stages!: readonly string[];
  @ApiProperty({ description: 'fewer judged stretches give no rank' }) minimumN!: number;
  @ApiProperty({ type: [RankedAnswer], description: 'the ranked first, then those without a rank' })
  items!: RankedAnswer[];
}

export class StepAnswer {
  @ApiProperty({ enum: FUNNEL_STEPS }) step!: string;
  @ApiProperty({ type: SayAnswer }) name!: SayAnswer;
  @ApiProperty() count!: number;
  @ApiProperty({ ...NUMBER, description: 'of the step before' }) share!: number | null;
  @ApiProperty({ description: 'the rows counted' }) rows!: string;
}

export class CohortAnswer {
  @ApiProperty({ type: String, nullable: true, example: '2026-11', description: 'of the receipt; null: all months' })
  month!: string | null;
  @ApiProperty({ type: [StepAnswer] }) steps!: StepAnswer[];
}

export class FunnelAnswer {
  @ApiProperty({ type: StampAnswer }) stamp!: StampAnswer;
  @ApiProperty({ type: CohortAnswer }) total!: CohortAnswer;
  @ApiProperty({ type: [CohortAnswer], description: 'oldest first' }) cohorts!: CohortAnswer[];
}

export const ROWS = '/api/v1/supervision/rows';
export const nameIn = (names: Names, id: string): string => names.get(id)?.shortName ?? '';

const agesAnswer = ({ counts, total, overdue, oldestDays }: Ages) => ({ counts, total, overdue, oldestDays });

export const ageingAnswer = (
  stamp: Stamp,
  { total, stages, departments, names }: Ageing & { names: Names },
): AgeingAnswer => ({
  stamp: stampAnswer(stamp),
  buckets: AGE_BUCKETS.map(({ from, to }) => ({ from, to })),
  total: agesAnswer(total),
  stages: stages.map(({ stage, ...ages }) => ({
    ...agesAnswer(ages),
    ...{ stage, name: STAGE_NAMES[stage], rows: `${ROWS}?part=${stage}_open` },
  })),
  departments: departments.map(({ departmentId, ...ages }) => ({
    ...agesAnswer(ages),
    ...{ departmentId, departmentName: nameIn(names, departmentId) },
  })),
});

const judgedAnswer = ({ n, onTime, late, lateShare }: Judged): JudgedAnswer => ({ n, onTime, late, lateShare });

export const rankedAnswer = (ranked: Ranked, departmentName: string): RankedAnswer => ({
  ...ranked,
  departmentName,
  all: judgedAnswer(ranked.all),
  byStage: ranked.byStage,
  trend: ranked.trend,
});

export const cohortAnswer = ({ month, steps }: Cohort): CohortAnswer => ({
  month,
  steps: steps.map(({ step, count, share }) => ({
    ...{ step, name: STEP_NAMES[step], count, share },
    rows: `${ROWS}?part=${step}${month === null ? '' : `&month=${month}`}`,
  })),
});
