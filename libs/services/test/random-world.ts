import fc from 'fast-check';
import { SHARE_MODES } from '@zeqing/catalogue';
import { localDate } from '@zeqing/kernel';
import { MATERIAL_FORMS, NECESSITIES, ORIGINS, SCOPES, WAY_KINDS } from '../src/domain/item-model';
import type { RequestFact } from '../src/domain/facts';
import * as a from './builders';
import type { WorldFile } from './world-file';

/** Worlds of a few departments, entries and items in which everything that readiness looks at may be otherwise. */

const DEPARTMENTS = ['office', 'source', 'authority', 'bank'];
const ENTRIES = ['e1', 'e2', 'e3'];
const TYPES = ['t1', 't2'];
const FIELDS = ['f1', 'f2'];
const ITEMS = ['i1', 'i2'];
const STAGES: readonly RequestFact['stage'][] = [
  ...(['awaiting_requester_sign_off', 'checking', 'answering', 'supplementing', 'extension_undecided'] as const),
  ...(['contested', 'supplying', 'awaiting_confirmation'] as const),
];
const TODAY = '2026-11-23';
const one = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values]);
const often = (weight = 4): fc.Arbitrary<boolean> =>
  fc.oneof({ arbitrary: fc.constant(true), weight }, { arbitrary: fc.constant(false), weight: 1 });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const day = fc
  .integer({ min: -20, max: 30 })
  .map((n) => localDate(new Date(Date.parse(TODAY) + n * 86_400_000).toISOString().slice(0, 10)));
const purposes = fc.record({ itemCodes: some(ITEMS), oneThingCodes: some(['o1', '一件事']) });
const mode = one([...SHARE_MODES, 'service_interface', 'service_interface'] as const);
const condition = fc.oneof(fc.constant({}), fc.constant({ q: ['y'] }), fc.constant({ q: ['n'], r: ['z'] }));

const department = (id: string) =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(`${id}局`),
    bound: fc.constant(id === 'bank' ? ('outside' as const) : ('decree' as const)),
    lineSuperiorName: maybe(fc.constant('厅')),
    authorityId: maybe(fc.constant('authority')),
  });
/** Most often nothing is known; what fails does so since a day that has come. */
const health = fc
  .record({
    state: one(['good', 'degraded', 'unknown', 'failing', 'failing'] as const),
    since: day.filter((since) => since <= TODAY),
    fault: one(['provider', 'platform'] as const),
    structuralDays: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ state, since, fault, structuralDays }) => {
    const fails = state === 'failing';
    return { state, failingSince: fails ? since : null, fault: fails ? fault : null, structuralDays };
  });
const entry = (code: string) =>
  fc
    .tuple(entryWithoutHealth(code), maybe(health))
    .map(([of, known]) => (known === null ? of : { ...of, health: known }));
const entryWithoutHealth = (code: string) =>
  fc.record({
    code: fc.constant(code),
    departmentId: one(['source', 'source', 'office', 'authority']),
    status: one(['published', 'published', 'published', 'preparing', 'submitted', 'withdrawn'] as const),
    shareType: one(['unconditional', 'conditional', 'conditional', 'not_shared'] as const),
    groundComplete: fc.boolean(),
    hasResource: often(),
    itemNames: fc.oneof(fc.constant(FIELDS), some(FIELDS)),
    since: fc.constant(null),
    hasGaps: often().map((is) => !is),
  });
const need = fc.record({
  id: fc.constant('need'),
  use: one(['verify', 'push_result', 'later_check'] as const),
  evidenceTypeCode: one(TYPES),
  fields: fc.subarray(FIELDS, { minLength: 1 }),
  compulsory: often(2),
  subjectScope: one(SCOPES),
  condition,
});
const way = one(WAY_KINDS).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    need: ['shared_data', 'e_licence'].includes(kind)
      ? need
      : ['earlier_result', 'own_verification'].includes(kind)
        ? maybe(need)
        : fc.constant(null),
    earlierItemCode: kind === 'earlier_result' ? maybe(one(ITEMS)) : fc.constant(null),
    basis: fc.constant(null),
  }),
);
const material = (code: string) =>
  fc
    .record({
      origin: one([...ORIGINS, 'department_issued', 'department_issued'] as const),
      necessity: one([...NECESSITIES, 'compulsory'] as const),
      forms: some(MATERIAL_FORMS),
      condition,
      // A material has each way once, as its import demands.
      ways: fc.uniqueArray(way, { maxLength: 3, selector: ({ kind }) => kind }),
    })
    .map((made) => a.aMaterial({ ...made, id: code, code, name: code }));
const situation = (code: string, answers: Readonly<Record<string, string>>, usual: boolean) => ({
  ...{ code, name: code, answers, shareOfCases: null, usual },
});
const item = (code: string) =>
  fc
    .record({
      departmentId: one(['office', 'office', 'source']),
      regionCode: one(['999900', '999901', '990000']),
      materialsConfirmedBy: often(8).map((is) => (is ? '陈安' : null)),
      situations: fc.constantFrom([], [situation('s1', { q: 'y' }, false), situation('s2', { q: 'n', r: 'z' }, true)]),
      materials: fc.tuple(material('m1'), material('m2')).chain((of) => some(of)),
      uses: fc.array(need, { maxLength: 1 }),
    })
    .map((made) => a.anItem({ ...made, id: code, code, name: code }));
const mapping = fc.record({
  entryCode: one([...ENTRIES, 'nowhere']),
  regionCode: one(['999900', '990000', '000000', '980000']),
  fieldItems: fc.oneof(fc.constant({ f1: 'f1', f2: 'f2' }), fc.constant({ f1: 'f2' })),
  subjectRegionPrefixes: one([['9999'], ['99'], [''], ['98'], []]),
  preference: fc.nat(9),
});
const evidence = (code: string) =>
  fc
    .record({
      proposedSourceId: maybe(one(['source', 'bank'])),
      proposedSourceName: maybe(fc.constant('某单位')),
      proposedSourceOutside: fc.boolean(),
      upperHolder: maybe(fc.constant('部')),
      // Equal rank and preference would leave the order to chance.
      mappings: fc.uniqueArray(mapping, { maxLength: 3, selector: ({ preference }) => preference }),
    })
    .map((made) => a.anEvidenceType({ ...made, code, name: code, fields: FIELDS }));
const aRandomGrant = fc.record({
  id: fc.uuid(),
  entryCode: one(ENTRIES),
  beneficiaryIds: fc.subarray(['office', 'source'], { minLength: 1 }),
  purposes,
  itemNames: fc.oneof(fc.constant(FIELDS), some(FIELDS)),
  mode,
  validFrom: fc.oneof(fc.constant(localDate('2026-01-01')), day),
  validUntil: maybe(day),
  suspended: often().map((is) => !is),
  staleSince: fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, { arbitrary: day, weight: 1 }),
});
const aRandomRequest = fc.uuid().chain((id) =>
  fc.record({
    id: fc.constant(id),
    number: fc.constant(id),
    entryCode: one(ENTRIES),
    requesterId: one(['office', 'office', 'source']),
    providerId: one(['source', 'authority']),
    purposes,
    itemNames: fc.constant(FIELDS),
    mode,
    stage: one(STAGES),
    since: fc.constant(null),
    due: maybe(day),
    overdueWorkingDays: fc.constant(0),
    extended: fc.boolean(),
    urged: fc.constant(0),
    promised: maybe(day),
  }),
);
const aRandomRefusal = fc
  .tuple(aRandomRequest, some(FIELDS), one([null, 'negotiating', 'coordinating', 'deciding'] as const))
  .map(([of, refused, step]): RequestFact => {
    const stage = step === null ? 'closed_by_law' : 'contested';
    return { ...of, due: null, extended: true, stage, refused, ...(step !== null && { disputeStep: step }) };
  });
const aRandomDispute = fc.record({
  entryCode: one(ENTRIES),
  itemName: maybe(one(FIELDS)),
  correctionId: fc.uuid(),
  since: day,
  due: day,
  urged: fc.constant(0),
  promised: maybe(day),
});
const matter = (id: string, position: number) =>
  fc.record({
    id: fc.constant(id),
    position: fc.constant(position),
    name: fc.constant(id),
    departmentName: fc.constant('局'),
    kind: one(['compulsory', 'compulsory', 'optional'] as const),
    itemCode: position <= ITEMS.length ? fc.constant(ITEMS[position - 1] ?? null) : maybe(one(ITEMS)),
  });
const edge = fc.record({
  fromMatterId: one(['x', 'y']),
  toMatterId: one(['x', 'y']),
  relation: one(['before', 'before', 'parallel', 'chosen'] as const),
});

export const aRandomWorld: fc.Arbitrary<WorldFile> = fc.record({
  today: fc.constant(TODAY),
  calendar: fc.record({
    knownThrough: fc.constant('2026-12-31'),
    days: fc.uniqueArray(fc.record({ date: day, kind: one(['off', 'work'] as const) }), {
      ...{ maxLength: 3, selector: ({ date }) => date },
    }),
  }),
  terms: fc.record({
    unconditional: fc.constant({ days: 1, extension: 0 }),
    conditional: fc.record({ days: fc.integer({ min: 1, max: 10 }), extension: fc.constantFrom(0, 10) }),
    supply: fc.integer({ min: 1, max: 20 }),
    confirmation: fc.constant(5),
  }),
  departments: fc.tuple(...DEPARTMENTS.map(department)),
  entries: fc.tuple(...ENTRIES.map(entry)).chain((of) => fc.subarray(of, { minLength: 1 })),
  duties: fc.tuple(
    ...ENTRIES.flatMap((entryCode) =>
      ['office', 'source'].map((departmentId) =>
        fc.record({
          ...{ entryCode: fc.constant(entryCode), departmentId: fc.constant(departmentId) },
          owed: one(['yes', 'yes', 'no', 'recipient_unclear'] as const),
        }),
      ),
    ),
  ),
  grants: fc.array(aRandomGrant, { maxLength: 4 }),
  requests: fc.array(fc.oneof({ arbitrary: aRandomRequest, weight: 3 }, { arbitrary: aRandomRefusal, weight: 1 }), {
    maxLength: 3,
  }),
  disputed: fc.array(aRandomDispute, { maxLength: 1 }),
  evidenceTypes: fc.tuple(...TYPES.map(evidence)),
  items: fc.tuple(...ITEMS.map(item)),
  oneThings: fc
    .record({
      matters: fc.tuple(matter('x', 1), matter('y', 2), matter('z', 3)).chain((of) => some(of)),
      edges: fc.array(edge, { maxLength: 2 }),
    })
    .map(({ matters, edges }) => [
      a.anOneThing({
        ...{ id: 'o1', code: 'o1', name: '一件事', matters },
        edges: edges.filter((each) =>
          [each.fromMatterId, each.toMatterId].every((id) => matters.some((m) => m.id === id)),
        ),
      }),
    ]),
});
