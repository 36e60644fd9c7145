import type { WorldFile } from './world-file';

/** The second reading's forecast (U13); made from the clauses alone, it runs nothing of the product. */

export interface Told {
  readonly kind: string;
  readonly lawful: string | null;
  readonly lawfulWithExtension: string | null;
  readonly promised: string | null;
  readonly ifActedToday: string | null;
  readonly overdueBy: number;
  readonly provisional: boolean;
  readonly why: string | null;
}

export interface Obstacle {
  readonly code: string;
  readonly who: string;
  /** What it holds up, and by which way. */
  readonly target: string;
  readonly way: string;
  readonly compulsory: boolean;
  readonly told: Told;
}

const DAY = 86_400_000;
const next = (day: string): string => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);

function isWorked({ calendar }: WorldFile, day: string): boolean {
  const named = calendar.days.find(({ date }) => date === day);
  return named === undefined ? ![0, 6].includes(new Date(day).getUTCDay()) : named.kind === 'work';
}

function walk(world: WorldFile, from: string, days: number): string {
  let day = from;
  for (let left = days; left > 0;) {
    day = next(day);
    if (isWorked(world, day)) left -= 1;
  }
  return day;
}

/** Days of work after one day, through another. */
export function workedBetween(world: WorldFile, after: string, through: string): number {
  let count = 0;
  for (let day = next(after); day <= through; day = next(day)) if (isWorked(world, day)) count += 1;
  return count;
}

/** A step to go: until a day (with what an extension adds), for so many days, or nobody knows how long. */
type Step = readonly ['until', string, number] | readonly ['takes', number, number] | 'unknown';

const NEVER: Told = {
  ...{ kind: 'none', lawful: null, lawfulWithExtension: null, promised: null, ifActedToday: null },
  ...{ overdueBy: 0, provisional: false, why: 'no_term' },
};

function stepsOf(world: WorldFile, code: string, entryCode: string | null, due: string | null, extended: boolean) {
  const entry = world.entries.find((each) => each.code === entryCode);
  if (entry === undefined) return null;
  const limit = entry.shareType === 'unconditional' ? world.terms.unconditional : world.terms.conditional;
  const answer: Step = ['takes', limit.days, limit.extension];
  const supply: Step = ['takes', world.terms.supply, 0];
  const running = (extension = 0): Step => (due === null ? 'unknown' : ['until', due, extension]);
  if (['not_requested', 'mode_unfit', 'awaiting_requester_sign_off'].includes(code))
    return ['unknown', answer, supply] as Step[];
  if (code === 'checking') return [running(), answer, supply];
  if (['answering', 'supplementing', 'extension_undecided'].includes(code)) {
    const mayExtend = due !== null && due >= world.today && !extended;
    return [running(mayExtend ? limit.extension : 0), supply];
  }
  if (code === 'contested') return [running(), supply];
  if (code === 'awaiting_confirmation') {
    return [due === null ? (['takes', world.terms.confirmation, 0] as Step) : running()];
  }
  const alone = ['supplying', 'disputed', 'grant_suspended', 'supply_stale', 'not_on_duty_list', 'recipient_unclear'];
  return alone.includes(code) ? [running()] : null;
}

interface Running {
  readonly entryCode: string | null;
  readonly due: string | null;
  readonly promised: string | null;
  readonly extended: boolean;
}

export function tell(world: WorldFile, code: string, { entryCode, due, promised, extended }: Running): Told {
  if (code === 'closed_by_law') return { ...NEVER, why: 'closed_by_law' };
  const steps = stepsOf(world, code, entryCode, due, extended);
  if (steps === null) return NEVER;
  const end = (of: readonly Step[], withExtension: boolean, actedToday: boolean): string | null => {
    let day = world.today;
    for (const step of of) {
      if (step === 'unknown') {
        if (!actedToday) return null;
        continue;
      }
      const more = withExtension ? step[2] : 0;
      if (step[0] === 'takes') day = walk(world, day, step[1] + more);
      else {
        const reached = more > 0 ? walk(world, step[1], more) : step[1];
        if (reached > day) day = reached;
      }
    }
    return day;
  };
  const lawful = end(steps, false, false);
  const extendable = steps.some((step) => step !== 'unknown' && step[2] > 0);
  const lawfulWithExtension = extendable ? end(steps, true, false) : null;
  const kept = promised !== null && promised >= world.today;
  const byPromise = kept ? end([['until', promised, 0], ...steps.slice(1)], false, false) : null;
  const ifActedToday = end(steps, false, true);
  const days = [lawful, lawfulWithExtension, byPromise, ifActedToday];
  return {
    kind: byPromise === null ? (lawful === null ? 'none' : 'lawful') : 'promised',
    ...{ lawful, lawfulWithExtension, promised: byPromise, ifActedToday },
    overdueBy: due !== null && due < world.today ? workedBetween(world, due, world.today) : 0,
    provisional: days.some((day) => day !== null && day > world.calendar.knownThrough),
    why: byPromise === null && lawful === null ? 'no_term' : null,
  };
}

const latest = (days: readonly (string | null)[]): string | null =>
  days.includes(null) ? null : (days.map(String).sort().at(-1) ?? null);

/** All of these have to go. */
export function together(told: readonly Told[]): Told {
  const lawful = latest(told.map((each) => each.lawful));
  const promised = told.some((each) => each.promised !== null)
    ? latest(told.map((each) => each.promised ?? each.lawful))
    : null;
  const ifActedToday = latest(told.map((each) => each.ifActedToday));
  const extended = told.some((each) => each.lawfulWithExtension !== null);
  const known = lawful !== null || promised !== null;
  return {
    kind: promised !== null ? 'promised' : lawful !== null ? 'lawful' : 'none',
    ...{ lawful, promised, ifActedToday },
    lawfulWithExtension: extended ? latest(told.map((each) => each.lawfulWithExtension ?? each.lawful)) : null,
    overdueBy: Math.max(...told.map((each) => each.overdueBy)),
    provisional: (known || ifActedToday !== null) && told.some((each) => each.provisional),
    why: known ? null : told.some(({ why }) => why === 'closed_by_law') ? 'closed_by_law' : 'no_term',
  };
}

/** A day counts before what is only possible if somebody acts, and that before nothing. */
function rank({ promised, lawful, ifActedToday }: Told): string {
  if ((promised ?? lawful) !== null) return `0 ${promised ?? lawful}`;
  return ifActedToday === null ? '2' : `1 ${ifActedToday}`;
}

const split = <T>(values: readonly T[], by: (value: T) => string): T[][] =>
  [...new Set(values.map(by))].map((key) => values.filter((value) => by(value) === key));

/** Whatever is held up needs one of its ways clear; everything held up has to be clear. */
export function whenClear(obstacles: readonly Obstacle[]): Told | null {
  const targets = split(
    obstacles.filter(({ compulsory }) => compulsory),
    ({ target }) => target,
  );
  const best = targets.map((of) => {
    const ways = split(of, ({ way }) => way).map((same) => together(same.map(({ told }) => told)));
    return ways.reduce((a, b) => (rank(b) < rank(a) ? b : a));
  });
  return best.length === 0 ? null : together(best);
}
