import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';

const MAX_KEYS = 100;
const MAX_KEY = 200;

const isText = (value: unknown): boolean => typeof value === 'string' && value.length > 0 && value.length <= MAX_KEY;
const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.length <= MAX_KEYS && value.every(isText);

const mapOf = (name: string, isValue: (value: unknown) => boolean): PropertyDecorator =>
  ValidateBy({
    name,
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.keys(value).length <= MAX_KEYS &&
        Object.entries(value).every(([key, one]) => isText(key) && isValue(one)),
    },
  });

/** Texts by their keys: `{ "姓名": "XM" }`. */
export const TextByKey = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description }),
    mapOf('texts_by_key', isText),
  );

/** Lists of texts by their keys: `{ "parents": ["married"] }`. */
export const TextsByKey = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      ...{ type: 'object', description },
      additionalProperties: { type: 'array', items: { type: 'string' } },
    }),
    mapOf('lists_by_key', isTexts),
  );
