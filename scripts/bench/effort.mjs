// How much a run measures: all that the targets speak of, or a little of each. Pure.

/** What docs/performance.md tells of. */
const WHOLE = {
  rounds: 5,
  /** Of one share of load, of the load before the first, of the api with nothing else to do, and of one board. */
  seconds: 2,
  warmUpSeconds: 1,
  idleSeconds: 10,
  boardSeconds: 10,
  /** Milliseconds in which nothing is asked of the product, so that what went before is over. */
  quietMs: 2_000,
  restMs: 3_000,
  settlingMs: 5_000,
  searchRounds: 3,
  /** Of each kind at most. */
  searchedWords: 100,
  commits: 400,
  events: 2_000,
  pacedEvents: 400,
  acts: 300,
  dueRungs: 1_000,
  openClocks: 1_000_000,
  boardRequests: 50_000,
  itemsInMemory: 100_000,
  itemsInTables: 100_000,
  largeCatalogue: { entries: 340_000, grants: 1_000_000 },
  smallCatalogue: { entries: 3_400, grants: 10_000 },
  broughtCatalogue: { entries: 340_000, departments: 1_000, seed: 1 },
};

const CATALOGUE = { entries: 10_000, grants: 20_000 };

/** One round of each over one small city: both catalogues are the same one. */
const QUICK = {
  rounds: 1,
  seconds: 0.3,
  warmUpSeconds: 0.2,
  idleSeconds: 0.6,
  boardSeconds: 0.25,
  quietMs: 200,
  restMs: 300,
  settlingMs: 300,
  searchRounds: 1,
  searchedWords: 6,
  commits: 60,
  events: 300,
  pacedEvents: 60,
  acts: 32,
  dueRungs: 100,
  openClocks: 5_000,
  boardRequests: 1_000,
  itemsInMemory: 1_000,
  itemsInTables: 500,
  largeCatalogue: CATALOGUE,
  smallCatalogue: CATALOGUE,
  broughtCatalogue: { entries: 1_000, departments: 30, seed: 1 },
};

/** Milliseconds between two looks of autocannon at its clock, at one of which it ends: a share of load may be shorter. */
export const sampledEach = (seconds) => Math.min(1_000, seconds * 1_000);

/** A share of load that brought no answer within a part of a second is repeated for so many; 0: it is not. */
export const longerThan = (seconds) => (seconds < 1 ? seconds * 4 : 0);

export const effortOf = (quick) => ({ quick, ...(quick ? QUICK : WHOLE) });

/**
 * What the words of the command line ask for, of benches by these names: {only, quick}, or {unknown} names. A quick run
 * takes `last` last, whatever the order it was asked in: it ends what the others look at.
 */
export function readArguments(words, known, last) {
  const at = words.indexOf('--only');
  const asked = at < 0 ? known : (words[at + 1] ?? '').split(',');
  const unknown = asked.filter((id) => !known.includes(id));
  const quick = words.includes('--quick');
  const only = quick ? [...asked.filter((id) => id !== last), ...asked.filter((id) => id === last)] : asked;
  return { only, quick, unknown };
}
