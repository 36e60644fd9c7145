import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CONFLICT_CHOICES, ROWS_TAKEN, type ConflictChoice, type RowsTaken } from '@zeqing/lists';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../http';

const MAX_TEXT = 200;
/** `item:` and the longest name of an item. */
const MAX_UNIT = 300;
const MAX_POSITION = 1_000_000;

export class ImportsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'code of the series' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  series?: string;
}

export class TemplateQuery {
  @ApiProperty({ description: 'code of the series, see GET /api/v1/lists/series' })
  @IsString()
  @Length(1, MAX_TEXT)
  series!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'only the rows of this provider; all of them when not given' })
  @IsOptional()
  @IsUUID()
  department?: string;
}

export class ApplyQuery {
  @ApiPropertyOptional({
    enum: ROWS_TAKEN,
    default: 'all',
    description: 'good: explicitly without the rows that have errors or conflicts nobody decided',
  })
  @IsOptional()
  @IsIn(ROWS_TAKEN)
  rows?: RowsTaken;
}

export class ConflictChoiceInput {
  @ApiProperty({ minimum: 1, maximum: MAX_POSITION, description: '`position` of the conflict' })
  @IsInt()
  @Min(1)
  @Max(MAX_POSITION)
  position!: number;

  @ApiProperty({ description: '`unit` of the conflict' })
  @IsString()
  @Length(1, MAX_UNIT)
  unit!: string;

  @ApiProperty({ enum: CONFLICT_CHOICES, description: 'file: as the workbook says; current: as the list says now' })
  @IsIn(CONFLICT_CHOICES)
  take!: ConflictChoice;
}

export class ConflictDecisionInput {
  @ApiPropertyOptional({ enum: CONFLICT_CHOICES, description: 'decides every conflict of the import alike' })
  @ValidateIf(({ choices }: ConflictDecisionInput) => choices === undefined)
  @IsIn(CONFLICT_CHOICES)
  all?: ConflictChoice;

  @ApiPropertyOptional({ type: [ConflictChoiceInput], description: 'decides some of them; not together with `all`' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ConflictChoiceInput)
  choices?: ConflictChoiceInput[];
}
