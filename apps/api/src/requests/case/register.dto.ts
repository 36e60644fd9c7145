import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import type { Openness, RegisterHindrance } from '@zeqing/requests';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { TwoLanguages } from '../../calendar/calendar.texts';
import { SentenceAnswer } from '../clock/request-clock.answers';
import { HINDRANCE_TEXTS } from '../request/requests.texts';

export const ID = { format: 'uuid' } as const;
export const DAY = { format: 'date' } as const;
export const MAYBE_TEXT = { type: String, nullable: true } as const;
export const MAYBE_ID = { ...MAYBE_TEXT, ...ID } as const;
export const MAYBE_DAY = { ...MAYBE_TEXT, ...DAY } as const;
export const INSTANT = { type: String, format: 'date-time' } as const;
export const MAYBE_INSTANT = { ...INSTANT, nullable: true } as const;
export const VERSION = { name: 'If-Match', required: true, description: 'the version seen, as "v3"' } as const;
export const MAX_TEXT = 2_000;
export const MAX_NAME = 200;

/** Words somebody says: required, and more than blanks. */
export const Words = (description?: string, most = MAX_TEXT): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ minLength: 1, maxLength: most, ...(description ? { description } : {}) }),
    IsString(),
    Length(1, most),
    Matches(/\S/),
  );

/** The states of a list’s filter: one or several, separated by commas. */
export const States = (states: readonly string[]): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ enum: states, isArray: true, description: 'one or several, separated by commas' }),
    IsOptional(),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value)),
    IsArray(),
    ArrayMaxSize(states.length),
    IsIn([...states], { each: true }),
  );

/** A choice of a list’s filter. */
export const Choice = (values: readonly string[], options: ApiPropertyOptions = {}): PropertyDecorator =>
  applyDecorators(ApiPropertyOptional({ ...options, enum: [...values] }), IsOptional(), IsIn([...values]));

export type YesOrNo = 'true' | 'false';
export const yesOrNo = (value: YesOrNo | undefined): boolean | null => (value === undefined ? null : value === 'true');

export class OpenActionAnswer {
  @ApiProperty() action!: string;
  @ApiProperty() text!: SentenceAnswer;
  @ApiProperty() allowed!: boolean;
  @ApiProperty({ ...MAYBE_TEXT, enum: [...Object.keys(HINDRANCE_TEXTS), null], description: 'why it is not allowed' })
  reason!: string | null;
  @ApiPropertyOptional({ description: 'the reason for people' }) reasonText?: SentenceAnswer;
  @ApiProperty({ description: 'whose act it is' }) role!: string;
  @ApiProperty(MAYBE_TEXT) article!: string | null;
}

export function openActions<Action extends string>(
  actions: readonly Openness<Action>[],
  texts: Readonly<Record<Action, TwoLanguages>>,
): OpenActionAnswer[] {
  const reasonOf = (reason: RegisterHindrance | null) =>
    reason === null ? {} : { reasonText: HINDRANCE_TEXTS[reason] };
  return actions.map((one) => ({ ...one, text: texts[one.action], ...reasonOf(one.reason) }));
}
