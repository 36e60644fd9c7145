import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { BULK_LIMIT } from '@zeqing/requests';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsDefined,
  IsInt,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { AnswerInput } from '../answer/answer.dto';

const MAX_VERSION = 999_999_999;
const DIGEST = /^[0-9a-f]{64}$/u;
const MAX_PASSWORD = 256;
const DRY_RUN = { description: 'true: nothing is written; the report says what would become of each row' } as const;

export class SeenRowInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id!: string;

  @ApiProperty({ minimum: 1, maximum: MAX_VERSION, description: 'the version that was read' })
  @IsInt()
  @Min(1)
  @Max(MAX_VERSION)
  version!: number;
}

export class AnsweredRowInput extends SeenRowInput {
  @ApiProperty({ description: 'the decision on this request, with its ground and reason' })
  @IsDefined()
  @ValidateNested()
  @Type(() => AnswerInput)
  answer!: AnswerInput;
}

class DryRunInput {
  @ApiProperty(DRY_RUN)
  @IsBoolean()
  dryRun!: boolean;
}

/** How many rows there may be is the use case's to say: 422 with the limit. */
export class BulkActInput extends DryRunInput {
  @ApiProperty({ type: [SeenRowInput], minItems: 1, maxItems: BULK_LIMIT })
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => SeenRowInput)
  rows!: SeenRowInput[];
}

export class BulkAnswersInput extends DryRunInput {
  @ApiProperty({ type: [AnsweredRowInput], minItems: 1, maxItems: BULK_LIMIT })
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => AnsweredRowInput)
  rows!: AnsweredRowInput[];
}

export class ReauthenticationInput {
  @ApiProperty({ description: 'the password of who signs, asked again' })
  @IsString()
  @Length(1, MAX_PASSWORD)
  password!: string;
}

/** The dry run shows the list; its digest and the password again sign it. */
export class BulkSignInput extends BulkActInput {
  @ApiPropertyOptional({ pattern: DIGEST.source, description: 'listDigest of the dry run; required to sign' })
  @ValidateIf(({ dryRun }: BulkSignInput) => !dryRun)
  @Matches(DIGEST)
  listDigest?: string;

  @ApiPropertyOptional({ description: 'required to sign; tries are counted and locked as at sign-in' })
  @ValidateIf(({ dryRun }: BulkSignInput) => !dryRun)
  @IsDefined()
  @ValidateNested()
  @Type(() => ReauthenticationInput)
  reauthentication?: ReauthenticationInput;
}
