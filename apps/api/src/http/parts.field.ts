import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';

interface PartsOptions {
  readonly most: number;
  readonly least?: number;
  readonly description?: string;
}

/** A list of parts, each checked by its own class; how many there may be is said where the field is described, too. */
export const Parts = (of: () => new () => object, { most, least = 0, description }: PartsOptions): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      ...{ type: () => [of()], maxItems: most },
      ...(least > 0 ? { minItems: least } : {}),
      ...(description ? { description } : {}),
    }),
    IsArray(),
    ...(least > 0 ? [ArrayMinSize(least)] : []),
    ArrayMaxSize(most),
    ValidateNested({ each: true }),
    Type(of),
  );
