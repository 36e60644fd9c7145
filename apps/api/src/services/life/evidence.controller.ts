import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { normalText, type UseCaseContext } from '@zeqing/kernel';
import { REGION_LEVELS, type RegionLevel } from '@zeqing/organisation';
import { EvidenceSearch } from '@zeqing/services';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { Context, Permit } from '../../http';
import { ID, MAYBE_TEXT } from '../../requests/case/register.dto';

const REGION = /^\d{6}$/;

class EvidenceQuery {
  @ApiPropertyOptional({ description: 'name or code of the type, or of an entry that carries it' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  q?: string;

  @ApiPropertyOptional({ enum: REGION_LEVELS, description: 'level of the government whose entry carries it' })
  @IsOptional()
  @IsIn(REGION_LEVELS)
  level?: RegionLevel;

  @ApiPropertyOptional({ pattern: REGION.source, description: 'region of that government' })
  @IsOptional()
  @Matches(REGION)
  region?: string;

  @ApiPropertyOptional({ pattern: REGION.source, description: 'whose subjects have to be covered' })
  @IsOptional()
  @Matches(REGION)
  subjectRegion?: string;
}

class MappedEntryAnswer {
  @ApiProperty() name!: string;
  @ApiProperty(ID) providerDepartmentId!: string;
  @ApiProperty() shareType!: string;
  @ApiProperty({ type: [String] }) itemNames!: readonly string[];
}

class EvidenceMappingAnswer {
  @ApiProperty() entryCode!: string;
  @ApiProperty({ type: MappedEntryAnswer, nullable: true, description: 'null: no such entry is published' })
  entry!: MappedEntryAnswer | null;
  @ApiProperty() regionCode!: string;
  @ApiProperty({ enum: REGION_LEVELS }) level!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) fieldItems!: Readonly<
    Record<string, string>
  >;
  @ApiProperty({ type: [String], description: 'prefixes; empty: the country' })
  subjectRegionPrefixes!: readonly string[];
  @ApiProperty() preference!: number;
}

class EvidenceTypeAnswer {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: [String] }) fields!: readonly string[];
  @ApiProperty(MAYBE_TEXT) upperHolder!: string | null;
  @ApiProperty({ type: [EvidenceMappingAnswer] }) mappings!: readonly EvidenceMappingAnswer[];
}

class EvidenceTypesAnswer {
  @ApiProperty({ type: [EvidenceTypeAnswer] }) items!: readonly EvidenceTypeAnswer[];
}

/** The data behind materials: evidence types and the entries that carry them. */
@ApiTags('services')
@Controller('api/v1/evidence-types')
export class EvidenceTypesController {
  constructor(private readonly evidence: EvidenceSearch) {}

  /** Evidence types by name, code or entry, by level and region of the source, and by coverage; at most 30. */
  @Permit('services.read')
  @Get()
  @ApiOkResponse({ type: EvidenceTypesAnswer })
  async find(@Context() context: UseCaseContext, @Query() query: EvidenceQuery): Promise<EvidenceTypesAnswer> {
    const { q = '', level = null, region = null, subjectRegion = null } = query;
    const text = normalText(q) || null;
    return { items: await this.evidence.find(context, { text, level, region, subjectRegion }) };
  }
}
