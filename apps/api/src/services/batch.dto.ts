import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ITEM_SCHEMES, type ItemScheme } from '@zeqing/services';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { Parts } from '../http';
import { MAX_CODE, ReadinessQuery } from './services.dto';

/** Questions of one call. */
const MAX_QUESTIONS = 100;

export class ItemQuestionInput extends ReadinessQuery {
  @ApiProperty({ description: 'code of the item, by `scheme`', example: '11999900MB0000001K3999900100103' })
  @IsString()
  @Length(1, MAX_CODE)
  itemCode!: string;

  @ApiPropertyOptional({
    enum: ITEM_SCHEMES,
    default: 'implementing',
    description: 'whose code it is: implementing, national, local, 业务办理项',
  })
  @IsOptional()
  @IsIn(ITEM_SCHEMES)
  scheme?: ItemScheme;
}

export class ItemQuestionsInput {
  @Parts(() => ItemQuestionInput, { least: 1, most: MAX_QUESTIONS })
  questions!: ItemQuestionInput[];
}

export class OneThingQuestionInput extends ReadinessQuery {
  @ApiProperty({ example: '2024-1-01' })
  @IsString()
  @Length(1, MAX_CODE)
  code!: string;
}

export class OneThingQuestionsInput {
  @Parts(() => OneThingQuestionInput, { least: 1, most: MAX_QUESTIONS })
  questions!: OneThingQuestionInput[];
}
