import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  DRAFT_RULES,
  IMPORT_OUTCOMES,
  MODEL_TARGETS,
  MOST_PARTS,
  TABLE_RULES,
  type ModelImport,
  type ModelScope,
} from '@zeqing/services';
import { IsOptional, IsString, IsUUID, Length, Matches, ValidateIf } from 'class-validator';
import { Parts } from '../../http';
import { MAYBE_ID } from '../../requests/case/register.dto';
import { SayAnswer } from '../services.answers';
import { DraftFaultAnswer, ModelChangeAnswer } from './drafts.answers';
import { WrittenItemInput } from './written-item.dto';
import { WrittenOneThingInput } from './written-one-thing.dto';
import { MAX_CODE } from './written.fields';

export class ModelScopeQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'everything the department implements or leads' })
  @ValidateIf(({ oneThing }: ModelScopeQuery) => oneThing === undefined)
  @IsUUID()
  departmentId?: string;

  @ApiPropertyOptional({ description: 'a one-thing with the items of its matters, by its code' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_CODE)
  oneThing?: string;
}

export const scopeOfQuery = ({ departmentId = '', oneThing }: ModelScopeQuery): ModelScope =>
  oneThing === undefined ? { departmentId } : { oneThingCode: oneThing };

export class ModelImportQuery {
  @ApiProperty({ format: 'uuid', description: 'whose drafts they become' })
  @IsUUID()
  departmentId!: string;

  @ApiPropertyOptional({ pattern: '^[0-9a-f]{64}$', description: 'of the dry run; unset: this is one' })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  digest?: string;
}

/** A part of the service model, whole: what is taken out may be brought in as it is. */
export class ServiceModelInput {
  @Parts(() => WrittenItemInput, { most: MOST_PARTS }) items!: WrittenItemInput[];
  @Parts(() => WrittenItemInput, { most: MOST_PARTS }) templates!: WrittenItemInput[];
  @Parts(() => WrittenOneThingInput, { most: MOST_PARTS }) oneThings!: WrittenOneThingInput[];
}

class ImportedPartAnswer {
  @ApiProperty({ enum: MODEL_TARGETS }) target!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: IMPORT_OUTCOMES }) outcome!: string;
  @ApiProperty({ type: [DraftFaultAnswer], description: 'what will keep the draft from being published' })
  faults!: DraftFaultAnswer[];
  @ApiProperty({ type: [ModelChangeAnswer] }) changes!: readonly ModelChangeAnswer[];
  @ApiProperty({ ...MAYBE_ID, description: 'the draft it became' }) draftId!: string | null;
}

class ModelTableFaultAnswer {
  @ApiProperty() sheet!: string;
  @ApiProperty({ description: 'as Excel numbers it' }) row!: number;
  @ApiProperty() heading!: string;
  @ApiProperty({ enum: Object.keys(TABLE_RULES) }) rule!: string;
  @ApiProperty() mend!: SayAnswer;
}

export class ModelImportAnswer {
  @ApiProperty({ description: 'sent with the same file, the import that was tried is done' }) digest!: string;
  @ApiProperty({ description: 'false: a dry run' }) isApplied!: boolean;
  @ApiProperty({ type: [ImportedPartAnswer] }) parts!: ImportedPartAnswer[];
  @ApiProperty({ type: [ModelTableFaultAnswer], description: 'with one of them nothing is imported' })
  faults!: ModelTableFaultAnswer[];
}

export const importAnswer = ({ parts, faults, ...rest }: ModelImport): ModelImportAnswer => ({
  ...rest,
  parts: parts.map((part) => ({
    ...part,
    faults: part.faults.map((fault) => ({ ...fault, mend: DRAFT_RULES[fault.rule] })),
  })),
  faults: faults.map((fault) => ({ ...fault, mend: TABLE_RULES[fault.rule] })),
});
