import { canonicalJson, type Id } from '@zeqing/kernel';

/** All of a row that is hashed at append, but its payload. Timestamps are UTC texts with six digits. */
export interface RowContent {
  readonly eventId: Id;
  readonly type: string;
  readonly objectType: string;
  readonly objectId: Id;
  readonly objectVersion: number;
  readonly actorKind: string;
  readonly actorId: Id;
  readonly actorDepartmentIds: readonly Id[];
  readonly departmentIds: readonly Id[];
  readonly traceId: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly digest: string;
}

/** The fields of a row in the order of RFC 8785; no more and no fewer. docs/journal-format.md. */
export const ROW_FIELDS = [
  'actorDepartmentIds',
  'actorId',
  'actorKind',
  'departmentIds',
  'digest',
  'eventId',
  'objectId',
  'objectType',
  'objectVersion',
  'occurredAt',
  'payload',
  'recordedAt',
  'traceId',
  'type',
] as const;

/** An instant as the journal writes it: `2026-11-23T02:00:00.123000Z`. ADR 0002. */
export const journalInstant = (instant: Date): string => instant.toISOString().replace('Z', '000Z');

/** The canonical bytes of a row (RFC 8785) around a payload that is canonical already. ADR 0002. */
export const rowText = (row: RowContent, canonicalPayload: string): string =>
  `{${ROW_FIELDS.map((name) => `"${name}":${name === 'payload' ? canonicalPayload : canonicalJson(row[name])}`).join(',')}}`;
