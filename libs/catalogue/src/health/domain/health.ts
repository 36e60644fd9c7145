/** Whether a resource works, as far as anybody told (U10). */
export const HEALTH_STATES = ['good', 'degraded', 'failing', 'unknown'] as const;
export type HealthState = (typeof HEALTH_STATES)[number];

/** Who found it: a hall that called it, the exchange platform that carried the calls, or the probe. */
export const EVIDENCE_SOURCES = ['hall', 'platform', 'probe'] as const;
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];

/** Where a failure lies, as far as who found it can tell (U12). */
export const FAULTS = ['provider', 'platform'] as const;
export type Fault = (typeof FAULTS)[number];

/** Why a state is what it is: too many failures, enough successes again, first evidence, or none any more. */
export const HEALTH_REASONS = ['failures', 'recovery', 'evidence', 'silence'] as const;
export type HealthReason = (typeof HEALTH_REASONS)[number];

/** Calls that were made at an instant, and how they went. */
export interface Evidence {
  readonly at: Date;
  readonly source: EvidenceSource;
  readonly successes: number;
  readonly failures: number;
  readonly fault: Fault | null;
}

/** How the thresholds are bound and why each has the value it has; shares are in per cent. */
export const HEALTH_THRESHOLDS = {
  /** Newest calls that are looked at: enough for a share to mean something, few enough to notice within a morning. */
  windowCalls: { usual: 20, least: 5, most: 200 },
  /** Calls older than this say nothing of now: a working day and the night before it. Hours. */
  windowHours: { usual: 24, least: 1, most: 168 },
  /** Fewer calls than this change nothing: two can be one counter's cable. */
  leastCalls: { usual: 3, least: 2, most: 50 },
  /** From this share of failures on it is degraded: one call in five is what a clerk notices. */
  degradedFrom: { usual: 20, least: 1, most: 100 },
  /** From this share on it is failing: it fails at least as often as it works. */
  failingFrom: { usual: 50, least: 2, most: 100 },
  /** A failing one is eased to degraded only below this share, so that it does not flap around `failingFrom`. */
  easedBelow: { usual: 30, least: 1, most: 99 },
  /** Successes one after the other, without a failure between, that make it good again. */
  recoveringCalls: { usual: 5, least: 2, most: 100 },
  /** Without any evidence for so long nobody knows: longer than a weekend. Hours. */
  silentHours: { usual: 72, least: 12, most: 720 },
  /** Working days after which a failing resource is a blocker (U10). */
  structuralDays: { usual: 1, least: 1, most: 20 },
  /** Days raw evidence is kept; after that its day totals remain. */
  keptDays: { usual: 30, least: 7, most: 366 },
} as const satisfies Readonly<Record<string, { usual: number; least: number; most: number }>>;

export type HealthThreshold = keyof typeof HEALTH_THRESHOLDS;
export type HealthThresholds = Readonly<Record<HealthThreshold, number>>;

const NAMES: readonly HealthThreshold[] = Object.keys(HEALTH_THRESHOLDS) as HealthThreshold[];

/** Every threshold with its usual value where nothing is set. */
export const thresholdsOf = (set: Partial<HealthThresholds> = {}): HealthThresholds =>
  Object.fromEntries(NAMES.map((name) => [name, set[name] ?? HEALTH_THRESHOLDS[name].usual])) as HealthThresholds;

/** What is wrong with thresholds: out of their bounds, or in an order that makes no sense. Empty: nothing. */
export function thresholdFaults(thresholds: HealthThresholds): readonly { name: HealthThreshold; rule: string }[] {
  const outside = NAMES.filter((name) => {
    const { least, most } = HEALTH_THRESHOLDS[name];
    return !Number.isInteger(thresholds[name]) || thresholds[name] < least || thresholds[name] > most;
  }).map((name) => ({ name, rule: 'bounds' }));
  const { degradedFrom, failingFrom, easedBelow, leastCalls, windowCalls } = thresholds;
  return [
    ...outside,
    ...(degradedFrom < failingFrom ? [] : [{ name: 'failingFrom' as const, rule: 'above_degraded' }]),
    ...(easedBelow < failingFrom ? [] : [{ name: 'easedBelow' as const, rule: 'below_failing' }]),
    ...(leastCalls <= windowCalls ? [] : [{ name: 'leastCalls' as const, rule: 'within_window' }]),
  ];
}

/** The best of an entry's resources: where one works the entry does. Unknown is better than known to fail (U10). */
export function bestHealth(states: readonly HealthState[]): HealthState {
  const order: readonly HealthState[] = ['good', 'degraded', 'unknown', 'failing'];
  return order.find((state) => states.includes(state)) ?? 'unknown';
}
