import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SHARE_MODES, SHARE_TYPES, type ShareMode } from '@zeqing/catalogue';
import { NEED_OUTCOMES, NEED_STATES, NEXT_STEPS, type NeedState, type NeedView } from '@zeqing/lists';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  Equals,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { PageQuery } from '../../http';
import { Choice, ID, INSTANT, MAX_NAME, MAYBE_DAY, MAYBE_TEXT, Words } from '../../requests/case/register.dto';
import { PartyAnswer } from '../../requests/request/requests.answers';

const MANY_ITEMS = 100;
const MOST_CASES = 1_000_000_000;

/** Names of data items: none twice, each with words. */
export const ItemNames = (): PropertyDecorator => (target, key) => {
  ApiPropertyOptional({ type: [String], maxItems: MANY_ITEMS })(target, key);
  IsOptional()(target, key);
  IsArray()(target, key);
  ArrayMaxSize(MANY_ITEMS)(target, key);
  IsString({ each: true })(target, key);
  Length(1, MAX_NAME, { each: true })(target, key);
  Matches(/\S/, { each: true })(target, key);
};

export class NeedsQuery extends PageQuery {
  @Choice(NEED_STATES)
  state?: NeedState;

  @ApiPropertyOptional({ ...ID, description: 'who asks' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @ApiPropertyOptional({ maxLength: MAX_NAME, description: 'words of the name or of the service item' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_NAME)
  q?: string;
}

export class NeedBoardQuery {
  @ApiPropertyOptional({ ...ID, description: 'who asks' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @ApiPropertyOptional({ maxLength: MAX_NAME, description: 'words of the name or of the service item' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_NAME)
  q?: string;
}

export class CandidatesQuery {
  @Words('what is needed', MAX_NAME)
  name!: string;

  @ApiPropertyOptional({ type: String, maxLength: 4_000, description: 'data items, separated by commas' })
  @IsOptional()
  @IsString()
  @Length(0, 4_000)
  items?: string;
}

export class NeedInput {
  @Words('the data needed', MAX_NAME)
  name!: string;

  @ItemNames()
  items?: string[];

  @Words('the article or document the need rests on (使用依据)')
  basis!: string;

  @Words('使用场景')
  scenario!: string;

  @Words('使用范围')
  usageScope!: string;

  @Words('使用时限', MAX_NAME)
  usageTerm!: string;

  @ApiPropertyOptional({ enum: SHARE_MODES })
  @IsOptional()
  @IsIn(SHARE_MODES)
  shareMode?: ShareMode;

  @ApiPropertyOptional({ maxLength: MAX_NAME, description: 'the service item it serves' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_NAME)
  matter?: string;

  @ApiPropertyOptional({ maxLength: MAX_NAME, description: 'the material it would spare' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_NAME)
  material?: string;

  @ApiPropertyOptional({ minimum: 0, maximum: MOST_CASES, description: 'cases a year (年平均办理量)' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_CASES)
  yearlyVolume?: number;

  @ApiPropertyOptional({ ...ID, description: 'whom the asker takes for the provider' })
  @IsOptional()
  @IsUUID()
  namedDepartmentId?: string;

  @ApiPropertyOptional({ maxLength: 64, description: 'the entry it was matched with; left out: none' })
  @IsOptional()
  @IsString()
  @Length(1, 64)
  entryCode?: string;

  @ApiProperty({ enum: [true], description: 'the need is true, lawful and necessary (art. 20)' })
  @Equals(true)
  @Transform(({ value }: { value: unknown }) => value)
  isTruthful!: boolean;
}

export class MatchInput {
  @ApiProperty({ ...MAYBE_TEXT, maxLength: 64, description: 'the entry; null: the catalogue has none' })
  @IsOptional()
  @IsString()
  @Length(1, 64)
  entryCode!: string | null;
}

export class DesignationInput {
  @ApiProperty(ID)
  @IsUUID()
  departmentId!: string;

  @ApiPropertyOptional({ maxLength: 2_000, description: 'why this department' })
  @IsOptional()
  @IsString()
  @Length(1, 2_000)
  note?: string;
}

export class NeedActAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty({ enum: NEED_STATES }) state!: string;
  @ApiProperty({ enum: NEED_OUTCOMES }) outcome!: string;
}

export class MatchedEntryAnswer {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: SHARE_TYPES }) shareType!: string;
  @ApiProperty(MAYBE_TEXT) conditions!: string | null;
}

export class NeedNegativeAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'law and article' }) ground!: string;
  @ApiProperty({ format: 'date' }) reviewOn!: string;
}

export class NeedSettlingAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty() state!: string;
  @ApiProperty({ ...MAYBE_DAY, description: 'by when whoever has the word must speak' }) dueOn!: string | null;
  @ApiProperty({ description: 'the day passed without a word: a fact' }) isOverdue!: boolean;
}

export class NeedRowAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty({ description: 'for people' }) number!: string;
  @ApiProperty({ enum: NEED_STATES }) state!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: [String] }) items!: readonly string[];
  @ApiProperty() basis!: string;
  @ApiProperty() scenario!: string;
  @ApiProperty() usageScope!: string;
  @ApiProperty() usageTerm!: string;
  @ApiProperty({ ...MAYBE_TEXT, enum: [...SHARE_MODES, null] }) shareMode!: string | null;
  @ApiProperty(MAYBE_TEXT) matter!: string | null;
  @ApiProperty(MAYBE_TEXT) material!: string | null;
  @ApiProperty({ type: Number, nullable: true }) yearlyVolume!: number | null;
  @ApiProperty() requester!: PartyAnswer;
  @ApiProperty({ type: PartyAnswer, nullable: true, description: 'whom the asker takes for the provider' })
  named!: PartyAnswer | null;
  @ApiProperty({ type: PartyAnswer, nullable: true, description: 'whose the matched entry is' })
  provider!: PartyAnswer | null;
  @ApiProperty({ type: MatchedEntryAnswer, nullable: true }) entry!: MatchedEntryAnswer | null;
  @ApiProperty({ enum: NEED_OUTCOMES, description: 'what it meets' }) outcome!: string;
  @ApiProperty({ enum: NEXT_STEPS, description: 'where it leads' }) next!: string;
  @ApiProperty({ type: NeedNegativeAnswer, nullable: true }) negative!: NeedNegativeAnswer | null;
  @ApiProperty({ type: NeedSettlingAnswer, nullable: true }) settling!: NeedSettlingAnswer | null;
  @ApiProperty() mayDesignate!: boolean;
  @ApiProperty() mayChange!: boolean;
  @ApiProperty(INSTANT) raisedAt!: Date;
}

export class NeedsPage {
  @ApiProperty({ type: [NeedRowAnswer] }) items!: readonly NeedRowAnswer[];
  @ApiProperty(MAYBE_TEXT) next!: string | null;
}

export class NeedBoardColumnAnswer {
  @ApiProperty({ enum: NEED_OUTCOMES }) outcome!: string;
  @ApiProperty({ type: [NeedRowAnswer] }) needs!: readonly NeedRowAnswer[];
}

export class NeedBoardAnswer {
  @ApiProperty({ type: [NeedBoardColumnAnswer] }) columns!: readonly NeedBoardColumnAnswer[];
  @ApiProperty({ description: 'whether there are more open needs than are shown' }) isCut!: boolean;
}

export class MatchPartAnswer {
  @ApiProperty({ enum: ['name', 'items'] }) part!: string;
  @ApiProperty({ description: 'of the whole, 0 to 1' }) weight!: number;
  @ApiProperty({ description: '0 to 1' }) score!: number;
  @ApiProperty({ type: [String], description: 'the words that agree' }) agreed!: readonly string[];
  @ApiProperty({ type: [String] }) missing!: readonly string[];
}

export class CandidateAnswer {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: SHARE_TYPES }) shareType!: string;
  @ApiProperty() provider!: PartyAnswer;
  @ApiProperty({ description: '0 to 1, the weighted sum of its parts' }) score!: number;
  @ApiProperty({ type: [MatchPartAnswer] }) parts!: readonly MatchPartAnswer[];
}

export class CandidatesAnswer {
  @ApiProperty({ type: [CandidateAnswer], description: 'the likeliest first' }) items!: readonly CandidateAnswer[];
}

/** A need as callers see it. */
export const needAnswer = (need: NeedView): NeedRowAnswer => {
  const { id, version, number, state, name, items, basis, scenario, usageScope, usageTerm, shareMode } = need;
  const { matter, material, yearlyVolume, requester, named, provider, entry, outcome, next } = need;
  const { negative, settling, mayDesignate, mayChange, raisedAt } = need;
  return {
    ...{ id, version, number, state, name, items, basis, scenario, usageScope, usageTerm, shareMode },
    ...{ matter, material, yearlyVolume, requester, named, provider, outcome, next },
    ...{ negative, settling, mayDesignate, mayChange, raisedAt },
    entry: entry && {
      ...{ code: entry.code, name: entry.name, shareType: entry.shareType, conditions: entry.conditions },
    },
  };
};
