import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DRAFT_STATES, MODEL_TARGETS, type DraftState, type ModelTarget } from '@zeqing/services';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { PageQuery } from '../../http';
import { Choice, States, Words } from '../../requests/case/register.dto';
import { MAX_CODE } from './written.fields';

export class DraftsQuery extends PageQuery {
  @States(DRAFT_STATES) state?: DraftState[];
  @Choice(MODEL_TARGETS) target?: ModelTarget;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, MAX_CODE)
  code?: string;
}

export class DraftBeginInput {
  @ApiProperty({ enum: MODEL_TARGETS, description: 'an item, a standard item, a one-thing' })
  @IsIn(MODEL_TARGETS)
  target!: ModelTarget;

  @ApiPropertyOptional({ description: 'of what is in force; unset: something new', maxLength: MAX_CODE })
  @IsOptional()
  @IsString()
  @Length(1, MAX_CODE)
  code?: string;

  @ApiProperty({ format: 'uuid', description: 'the implementing, or lead, department' })
  @IsUUID()
  departmentId!: string;
}

export class DraftReasonInput {
  @Words('what is to be mended') reason!: string;
}

export class TakeOverInput {
  @ApiProperty({ description: '基本编码 of the standard item', pattern: '^\\d{12}$' })
  @Matches(/^\d{12}$/)
  code!: string;
}

export class VersionsQuery extends PageQuery {
  @ApiProperty({ enum: MODEL_TARGETS })
  @IsIn(MODEL_TARGETS)
  target!: ModelTarget;

  @ApiPropertyOptional({ format: 'uuid', description: 'implementing, or lead, department' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;
}

/** Which of the model; codes may hold a slash, so they are asked as parameters. */
export class ModelQuery {
  @ApiProperty({ enum: MODEL_TARGETS })
  @IsIn(MODEL_TARGETS)
  target!: ModelTarget;

  @ApiProperty()
  @IsString()
  @Length(1, MAX_CODE)
  code!: string;
}

const MAX_NUMBER = 1_000_000;

export class ModelVersionQuery extends ModelQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'unset: the newest' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_NUMBER)
  number?: number;
}

export class ModelChangesQuery extends ModelQuery {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_NUMBER)
  from!: number;

  @ApiProperty({ type: 'integer', minimum: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_NUMBER)
  to!: number;
}
