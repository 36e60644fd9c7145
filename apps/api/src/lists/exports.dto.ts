import { ApiProperty, ApiPropertyOptional, IntersectionType, OmitType, PickType } from '@nestjs/swagger';
import { EXPORTED, EXPORTED_OBJECTS, type ExportOrder } from '@zeqing/lists';
import { EXPORT_FORMATS } from '@zeqing/platform';
import { IsIn, IsOptional, IsUUID, ValidateBy, ValidateIf, type ValidationArguments } from 'class-validator';
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

/** An edition alone may be set as pages. */
const PrintedEditionAlone = (): PropertyDecorator =>
  ValidateBy({
    name: 'printed_edition_alone',
    validator: {
      validate: (format: unknown, told?: ValidationArguments) =>
        format !== 'pdf' || (told?.object as { list?: unknown }).list === 'edition',
    },
  });

const MADE_FORMATS = [...EXPORT_FORMATS, 'pdf'] as const;

/** What is to be made in the background: the same, and an edition as pages to be printed. */
export class ExportRequestInput extends OmitType(ExportOrderInput, ['format']) {
  @ApiPropertyOptional({ enum: MADE_FORMATS, default: 'xlsx', description: 'pdf: of an edition alone, in Chinese' })
  @IsOptional()
  @IsIn(MADE_FORMATS)
  @PrintedEditionAlone()
  format?: (typeof MADE_FORMATS)[number];
}

export class ExportAnswer {
  @ApiProperty({ format: 'uuid' }) operationId!: string;
}
