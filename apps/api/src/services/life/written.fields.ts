import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MOST_COUNTED } from '@zeqing/services';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export const MAX_CODE = 64;
export const MAX_NAME = 200;
export const MAX_TEXT = 2_000;

/** A text that may still be empty while a draft is written. */
export const Text = (most = MAX_NAME, description?: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ maxLength: most, ...(description ? { description } : {}) }),
    IsString(),
    MaxLength(most),
  );

export const MaybeText = (most = MAX_NAME, description?: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: String, nullable: true, maxLength: most, ...(description ? { description } : {}) }),
    IsOptional(),
    IsString(),
    MaxLength(most),
  );

export const Texts = (most: number, description?: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: [String], maxItems: most, ...(description ? { description } : {}) }),
    IsArray(),
    ArrayMaxSize(most),
    IsString({ each: true }),
    MaxLength(MAX_NAME, { each: true }),
  );

export const Part = (of: () => new () => object): PropertyDecorator =>
  applyDecorators(ApiProperty({ type: () => of() }), IsDefined(), ValidateNested(), Type(of));

export const MaybePart = (of: () => new () => object, description?: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: () => of(), nullable: true, ...(description ? { description } : {}) }),
    IsOptional(),
    ValidateNested(),
    Type(of),
  );

/** How many, or null where nobody counted. */
export const MaybeCount = (description?: string, most = MOST_COUNTED): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 0, ...(description ? { description } : {}) }),
    IsOptional(),
    IsInt(),
    Min(0),
    Max(most),
  );
