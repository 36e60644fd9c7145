import { ApiProperty, ApiPropertyOptional, IntersectionType, PickType } from '@nestjs/swagger';
import { EXPORTED, EXPORTED_OBJECTS, type ExportOrder } from '@zeqing/lists';
import { IsIn, IsOptional, IsUUID, ValidateIf } from 'class-validator';
import { EntriesQuery } from '../catalogue/catalogue.dto';
import { EditionDiffTableQuery } from './comparisons.dto';

const SEARCHED = ['q', 'shareType', 'classification', 'grade', 'hasResource', 'region'] as const;
const isOfObject = ({ list }: { list?: string }): boolean =>
  (EXPORTED_OBJECTS as readonly (string | undefined)[]).includes(list);

/** What is to be exported, and how; the words of a search are those of the catalogue. */
export class ExportOrderInput extends IntersectionType(EditionDiffTableQuery, PickType(EntriesQuery, SEARCHED)) {
  @ApiProperty({ enum: EXPORTED })
  @IsIn(EXPORTED)
  list!: ExportOrder['list'];

  @ApiPropertyOptional({ format: 'uuid', description: 'who asks (need list) or provides (the others)' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'the edition, of two the newer one, or the batch' })
  @ValidateIf(isOfObject)
  @IsUUID()
  objectId?: string;
}

export class ExportAnswer {
  @ApiProperty({ format: 'uuid' }) operationId!: string;
}
