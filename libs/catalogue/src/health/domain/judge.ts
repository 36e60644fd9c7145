import type { Evidence, EvidenceSource, Fault, HealthReason, HealthState, HealthThresholds } from './health';

const HOUR = 3_600_000;
const PER_CENT = 100;

/** Calls by who found them. */
export interface SourceCount {
  readonly source: EvidenceSource;
  readonly successes: number;
  readonly failures: number;
}

/** The state evidence gives, and what of the evidence it rests on. */
export interface Judgement {
  readonly state: HealthState;
  /** Null where nothing changed. */
  readonly reason: HealthReason | null;
  /** Whose fault the failures are, as far as they say; null while there are none. */
  readonly fault: Fault | null;
  readonly counts: readonly SourceCount[];
  readonly from: Date | null;
  readonly until: Date | null;
}

/** All calls of one instant taken together: in which order they came within it, nobody can say. */
interface Moment {
  readonly at: number;
  readonly successes: number;
  readonly failures: number;
}

/**
 * The next state of a resource by the evidence there is (U10). Pure; the order of the evidence plays no part, and calls of
 * one instant count as if the failures among them came last. It does not flap: less than `leastCalls` calls change
 * nothing, a failing resource is eased only by a share well below the one that made it fail, and good again only by
 * `recoveringCalls` successes in a row; what went wrong before such a row is over.
 */
export function judge(
  before: HealthState,
  evidence: readonly Evidence[],
  now: Date,
  thresholds: HealthThresholds,
): Judgement {
  const heard = evidence.filter(({ at }) => at <= now);
  const last = Math.max(...heard.map(({ at }) => at.getTime()));
  if (heard.length === 0 || last <= now.getTime() - thresholds.silentHours * HOUR) return told(before, 'unknown', []);
  const moments = windowOf(momentsOf(heard), now, thresholds);
  const [oldest] = moments.slice(-1);
  const seen = oldest === undefined ? [] : heard.filter(({ at }) => at.getTime() >= oldest.at);
  return told(before, decide(before, moments, thresholds), seen);
}

/** Newest first. */
function momentsOf(evidence: readonly Evidence[]): readonly Moment[] {
  const byInstant = new Map<number, Moment>();
  for (const { at, successes, failures } of evidence) {
    const known = byInstant.get(at.getTime()) ?? { at: at.getTime(), successes: 0, failures: 0 };
    byInstant.set(known.at, {
      at: known.at,
      successes: known.successes + successes,
      failures: known.failures + failures,
    });
  }
  return [...byInstant.values()].sort((a, b) => b.at - a.at);
}

/**
 * The newest calls, as many as are looked at, and none from before the last row of successes that proved it good. Of a
 * moment with more calls than that its share is taken.
 */
function windowOf(moments: readonly Moment[], now: Date, thresholds: HealthThresholds): readonly Moment[] {
  const { windowCalls, windowHours, recoveringCalls } = thresholds;
  const kept: Moment[] = [];
  let left = windowCalls;
  let inARow = 0;
  for (const moment of moments) {
    if (moment.at <= now.getTime() - windowHours * HOUR || left <= 0 || inARow >= recoveringCalls) break;
    const taken = atMost(moment, left);
    kept.push(taken);
    left -= taken.successes + taken.failures;
    inARow = taken.failures > 0 ? taken.successes : inARow + taken.successes;
  }
  return kept;
}

function atMost(moment: Moment, most: number): Moment {
  const calls = moment.successes + moment.failures;
  if (calls <= most) return moment;
  const failures = Math.round((moment.failures * most) / calls);
  return { at: moment.at, failures, successes: most - failures };
}

function decide(before: HealthState, moments: readonly Moment[], thresholds: HealthThresholds): HealthState {
  const failures = sum(moments, ({ failures: some }) => some);
  const calls = failures + sum(moments, ({ successes }) => successes);
  if (calls < thresholds.leastCalls) return before;
  if (newestInARow(moments) >= thresholds.recoveringCalls) return 'good';
  const share = (failures * PER_CENT) / calls;
  if (share >= thresholds.failingFrom && isCertain(before, failures, calls, thresholds)) return 'failing';
  if (before === 'failing') return share < thresholds.easedBelow ? 'degraded' : 'failing';
  if (share >= thresholds.degradedFrom && failures > 1) return 'degraded';
  return before === 'unknown' ? 'good' : before;
}

/** Failures enough to condemn; one that was good only where it would be degraded without the last of them, too. */
function isCertain(before: HealthState, failures: number, calls: number, thresholds: HealthThresholds): boolean {
  if (failures < thresholds.leastCalls) return false;
  if (before !== 'good') return true;
  const others = failures - 1;
  return others > 1 && calls > thresholds.leastCalls && (others * PER_CENT) / calls >= thresholds.degradedFrom;
}

function newestInARow(moments: readonly Moment[]): number {
  const broken = moments.findIndex(({ failures }) => failures > 0);
  return sum(broken < 0 ? moments : moments.slice(0, broken), ({ successes }) => successes);
}

function told(before: HealthState, state: HealthState, seen: readonly Evidence[]): Judgement {
  const instants = seen.map(({ at }) => at.getTime());
  return {
    state,
    reason: state === before ? null : reasonOf(before, state),
    fault: faultOf(seen),
    counts: countsOf(seen),
    from: instants.length === 0 ? null : new Date(Math.min(...instants)),
    until: instants.length === 0 ? null : new Date(Math.max(...instants)),
  };
}

function reasonOf(before: HealthState, state: HealthState): HealthReason {
  if (state === 'unknown') return 'silence';
  if (state === 'good') return before === 'unknown' ? 'evidence' : 'recovery';
  return before === 'failing' ? 'recovery' : 'failures';
}

/** The platform's only where most failures are said to be: whoever holds the data answers for it (art. 22). */
function faultOf(seen: readonly Evidence[]): Fault | null {
  const failures = sum(seen, ({ failures: some }) => some);
  if (failures === 0) return null;
  const ofPlatform = sum(
    seen.filter(({ fault }) => fault === 'platform'),
    ({ failures: some }) => some,
  );
  return ofPlatform * 2 > failures ? 'platform' : 'provider';
}

function countsOf(seen: readonly Evidence[]): readonly SourceCount[] {
  return [...new Set(seen.map(({ source }) => source))].sort().map((source) => {
    const of = seen.filter((one) => one.source === source);
    return {
      source,
      successes: sum(of, ({ successes }) => successes),
      failures: sum(of, ({ failures }) => failures),
    };
  });
}

const sum = <T>(values: readonly T[], of: (value: T) => number): number =>
  values.reduce((total, value) => total + of(value), 0);
