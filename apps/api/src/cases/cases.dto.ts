import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CASE_ACTIONS, CASE_CODES, CASE_STATES, FINDINGS, type CaseState, type Finding } from '@zeqing/requests';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { IsDay } from '../calendar/day.validator';
import { PageQuery } from '../http';

const MAX_TEXT = 4_000;
const ID = { format: 'uuid' } as const;
const DAY = { format: 'date' } as const;
const NULLABLE = { type: String, nullable: true } as const;
const INSTANT = { type: String, format: 'date-time' } as const;

export class ReasonInput {
  @ApiProperty({ description: 'why it came to this' })
  @IsString()
  @Length(1, MAX_TEXT)
  reason!: string;
}

export class FindingInput {
  @ApiProperty({ enum: FINDINGS })
  @IsIn(FINDINGS)
  finding!: Finding;

  @ApiProperty()
  @IsString()
  @Length(1, MAX_TEXT)
  grounds!: string;
}

export class OrderInput {
  @ApiProperty({ description: 'what is to be put right' })
  @IsString()
  @Length(1, MAX_TEXT)
  demand!: string;

  @ApiProperty({ ...DAY, description: 'the last day for it' })
  @IsDay()
  dueOn!: string;
}

export class CasesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: CASE_STATES })
  @IsOptional()
  @IsIn(CASE_STATES)
  state?: CaseState;

  @ApiPropertyOptional(ID)
  @IsOptional()
  @IsUUID()
  department?: string;
}

export class CaseActAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match of the next act' }) version!: number;
  @ApiProperty({ enum: CASE_STATES }) state!: string;
}

export class CaseTitleAnswer {
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

export class ProvisionAnswer {
  @ApiProperty({ enum: CASE_CODES }) code!: string;
  @ApiProperty() article!: string;
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
  @ApiProperty({ enum: ['provider', 'requester', 'authority'] }) addressee!: string;
}

export class ProvisionsAnswer {
  @ApiProperty({ type: [ProvisionAnswer] }) items!: readonly ProvisionAnswer[];
}

export class OverdueFactAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'of which clock' }) phase!: string;
  @ApiProperty(DAY) dueOn!: string;
  @ApiProperty({ ...NULLABLE, ...DAY, description: 'when it was done; null while it is still due' })
  doneOn!: string | null;
}

export class RectificationOrderAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty(ID) authorityDepartmentId!: string;
  @ApiProperty() demand!: string;
  @ApiProperty(DAY) dueOn!: string;
}

export class CaseAnswer extends CaseActAnswer {
  @ApiProperty({ description: 'as it may be called now: suspected, or by what was found' }) title!: CaseTitleAnswer;
  @ApiProperty({ description: 'whether the authority found a violation' }) isViolation!: boolean;
  @ApiProperty({ enum: CASE_CODES, description: 'of the provision' }) code!: string;
  @ApiProperty({ description: 'the provision it is looked at under' }) provision!: ProvisionAnswer;
  @ApiProperty(ID) departmentId!: string;
  @ApiProperty() regionCode!: string;
  @ApiProperty({ ...NULLABLE, ...ID }) requestId!: string | null;
  @ApiProperty({ ...NULLABLE, ...ID }) correctionId!: string | null;
  @ApiProperty(INSTANT) openedAt!: Date;
  @ApiProperty({ description: 'what happened, whatever is found of it' }) fact!: OverdueFactAnswer;
  @ApiProperty() overdueWorkingDays!: number;
  @ApiProperty({ ...NULLABLE, description: 'of the department' }) reason!: string | null;
  @ApiProperty({ ...INSTANT, nullable: true }) reasonAt!: Date | null;
  @ApiProperty({ ...NULLABLE, enum: FINDINGS }) finding!: string | null;
  @ApiProperty(NULLABLE) findingGrounds!: string | null;
  @ApiProperty({ ...INSTANT, nullable: true }) foundAt!: Date | null;
  @ApiProperty({ type: RectificationOrderAnswer, nullable: true }) order!: RectificationOrderAnswer | null;
  @ApiProperty({ enum: CASE_ACTIONS, isArray: true, description: 'open to me now' }) openActions!: readonly string[];
}

export class CasePage {
  @ApiProperty({ type: [CaseAnswer] }) items!: readonly CaseAnswer[];
  @ApiProperty({ ...NULLABLE, description: 'cursor of the next page' }) next!: string | null;
}
