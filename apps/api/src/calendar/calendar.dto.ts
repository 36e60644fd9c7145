import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches } from 'class-validator';
import { IsDay } from './day.validator';
import { Parts } from '../http';

const REGION = /^\d{6}$/;
const REGION_TEXT = { pattern: '^\\d{6}$', default: '000000', description: 'region code of six digits (GB/T 2260)' };
const MAX_TEXT = 200;

/** `?from=2026-09-18&add=10&region=000000&lang=zh` */
export class WorkingDaysQuery {
  @ApiProperty({ format: 'date', description: 'the day of receipt' })
  @IsDay()
  from!: string;

  @ApiProperty({ minimum: 0, maximum: 2_000, description: 'working days' })
  @Type(() => Number)
  @IsInt()
  add!: number;

  @ApiPropertyOptional(REGION_TEXT)
  @IsOptional()
  @Matches(REGION)
  region?: string;

  @ApiPropertyOptional({ enum: ['zh', 'en'], description: 'only this language in the reasons; both when not given' })
  @IsOptional()
  @IsIn(['zh', 'en'])
  lang?: 'zh' | 'en';
}

export class YearQuery {
  @ApiProperty({ minimum: 2004, maximum: 2100 })
  @Type(() => Number)
  @IsInt()
  year!: number;

  @ApiPropertyOptional(REGION_TEXT)
  @IsOptional()
  @Matches(REGION)
  region?: string;
}

export class RegionPath {
  @ApiProperty(REGION_TEXT)
  @Matches(REGION)
  code!: string;
}

export class HolidayInput {
  @ApiProperty({ example: '国庆节' })
  @IsString()
  @Length(1, MAX_TEXT)
  name!: string;

  @ApiProperty({ format: 'date', description: 'first day off' })
  @IsString()
  @Length(1, 20)
  from!: string;

  @ApiProperty({ format: 'date', description: 'last day off' })
  @IsString()
  @Length(1, 20)
  to!: string;

  @ApiProperty({ type: [String], description: 'weekend days worked in exchange' })
  @IsArray()
  @ArrayMaxSize(31)
  @IsString({ each: true })
  makeUpWorkdays!: string[];
}

export class NoticeInput {
  @ApiProperty(REGION_TEXT)
  @Matches(REGION)
  regionCode!: string;

  @ApiProperty({ minimum: 2004, maximum: 2100 })
  @IsInt()
  year!: number;

  @ApiProperty({ example: '国务院办公厅关于2027年部分节假日安排的通知' })
  @IsString()
  @Length(1, MAX_TEXT)
  title!: string;

  @ApiProperty({ example: '国办发明电〔2024〕12号' })
  @IsString()
  @Length(1, MAX_TEXT)
  documentNumber!: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  issuedOn!: string;

  @ApiPropertyOptional({ description: 'where the text was taken from and how it was checked' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_TEXT)
  basis?: string;

  @Parts(() => HolidayInput, { least: 1, most: 40 })
  holidays!: HolidayInput[];
}

export class ReceiptDayInput {
  @ApiProperty({ description: 'whether the day of receipt is the first counted day' })
  @IsBoolean()
  receiptDayCounts!: boolean;

  @ApiProperty({ description: 'document and article' })
  @IsString()
  @Length(1, MAX_TEXT)
  basis!: string;
}
