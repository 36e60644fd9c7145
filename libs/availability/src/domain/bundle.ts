import { addDays, canonicalJson, startOfDay, type LocalDate } from '@zeqing/kernel';
import type { AvailabilityAnswer, AvailabilityDecision, AvailabilityReason } from './answer';

export const BUNDLE_FORMAT = 'zeqing.availability.bundle.1';
/** So long a bundle may be relied on, and no longer (U20). Milliseconds. */
export const BUNDLE_LASTS = 24 * 3_600_000;

/** An answer as a hall keeps it: with the instant at which it changes by itself. */
export interface BundledAnswer {
  readonly entry: string;
  readonly department: string;
  readonly item: string | null;
  readonly decision: AvailabilityDecision;
  readonly reason: AvailabilityReason;
  /** ISO 8601, UTC; null where no date changes it. From then on it is undetermined. */
  readonly until: string | null;
}

/** What a hall may answer from while it cannot ask. Instants are ISO 8601, UTC. */
export interface BundleStatement {
  readonly format: typeof BUNDLE_FORMAT;
  readonly client: string;
  readonly issuedAt: string;
  readonly validUntil: string;
  /** The journal's sequence it was made at: changes after it are read at `/api/v1/events`. */
  readonly sequence: number;
  readonly asOf: string;
  readonly answers: readonly BundledAnswer[];
}

export interface SignedBundle extends BundleStatement {
  readonly keyId: string;
  /** Hex. Ed25519 over the canonical JSON (RFC 8785) of all other fields. */
  readonly signature: string;
}

/** The exact bytes that are signed. */
export const bundleText = (statement: BundleStatement & { readonly keyId: string }): Buffer =>
  Buffer.from(canonicalJson({ ...statement, answers: statement.answers.map((answer) => ({ ...answer })) }));

/** The day with whose beginning an answer changes without an event: after a grant's last, or a grant's first. */
export function changesOn({ grants, nextExpected }: AvailabilityAnswer): LocalDate | null {
  const lastDays = grants.flatMap(({ until }) => until ?? []);
  // While one of several grants lasts the answer stands; the last of them to end changes it.
  const ends = lastDays.length < grants.length ? null : latest(lastDays);
  const begins = nextExpected?.what === 'grant_begins' ? nextExpected.on : null;
  return ends === null ? begins : addDays(ends, 1);
}

export function bundled(answer: AvailabilityAnswer): BundledAnswer {
  const { entry, department, item, decision, reason } = answer;
  const day = changesOn(answer);
  return { entry, department, item, decision, reason, until: day && startOfDay(day).toISOString() };
}

const latest = (days: readonly LocalDate[]): LocalDate | null =>
  days.reduce<LocalDate | null>((last, day) => (last === null || day > last ? day : last), null);
