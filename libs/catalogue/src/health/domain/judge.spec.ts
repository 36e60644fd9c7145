import fc from 'fast-check';
import {
  bestHealth,
  HEALTH_STATES,
  HEALTH_THRESHOLDS,
  thresholdFaults,
  thresholdsOf,
  type Evidence,
  type HealthState,
} from './health';
import { judge } from './judge';

const NOW = new Date('2026-11-25T02:00:00Z');
const MINUTE = 60_000;
const USUAL = thresholdsOf();

/** Calls, oldest first, a minute apart, the last of them now: `+` went well, `-` failed. */
const calls = (text: string, parts: Partial<Evidence> = {}): readonly Evidence[] =>
  Array.from(text, (sign, index) => ({
    at: new Date(NOW.getTime() - (text.length - 1 - index) * MINUTE),
    source: 'hall',
    successes: sign === '+' ? 1 : 0,
    failures: sign === '-' ? 1 : 0,
    fault: null,
    ...parts,
  }));
const after = (before: HealthState, text: string): HealthState => judge(before, calls(text), NOW, USUAL).state;

it.each<[HealthState, string, HealthState]>([
  ['unknown', '', 'unknown'],
  ['unknown', '++', 'unknown'],
  ['unknown', '+++', 'good'],
  ['unknown', '++-', 'good'],
  ['unknown', '--', 'unknown'],
  ['unknown', '---', 'failing'],
  ['good', '++++++++++-', 'good'],
  ['good', '+++++--', 'degraded'],
  ['good', '---', 'degraded'],
  ['good', '----', 'failing'],
  ['degraded', '+-+-+-', 'failing'],
  ['degraded', '--++++', 'degraded'],
  ['degraded', '--+++++', 'good'],
  ['failing', '----++++', 'failing'],
  ['failing', '----+++++', 'good'],
  ['failing', '+++-+++-+++', 'degraded'],
  ['good', '-----+++++-', 'good'],
])('a resource that was %s is after %s %s', (before, text, state) => {
  expect(after(before, text)).toBe(state);
});

it('nobody knows after a silence, whatever it was; and what is too old says nothing of now', () => {
  const long = new Date(NOW.getTime() - USUAL.silentHours * 60 * MINUTE);
  expect(judge('failing', calls('+++++', { at: long }), NOW, USUAL)).toMatchObject({
    ...{ state: 'unknown', reason: 'silence' },
  });
  const yesterday = new Date(NOW.getTime() - USUAL.windowHours * 60 * MINUTE);
  expect(judge('failing', calls('+++++', { at: yesterday }), NOW, USUAL).state).toBe('failing');
});

it('says what it rests on: how many by whom, from when until when, and whose fault it is', () => {
  const evidence = [...calls('----'), ...calls('--', { source: 'platform', fault: 'platform' })];
  expect(judge('good', evidence, NOW, USUAL)).toEqual({
    ...{ state: 'failing', reason: 'failures', fault: 'provider' },
    counts: [
      { source: 'hall', successes: 0, failures: 4 },
      { source: 'platform', successes: 0, failures: 2 },
    ],
    from: new Date(NOW.getTime() - 3 * MINUTE),
    until: NOW,
  });
  const mostly = [...calls('-'), ...calls('----', { source: 'platform', fault: 'platform' })];
  expect(judge('good', mostly, NOW, USUAL).fault).toBe('platform');
});

it('a few failures among very many calls leave it good, and many of them do not', () => {
  const many = (failures: number): readonly Evidence[] => [
    { at: NOW, source: 'platform', successes: 10_000 - failures, failures, fault: null },
  ];
  expect(judge('good', many(3), NOW, USUAL).state).toBe('good');
  expect(judge('good', many(3_000), NOW, USUAL).state).toBe('degraded');
  expect(judge('good', many(8_000), NOW, USUAL).state).toBe('failing');
});

const state = fc.constantFrom(...HEALTH_STATES);
const evidence = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 40 }).map((ago) => new Date(NOW.getTime() - ago * 45 * MINUTE)),
    source: fc.constantFrom('hall' as const, 'platform' as const, 'probe' as const),
    successes: fc.integer({ min: 0, max: 12 }),
    failures: fc.integer({ min: 0, max: 12 }),
    fault: fc.constantFrom(null, 'provider' as const, 'platform' as const),
  }),
  { maxLength: 40 },
);
const thresholds = fc
  .record({
    windowCalls: fc.integer({ min: 5, max: 60 }),
    leastCalls: fc.integer({ min: 2, max: 5 }),
    degradedFrom: fc.integer({ min: 1, max: 98 }),
    failingFrom: fc.integer({ min: 2, max: 100 }),
    recoveringCalls: fc.integer({ min: 2, max: 12 }),
  })
  .map((some) => thresholdsOf({ ...some, easedBelow: 1 }))
  .filter((some) => thresholdFaults(some).length === 0);

it('one bad call never moves good to failing', () => {
  fc.assert(
    fc.property(evidence, thresholds, (known, set) => {
      if (judge('good', known, NOW, set).state !== 'good') return;
      const worse = [...known, { at: NOW, source: 'hall' as const, successes: 0, failures: 1, fault: null }];
      expect(judge('good', worse, NOW, set).state).not.toBe('failing');
    }),
    { numRuns: 3_000 },
  );
});

it('the same evidence in any order gives the same judgement', () => {
  fc.assert(
    fc.property(
      evidence.chain((known) => fc.tuple(fc.constant(known), fc.shuffledSubarray(known, { minLength: known.length }))),
      state,
      ([known, shuffled], before) => {
        expect(judge(before, shuffled, NOW, USUAL)).toEqual(judge(before, known, NOW, USUAL));
      },
    ),
  );
});

it('a judgement stands: judged again by the same evidence it stays, so that nothing flaps by itself', () => {
  fc.assert(
    fc.property(evidence, state, thresholds, (known, before, set) => {
      const once = judge(before, known, NOW, set).state;
      const twice = judge(once, known, NOW, set).state;
      // From degraded the same failures may still condemn what was good before; after that it rests.
      expect(judge(twice, known, NOW, set).state).toBe(twice);
    }),
    { numRuns: 2_000 },
  );
});

it('is good again after enough successes, whatever it was and whatever went wrong before', () => {
  fc.assert(
    fc.property(evidence, state, (known, before) => {
      const earlier = known.filter(({ at }) => at < NOW);
      const well = { at: NOW, source: 'probe' as const, successes: USUAL.recoveringCalls, failures: 0, fault: null };
      expect(judge(before, [...earlier, well], NOW, USUAL).state).toBe('good');
    }),
  );
});

it('an entry is as good as the best of its resources', () => {
  expect(bestHealth([])).toBe('unknown');
  expect(bestHealth(['failing', 'unknown'])).toBe('unknown');
  expect(bestHealth(['failing', 'degraded', 'unknown'])).toBe('degraded');
  expect(bestHealth(['failing', 'failing'])).toBe('failing');
});

it('thresholds out of bounds or in a senseless order are named', () => {
  expect(thresholdFaults(USUAL)).toEqual([]);
  expect(thresholdFaults({ ...USUAL, windowCalls: 0 })).toContainEqual({ name: 'windowCalls', rule: 'bounds' });
  expect(thresholdFaults({ ...USUAL, failingFrom: 20 })).toContainEqual({
    name: 'failingFrom',
    rule: 'above_degraded',
  });
  expect(thresholdFaults({ ...USUAL, easedBelow: 50 })).toEqual([{ name: 'easedBelow', rule: 'below_failing' }]);
  const most = HEALTH_THRESHOLDS.leastCalls.most;
  expect(thresholdFaults({ ...USUAL, leastCalls: most })).toEqual([{ name: 'leastCalls', rule: 'within_window' }]);
});
