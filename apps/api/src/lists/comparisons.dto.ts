import { ApiProperty, ApiPropertyOptional, IntersectionType, PickType } from '@nestjs/swagger';
import { CHANGE_CLASSES, COMPARED_DEPARTMENTS, type ChangeClass, type ComparedDepartment } from '@zeqing/lists';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../http';
import { EditionTableQuery } from './editions.dto';
import { BatchAnswer, BothLanguages, EditionAnswer } from './lists.answers';

class RowsQuery {
  @ApiPropertyOptional({ enum: CHANGE_CLASSES, description: 'only rows of this class' })
  @IsOptional()
  @IsIn(CHANGE_CLASSES)
  class?: ChangeClass;

  @ApiPropertyOptional({
    enum: COMPARED_DEPARTMENTS,
    description:
      'any, unless said; mine: only rows that a department of the caller provides or that are shared with it, before or after',
  })
  @IsOptional()
  @IsIn(COMPARED_DEPARTMENTS)
  department?: ComparedDepartment;
}

class FromQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'the older edition; the one superseded when not given' })
  @IsOptional()
  @IsUUID()
  from?: string;
}

class LanguageQuery extends PickType(EditionTableQuery, ['language']) {}

/** Pages the differences of a batch. */
export class BatchDiffQuery extends IntersectionType(PageQuery, RowsQuery, LanguageQuery) {}
/** The same of an edition. */
export class EditionDiffQuery extends IntersectionType(PageQuery, RowsQuery, LanguageQuery, FromQuery) {}
/** A batch's differences as a file. */
export class BatchDiffTableQuery extends IntersectionType(EditionTableQuery, RowsQuery) {}
/** An edition's. */
export class EditionDiffTableQuery extends IntersectionType(EditionTableQuery, RowsQuery, FromQuery) {}

const TEXT = { type: String, nullable: true } as const;

export class ChangeLineAnswer {
  @ApiProperty({ description: 'place of the field, e.g. `entry.conditions`' }) field!: string;
  @ApiProperty() label!: BothLanguages;
  @ApiProperty(TEXT) before!: string | null;
  @ApiProperty(TEXT) after!: string | null;
}

export class DifferenceAnswer {
  @ApiProperty({ description: 'code of the entry, by which rows of two editions are the same row' }) code!: string;
  @ApiProperty() name!: string;
  @ApiProperty() providerName!: string;
  @ApiProperty({ enum: CHANGE_CLASSES, isArray: true, description: 'what the change means in law' })
  classes!: readonly ChangeClass[];
  @ApiProperty({
    type: [ChangeLineAnswer],
    description: 'the changed fields in words; none where the row came or went',
  })
  lines!: readonly ChangeLineAnswer[];
}

export class ComparisonAnswer {
  @ApiProperty({ type: EditionAnswer, nullable: true, description: 'null: there was none before' })
  from!: EditionAnswer | null;
  @ApiProperty({ type: EditionAnswer, nullable: true, description: 'null while the batch is not in force' })
  to!: EditionAnswer | null;
  @ApiProperty({ type: BatchAnswer, nullable: true }) batch!: BatchAnswer | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' }, description: 'rows in each class' })
  counts!: object;
  @ApiProperty({ enum: COMPARED_DEPARTMENTS, description: 'whose rows are counted, told of and listed' })
  department!: ComparedDepartment;
  @ApiProperty({ description: 'one sentence of what changed' }) summary!: BothLanguages;
  @ApiProperty({ description: 'rows of the class asked for' }) rowCount!: number;
  @ApiProperty({ type: [DifferenceAnswer] }) items!: readonly DifferenceAnswer[];
  @ApiProperty(TEXT) next!: string | null;
}
