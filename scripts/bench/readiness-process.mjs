// Run by s5.mjs and s6.mjs: the pure engine over items in memory, the same at every run.
//   node readiness-process.mjs <items>
// Messages are answered by {took, ready, memory, …}, milliseconds:
//   'recompute'  every distinct need resolved anew by the facts, and state and score of every item in every situation;
//   'blockers'   the same, and told of every item in every situation what is in its way, whose it is and by when;
//   'change'     one entry is withdrawn: its needs resolved anew, and the items decided that rest on them;
//   'rank'       every single supply tried.
import { compiled, subject } from './product.mjs';

const { ReadinessEngine } = compiled('libs', 'services', 'src', 'domain', 'engine', 'readiness-engine.js');
const { buildWorkingCalendar } = subject('calendar');

const ITEMS = Number(process.argv[2]);
const NEEDS = 4;
const EVIDENCE = 2_000;
const DEPARTMENTS = 20;
const TODAY = '2026-11-23';
const FIELDS = ['姓名', '登记日期'];

const times = (count, make) => Array.from({ length: count }, (_, n) => make(n));
const department = (n) => `department-${n % DEPARTMENTS}`;
const entryCode = (n) => `9999000000777001/${String(n).padStart(6, '0')}`;
const itemCode = (n) => `11999900MB0000001K3${String(n).padStart(12, '0')}`;

/** Three situations by the answer to one question. */
const SITUATIONS = times(3, (n) => ({
  code: `s${n}`,
  name: `情形${n}`,
  answers: { kind: `${n}` },
  shareOfCases: null,
  usual: n === 0,
}));

/** The paper of every item's fourth need is wanted in one situation only. */
function material(item, n) {
  const need = {
    id: `need-${item}-${n}`,
    use: 'spare',
    evidenceTypeCode: `evidence-${(item * 7 + n * 501) % EVIDENCE}`,
    fields: FIELDS,
    compulsory: true,
    subjectScope: n === 1 ? 'national' : 'local',
    condition: {},
  };
  const licence = { ...need, id: `licence-${item}-${n}`, evidenceTypeCode: `evidence-${(item * 11 + n) % EVIDENCE}` };
  const way = { earlierItemCode: null, basis: null };
  return {
    id: `material-${item}-${n}`,
    code: `m${n}`,
    name: `材料${n}`,
    origin: 'department_issued',
    necessity: 'compulsory',
    forms: ['paper'],
    condition: n === 3 ? { kind: ['2'] } : {},
    issuedBy: null,
    ways: [
      { kind: 'shared_data', need, ...way },
      { kind: 'e_licence', need: licence, ...way },
    ],
    source: 'bench',
  };
}

/** Items made of one template share it, as the reader of the product has it. */
const structures = times(EVIDENCE, (n) => ({
  situations: SITUATIONS,
  materials: times(NEEDS, (place) => material(n, place)),
  uses: [],
}));

const item = (n) => ({
  code: itemCode(n),
  nationalCode: NATIONAL,
  localCode: null,
  handlingCode: null,
  name: `事项${n}`,
  departmentId: department(n),
  regionCode: '999900',
  status: 'active',
  materialsConfirmedBy: '陈安',
  materialsConfirmedAt: '2026-10-30',
  caseVolume: n % 2 === 0 ? null : { cases: n, year: 2025, source: 'bench' },
  structure: structures[n % EVIDENCE],
});
const NATIONAL = 'bench-national';

/** Each datum is in one entry; of three of them one covers the whole country (U8). */
const evidence = (n) => ({
  code: `evidence-${n}`,
  name: `数据${n}`,
  fields: FIELDS,
  proposedSourceId: department(n + 1),
  proposedSourceName: null,
  proposedSourceOutside: false,
  upperHolder: null,
  mappings: [
    {
      entryCode: entryCode(n),
      regionCode: '999900',
      fieldItems: { 姓名: '姓名', 登记日期: '登记日期' },
      subjectRegionPrefixes: [n % 3 === 0 ? '' : '9999'],
      preference: 0,
    },
  ],
});

function* items() {
  for (let n = 0; n < ITEMS; n += 1) yield item(n);
}
const types = times(EVIDENCE, evidence);

const everyDepartment = times(DEPARTMENTS, department);
const phases = { unconditional: { days: 1, extension: 0 }, conditional: { days: 10, extension: 10 }, supply: 20 };
const calendar = buildWorkingCalendar([
  {
    regionCode: '000000',
    knownFrom: '2025-01-01',
    knownThrough: '2026-12-31',
    receiptDayCounts: false,
    basis: '民法典 第二百零一条（类推）',
    days: [],
  },
]);

/** Of the entries four in five are granted to everybody for the items' purposes; the others nobody asked for. */
const grantOf = (n) => ({
  id: `grant-${n}`,
  entryCode: entryCode(n),
  beneficiaryIds: everyDepartment,
  purposes: { itemCodes: [NATIONAL], oneThingCodes: [] },
  itemNames: FIELDS,
  validFrom: '2026-01-01',
  validUntil: null,
  suspended: false,
  staleSince: null,
});

const DUTY = { owed: 'yes', rowId: null };
const duties = new Map(everyDepartment.map((id) => [id, DUTY]));
const facts = {
  today: TODAY,
  departments: new Map(
    everyDepartment.map((id) => [
      id,
      { id, name: id, bound: 'decree', lineSuperiorName: null, authorityId: department(0) },
    ]),
  ),
  entries: new Map(
    times(EVIDENCE, (n) => [
      entryCode(n),
      {
        code: entryCode(n),
        departmentId: department(n + 1),
        status: 'published',
        shareType: 'conditional',
        groundComplete: false,
        hasResource: true,
        itemNames: FIELDS,
        since: null,
      },
    ]),
  ),
  duties: new Map(times(EVIDENCE, (n) => [entryCode(n), duties])),
  grants: new Map(times(EVIDENCE, (n) => [entryCode(n), n % 5 === 0 ? [] : [grantOf(n)]])),
  requests: new Map(),
  disputed: new Map(),
  terms: new Map(
    everyDepartment.map((id) => [id, { calendar, attached: phases, not_attached: phases, confirmation: 5 }]),
  ),
};

const engine = new ReadinessEngine({ items: items(), oneThings: [] });
engine.resolve(types, facts);
engine.decideAll();

const count = (state) => {
  let found = 0;
  for (let n = 0; n < ITEMS; n += 1) if (engine.stateOf(n) === state) found += 1;
  return found;
};
const all = { includes: () => true, withOutside: true, weight: 'items' };
let turn = 0;
const acts = {
  recompute() {
    engine.resolve(types, facts);
    engine.decideAll();
    return { needs: engine.needs };
  },
  blockers() {
    acts.recompute();
    let blockers = 0;
    for (let n = 0; n < ITEMS; n += 1) for (const situation of engine.blockersOf(n)) blockers += situation.length;
    return { blockers };
  },
  change() {
    turn += 1;
    const code = entryCode(turn % EVIDENCE);
    const withdrawn = { ...facts.entries.get(code), status: 'withdrawn' };
    const others = { ...facts, entries: new Map([[code, withdrawn]]) };
    const moved = engine.resolve([types[turn % EVIDENCE]], others);
    return { moved, back: engine.resolve([types[turn % EVIDENCE]], facts) };
  },
  rank: () => ({ supplies: engine.rank(all).supplies.length }),
};

process.on('disconnect', () => process.exit());
process.on('message', (act) => {
  const begin = performance.now();
  const told = acts[act]();
  const took = performance.now() - begin;
  process.send({ took, ...told, ready: count('ready'), memory: process.memoryUsage().rss });
});
process.send({});
