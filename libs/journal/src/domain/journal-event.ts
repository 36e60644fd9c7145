import type { CanonicalValue, Id } from '@zeqing/kernel';

/** What happened to one object, as a use case reports it. */
export interface JournalEvent {
  /** `<subject>.<past tense>`, as `request.answered`. */
  readonly type: string;
  /** `version` is the object's after the change (1 on creation); along the journal it rises by exactly one. */
  readonly object: { readonly type: string; readonly id: Id; readonly version: number };
  /** The departments concerned: whose feed shows the event. */
  readonly departmentIds: readonly Id[];
  /** Ids, codes, numbers and dates only; names and free text never, so that erasing them leaves the chain whole. */
  readonly payload: Readonly<Record<string, CanonicalValue>>;
}

/** One row of the journal after sealing. */
export interface SealedEvent {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  readonly eventId: Id;
  readonly type: string;
  readonly objectType: string;
  readonly objectId: Id;
  readonly objectVersion: number;
  readonly actorKind: 'person' | 'client' | 'system';
  readonly actorId: Id;
  readonly actorDepartmentIds: readonly Id[];
  readonly departmentIds: readonly Id[];
  readonly traceId: string;
  /** The instant the act counts from. */
  readonly occurredAt: Date;
  /** Database time of the append. */
  readonly recordedAt: Date;
  readonly payload: Readonly<Record<string, CanonicalValue>>;
}
