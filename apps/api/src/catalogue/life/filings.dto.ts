import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  FILING_KINDS,
  FILING_STATES,
  PERSONAL_INFORMATION_CONCLUSIONS,
  SECRECY_CONCLUSIONS,
  type FilingKind,
  type FilingState,
  type PersonalInformationConclusion,
  type SecrecyConclusion,
} from '@zeqing/catalogue';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { IsDay } from '../../calendar/day.validator';
import { PageQuery } from '../../http';
import { Choice, States, Words } from '../../requests/case/register.dto';
import { FilingContentInput } from './filing-content.dto';

const MAX_NAME = 200;
const MAX_TEXT = 4_000;
const TEXT = { type: String, nullable: true } as const;

export class FilingsQuery extends PageQuery {
  @States(FILING_STATES) state?: FilingState[];
  @Choice(FILING_KINDS) kind?: FilingKind;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  entryId?: string;
}

export class FilingBeginInput {
  @ApiProperty({ enum: FILING_KINDS })
  @IsIn(FILING_KINDS)
  kind!: FilingKind;

  @ApiPropertyOptional({ format: 'uuid', description: 'of a new entry: the department that provides it' })
  @ValidateIf(({ kind }: FilingBeginInput) => kind === 'new')
  @IsUUID()
  departmentId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'of a change or withdrawal: the published entry' })
  @ValidateIf(({ kind }: FilingBeginInput) => kind !== 'new')
  @IsUUID()
  entryId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'the change of law or duties it answers' })
  @IsOptional()
  @IsUUID()
  lawChangeId?: string;
}

export class SecrecyInput {
  @Words('number of the report', MAX_NAME) reference!: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  assessedOn!: string;

  @ApiProperty({ enum: SECRECY_CONCLUSIONS })
  @IsIn(SECRECY_CONCLUSIONS)
  conclusion!: SecrecyConclusion;
}

export class PersonalImpactInput {
  @Words('number of the report', MAX_NAME) reference!: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  assessedOn!: string;

  @ApiProperty({ enum: PERSONAL_INFORMATION_CONCLUSIONS })
  @IsIn(PERSONAL_INFORMATION_CONCLUSIONS)
  conclusion!: PersonalInformationConclusion;
}

/** The two assessments of art. 13, by reference. */
export class AssessmentsInput {
  @ApiPropertyOptional({ type: SecrecyInput, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => SecrecyInput)
  secrecy?: SecrecyInput | null;

  @ApiPropertyOptional({ type: PersonalImpactInput, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => PersonalImpactInput)
  personalInformation?: PersonalImpactInput | null;
}

/** Everything that is written into a filing; it takes the place of what was there. */
export class FilingTextInput {
  @ApiProperty({ type: FilingContentInput })
  @IsDefined()
  @ValidateNested()
  @Type(() => FilingContentInput)
  content!: FilingContentInput;

  @ApiPropertyOptional({ ...TEXT, description: 'why the entry is changed or withdrawn (art. 17)' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  reason?: string | null;

  @ApiPropertyOptional({ type: AssessmentsInput })
  @IsOptional()
  @ValidateNested()
  @Type(() => AssessmentsInput)
  assessments?: AssessmentsInput;
}

export class FilingReasonInput {
  @Words('what is to be mended') reason!: string;
}

export class FilingNoteInput {
  @ApiPropertyOptional(TEXT)
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  note?: string | null;
}
