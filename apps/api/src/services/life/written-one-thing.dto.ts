import { ApiProperty } from '@nestjs/swagger';
import { MATTER_KINDS, MATTER_RELATIONS, type MatterKind, type MatterRelation } from '@zeqing/services';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { Parts } from '../../http';
import { WrittenMeasuresInput } from './written-item.dto';
import { MAX_CODE, MaybeText, Part, Text, Texts } from './written.fields';

const MAX_MATTERS = 100;

class WrittenMatterInput {
  @Text() name!: string;
  @Text(200, 'as the document names it') departmentName!: string;

  @ApiProperty({ enum: MATTER_KINDS })
  @IsIn(MATTER_KINDS)
  kind!: MatterKind;

  @MaybeText(MAX_CODE, 'the item it is handled as') itemCode?: string | null;
}

class WrittenEdgeInput {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'place of a matter, from 0' })
  @IsInt()
  @Min(0)
  @Max(MAX_MATTERS)
  from!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  @IsInt()
  @Min(0)
  @Max(MAX_MATTERS)
  to!: number;

  @ApiProperty({ enum: MATTER_RELATIONS })
  @IsIn(MATTER_RELATIONS)
  relation!: MatterRelation;
}

/** A one-thing (一件事) as it is written. */
export class WrittenOneThingInput {
  @Text(MAX_CODE) code!: string;
  @Text() name!: string;
  @Text(200, '牵头部门, as the document names it') leadName!: string;
  @MaybeText(MAX_CODE) nationalBatch?: string | null;
  @Texts(100, '配合部门') cooperating!: string[];
  @Parts(() => WrittenMatterInput, { most: MAX_MATTERS }) matters!: WrittenMatterInput[];
  @Parts(() => WrittenEdgeInput, { most: 1000 }) edges!: WrittenEdgeInput[];
  @Part(() => WrittenMeasuresInput) measures!: WrittenMeasuresInput;
}
