import type { ArgumentMetadata } from '@nestjs/common';
import { getSchemaPath } from '@nestjs/swagger';
import {
  REASON_NUMBERS,
  refusalReason,
  type AskedFor,
  type AvailabilityError,
  type AvailabilityQuestion,
  type AvailabilityService,
} from '@zeqing/availability';
import type { Result } from '@zeqing/kernel';
import { InputPipe } from '../http/validation.pipe';
import {
  AvailabilityBatch,
  AvailabilityBatchAnswer,
  AvailabilityCodes,
  AvailabilityCodesAnswer,
} from './availability.dto';

/** The two forms of a batch, and their answers. */
export const BATCH_MODELS = [
  ...[AvailabilityBatch, AvailabilityCodes],
  ...[AvailabilityBatchAnswer, AvailabilityCodesAnswer],
] as const;
const either = (...models: readonly (new () => object)[]) => ({
  schema: { anyOf: models.map((model) => ({ $ref: getSchemaPath(model) })) },
});
export const BATCH_BODY = either(AvailabilityBatch, AvailabilityCodes);
export const BATCH_ANSWER = either(AvailabilityBatchAnswer, AvailabilityCodesAnswer);

const isByCodes = (value: unknown): boolean => typeof value === 'object' && value !== null && 'entries' in value;

/** Reads a batch by the rules of its form: what names entries is no list of pairs. */
export class BatchPipe extends InputPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): unknown {
    return super.transform(value, { ...metadata, metatype: isByCodes(value) ? AvailabilityCodes : AvailabilityBatch });
  }
}

/** Entries answered by numbers; what may not be asked is a number, too, and never fails the batch (U17). */
export function codesAnswer(
  availability: AvailabilityService,
  asked: Result<AskedFor, AvailabilityError>,
  { entries, department = '', item }: AvailabilityQuestion & { readonly entries: readonly string[] },
  at: Date,
): AvailabilityCodesAnswer {
  if (asked.ok) {
    const { department: code, item: itemCode } = asked.value;
    return { department: code, item: itemCode, ...availability.reasonsOf(asked.value, entries, at) };
  }
  const refused = REASON_NUMBERS[refusalReason(asked.error)];
  return { department, item: item ?? null, situationRequired: false, reasons: entries.map(() => refused) };
}
