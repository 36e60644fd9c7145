import { ApiProperty } from '@nestjs/swagger';
import type { DomainError } from '@zeqing/kernel';
import { BULK_ACTS, BULK_OUTCOMES, REQUEST_STATES, type BulkResult, type BulkRowView } from '@zeqing/requests';
import { PROBLEMS, type ProblemCode } from '../../problems';
import { SentenceAnswer } from '../clock/request-clock.answers';
import { RequestSummaryAnswer } from '../request/requests.answers';

const ID = { format: 'uuid' } as const;
const NULLABLE = { type: String, nullable: true } as const;

/** Why one row was left as it is: what the problem document of the single act would say. */
export class RowProblemAnswer {
  @ApiProperty() code!: string;
  @ApiProperty({ description: 'the status the single act would have answered' }) status!: number;
  @ApiProperty() title!: SentenceAnswer;
  @ApiProperty({ description: 'how to mend it' }) mend!: SentenceAnswer;
  @ApiProperty(NULLABLE) article!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) details!: Readonly<
    Record<string, unknown>
  > | null;
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  errors!: readonly object[];
}

export class ShownAnswer {
  @ApiProperty({ enum: ['agree', 'partial', 'refuse'] }) kind!: string;
  @ApiProperty(NULLABLE) ground!: string | null;
  @ApiProperty(NULLABLE) reason!: string | null;
}

export class ListedRequestAnswer extends RequestSummaryAnswer {
  @ApiProperty() scenario!: string;
  @ApiProperty() itemCount!: number;
  @ApiProperty({ ...NULLABLE, format: 'date' }) validUntil!: string | null;
  @ApiProperty({ type: ShownAnswer, nullable: true }) answer!: ShownAnswer | null;
}

export class BulkRowAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'the version the caller named' }) seenVersion!: number;
  @ApiProperty({ enum: BULK_OUTCOMES }) outcome!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'of the request now, or after the act' })
  version!: number | null;
  @ApiProperty({ ...NULLABLE, enum: REQUEST_STATES }) state!: string | null;
  @ApiProperty({ type: RowProblemAnswer, nullable: true }) problem!: RowProblemAnswer | null;
  @ApiProperty({ type: ListedRequestAnswer, nullable: true, description: 'as it was when the call came' })
  request!: ListedRequestAnswer | null;
}

export class BulkCountsAnswer {
  @ApiProperty() done!: number;
  @ApiProperty() wouldBeDone!: number;
  @ApiProperty() conflict!: number;
  @ApiProperty() refused!: number;
}

export class BulkAnswer {
  @ApiProperty({ enum: BULK_ACTS }) act!: string;
  @ApiProperty() dryRun!: boolean;
  @ApiProperty() counts!: BulkCountsAnswer;
  @ApiProperty({ description: 'names this list as it was read; to be given back when it is signed' })
  listDigest!: string;
  @ApiProperty({ type: [BulkRowAnswer] }) rows!: readonly BulkRowAnswer[];
}

export function rowProblem(refusal: DomainError<ProblemCode>): RowProblemAnswer {
  const { status, title, mend } = PROBLEMS[refusal.code];
  const { article = null, details = null, fields = [] } = refusal;
  return { code: refusal.code, status, title, mend, article, details, errors: fields };
}

const rowAnswer = ({ id, version, outcome, now, refusal, request }: BulkRowView): BulkRowAnswer => ({
  id,
  seenVersion: version,
  outcome,
  version: now?.version ?? null,
  state: now?.state ?? null,
  problem: refusal && rowProblem(refusal),
  request,
});

export const bulkAnswer = ({ act, dryRun, counts, listDigest, rows }: BulkResult): BulkAnswer => {
  const { done, would_be_done: wouldBeDone, conflict, refused } = counts;
  return { act, dryRun, counts: { done, wouldBeDone, conflict, refused }, listDigest, rows: rows.map(rowAnswer) };
};
