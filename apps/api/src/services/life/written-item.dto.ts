import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  DATA_USES,
  ITEM_STATUSES,
  MATERIAL_FORMS,
  MOST_CASES,
  NECESSITIES,
  ORIGINS,
  SCOPES,
  WAY_KINDS,
  type DataUse,
  type ItemStatus,
  type MaterialForm,
  type Necessity,
  type Origin,
  type Scope,
  type WayKind,
} from '@zeqing/services';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsOptional, Max, Min } from 'class-validator';
import { Parts } from '../../http';
import { TextByKey, TextsByKey } from './map.validator';
import { MAX_CODE, MAX_NAME, MAX_TEXT, MaybeCount, MaybePart, MaybeText, Part, Text, Texts } from './written.fields';

const MAX_MATERIALS = 200;
const MAX_PARTS = 50;
const LAST_YEAR = 9999;
const CONDITION = 'question code → answer codes of which one has to be given; empty: always';

class WrittenMeasureInput {
  @MaybeCount() materials?: number | null;
  @MaybeCount() steps?: number | null;
  @MaybeCount('how often somebody has to come') visits?: number | null;
  @MaybeCount('before: the limit set by law; after: the promised one') workingDays?: number | null;
}

/** 四减, before and after. */
export class WrittenMeasuresInput {
  @Part(() => WrittenMeasureInput) before!: WrittenMeasureInput;
  @Part(() => WrittenMeasureInput) after!: WrittenMeasureInput;
}

/** How many cases a year, of which year, counted where (U14); published only whole. */
class WrittenVolumeInput {
  @MaybeCount('cases of the whole year', MOST_CASES) cases?: number | null;
  @MaybeCount('the year they were counted in, 2000 or later', LAST_YEAR) year?: number | null;
  @MaybeText(MAX_NAME, 'where it was counted') source?: string | null;
}

class WrittenAnswerInput {
  @Text(MAX_CODE) code!: string;
  @Text() text!: string;
}

class WrittenQuestionInput {
  @Text(MAX_CODE) code!: string;
  @Text(MAX_TEXT) text!: string;
  @Parts(() => WrittenAnswerInput, { most: MAX_PARTS }) answers!: WrittenAnswerInput[];
}

class WrittenSituationInput {
  @Text(MAX_CODE) code!: string;
  @Text() name!: string;
  @TextByKey('question code → answer code') answers!: Record<string, string>;

  @ApiPropertyOptional({ type: Number, nullable: true, minimum: 0, maximum: 1 })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1)
  shareOfCases?: number | null;

  @ApiProperty()
  @IsBoolean()
  usual!: boolean;
}

class WrittenNeedInput {
  @ApiProperty({ enum: DATA_USES })
  @IsIn(DATA_USES)
  use!: DataUse;

  @Text(MAX_CODE) evidenceTypeCode!: string;
  @Texts(100, 'fields of the evidence type') fields!: string[];

  @ApiProperty({ description: 'whether the item is held back without it' })
  @IsBoolean()
  compulsory!: boolean;

  @ApiProperty({ enum: SCOPES, description: 'how far the subjects come from' })
  @IsIn(SCOPES)
  subjectScope!: Scope;

  @TextsByKey(CONDITION) condition!: Record<string, string[]>;
}

class WrittenWayInput {
  @ApiProperty({ enum: WAY_KINDS })
  @IsIn(WAY_KINDS)
  kind!: WayKind;

  @MaybePart(() => WrittenNeedInput) need?: WrittenNeedInput | null;
  @MaybeText(MAX_CODE, 'of an earlier result: whose') earlierItemCode?: string | null;
  @MaybeText(MAX_TEXT, 'article or document') basis?: string | null;
}

class WrittenMaterialInput {
  @Text(MAX_CODE) code!: string;
  @Text() name!: string;

  @ApiProperty({ enum: ORIGINS })
  @IsIn(ORIGINS)
  origin!: Origin;

  @ApiProperty({ enum: NECESSITIES })
  @IsIn(NECESSITIES)
  necessity!: Necessity;

  @ApiProperty({ enum: MATERIAL_FORMS, isArray: true })
  @IsArray()
  @ArrayMaxSize(MATERIAL_FORMS.length)
  @IsIn(MATERIAL_FORMS, { each: true })
  forms!: MaterialForm[];

  @TextsByKey(CONDITION) condition!: Record<string, string[]>;
  @MaybeText() issuedBy?: string | null;
  @Text(MAX_TEXT, 'where the row was found') source!: string;
  @Parts(() => WrittenWayInput, { most: MAX_PARTS }) ways!: WrittenWayInput[];
}

class WrittenMappingInput {
  @Text(MAX_CODE) entryCode!: string;
  @Text(6) regionCode!: string;
  @TextByKey('field of the evidence type → data item of the entry') fieldItems!: Record<string, string>;
  @Texts(200, 'prefixes of the subjects’ regions; empty: the country') subjectRegionPrefixes!: string[];

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 1000, description: 'lower is preferred' })
  @IsInt()
  @Min(0)
  @Max(1000)
  preference!: number;
}

/** An evidence type, or entries that carry a known one, brought along by an item. */
export class WrittenEvidenceInput {
  @Text(MAX_CODE) code!: string;
  @Text() name!: string;
  @Texts(100) fields!: string[];
  @MaybeText(MAX_NAME, 'who holds the data beyond the coverage') upperHolder?: string | null;
  @Parts(() => WrittenMappingInput, { most: MAX_PARTS }) mappings!: WrittenMappingInput[];
}

class TemplateLinkInput {
  @Text(12, '基本编码') code!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(100_000)
  version!: number;
}

/** A service item, or a standard item, as it is written; incomplete while it is a draft. */
export class WrittenItemInput {
  @Text(MAX_CODE, '实施编码 (31), of a standard item 基本编码 (12)') code!: string;
  @MaybeText(MAX_CODE) nationalCode?: string | null;
  @MaybeText(MAX_CODE) localCode?: string | null;
  @MaybeText(MAX_CODE, '业务办理项编码') handlingCode?: string | null;
  @Text() name!: string;
  @Text(MAX_CODE) itemType!: string;
  @Text(6) regionCode!: string;
  @Text(MAX_CODE) guideVersion!: string;

  @ApiProperty({ enum: ITEM_STATUSES })
  @IsIn(ITEM_STATUSES)
  status!: ItemStatus;

  @MaybeText(MAX_CODE, 'the guide’s version for which the material list is complete (U1)') completeForGuide?:
    string | null;
  @MaybePart(() => TemplateLinkInput, 'the standard item it comes from') template?: TemplateLinkInput | null;
  @Parts(() => WrittenQuestionInput, { most: MAX_PARTS }) questions!: WrittenQuestionInput[];
  @Parts(() => WrittenSituationInput, { most: MAX_PARTS }) situations!: WrittenSituationInput[];
  @Parts(() => WrittenMaterialInput, { most: MAX_MATERIALS }) materials!: WrittenMaterialInput[];
  @Parts(() => WrittenNeedInput, { most: MAX_MATERIALS }) uses!: WrittenNeedInput[];
  @Part(() => WrittenMeasuresInput) measures!: WrittenMeasuresInput;
  @MaybePart(() => WrittenVolumeInput, 'null: nobody counted') caseVolume?: WrittenVolumeInput | null;
  @Parts(() => WrittenEvidenceInput, { most: MAX_PARTS }) evidence!: WrittenEvidenceInput[];
}
