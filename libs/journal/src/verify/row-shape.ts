import { canonicalJson, type CanonicalValue } from '@zeqing/kernel';
import type { DigestAlgorithm } from '@zeqing/platform';
import { ROW_FIELDS } from '../domain/row-text';

const FIELDS = ROW_FIELDS.join();

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

/** The fields of a row the chain depends on. */
export interface CheckedRow {
  readonly object: string;
  readonly version: number;
  readonly digest: DigestAlgorithm;
}

/** Reads a row's text; a string says what is wrong with it. */
export function readRow(text: string): CheckedRow | string {
  const parsed = parseObject(text);
  if (parsed === null) return 'row.malformed';
  if (!parsed.isCanonical) return 'row.not_canonical';
  const { value } = parsed;
  if (Object.keys(value).sort().join() !== FIELDS) return 'row.fields';
  const { digest, objectId, objectType, objectVersion, occurredAt, recordedAt } = value;
  if (digest !== 'sm3' && digest !== 'sha256') return 'row.digest_unknown';
  if (!isInstant(occurredAt) || !isInstant(recordedAt)) return 'row.instant';
  if (typeof objectVersion !== 'number' || !Number.isSafeInteger(objectVersion)) return 'row.version';
  return { object: canonicalJson([objectType ?? null, objectId ?? null]), version: objectVersion, digest };
}

export interface ParsedObject {
  readonly value: Readonly<Record<string, CanonicalValue>>;
  readonly isCanonical: boolean;
}

/** The object a JSON text stands for; null for other texts and for what has no canonical form. */
export function parseObject(text: string): ParsedObject | null {
  try {
    const value = JSON.parse(text) as CanonicalValue;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return { value: value as ParsedObject['value'], isCanonical: canonicalJson(value) === text };
  } catch {
    return null;
  }
}

const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
