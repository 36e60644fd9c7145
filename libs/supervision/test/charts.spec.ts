import fc from 'fast-check';
import { addDays, localDateOf, newId, type Id } from '@zeqing/kernel';
import { aPerson } from '@zeqing/testing';
import { Office, type EntrySeed } from '../../requests/test/office';
import { BurnDowns, FlowDiagrams, Measures, Refreshing, SupervisionModule, type LotView } from '../src';
import { recountBatches, recountFlows, recountLeftOn, recountPackages, recountTerms } from './chart-recount';
import { histories, Player } from './histories';
import { BatchPlanter, type PlantedDuty } from './planted-batches';

const WHOLE = { region: null, departmentId: null };
const FIRST_PAGE = { limit: 500, after: null };

let office: Office;
let authority: Id;
let planter: BatchPlanter;
let player: Player;
let entries: { readonly conditional: EntrySeed; readonly open: EntrySeed };

beforeAll(async () => {
  office = await Office.open(SupervisionModule);
  authority = await office.anAuthority();
  planter = new BatchPlanter(office);
  await planter.series();
  entries = { conditional: await office.anEntry(), open: await office.anEntry({ shareType: 'unconditional' }) };
  player = new Player(office, entries, authority);
});
afterAll(() => office.close());

const supervisor = () => office.as(aPerson(authority, 'supervisor'));
const today = () => localDateOf(office.clock.now());
const rebuild = () => office.get(Refreshing).rebuild(office.clock.now());
const lots = async (kind: string): Promise<readonly LotView[]> => {
  const { answer } = await office.get(BurnDowns).lots(supervisor(), WHOLE);
  return answer.filter((lot) => lot.kind === kind);
};

const duty: fc.Arbitrary<PlantedDuty> = fc.record({
  term: fc.option(fc.integer({ min: 0, max: 150 }), { nil: null, freq: 8 }),
  attached: fc.option(fc.integer({ min: -20, max: 83 }), { nil: null }),
});

describe('burn-downs of batches', () => {
  it('are those of a recount from the lists and the catalogue, day by day, and have exactly their rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(duty, { minLength: 1, maxLength: 8 }), async (duties) => {
        const batchId = await planter.batch(duties);
        await rebuild();
        const counted = await recountBatches(office.database.owner, today());
        const found = [...(await lots('batch'))].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(
          found.map(({ id, total, done, overdue, deadline, startedOn }) => ({
            ...{ id, total, done, overdue, deadline, startedOn },
          })),
        ).toEqual(counted);
        const one = await office.get(BurnDowns).one(supervisor(), { kind: 'batch', id: batchId }, WHOLE);
        const withTerm = duties.filter(({ term }) => term !== null).length;
        expect(one.ok).toBe(withTerm > 0);
        if (!one.ok) return;
        const { points, leftOut, total, remaining } = one.value.answer;
        expect([total, leftOut]).toEqual([withTerm, duties.length - withTerm]);
        for (const { day, remaining: left } of points.filter((point) => point.day <= today()))
          expect([day, left]).toEqual([day, await recountLeftOn(office.database.owner, batchId, day)]);
        for (const [isOpen, count] of [
          [false, total],
          [true, remaining],
        ] as const) {
          const which = { kind: 'batch', id: batchId, isOpen } as const;
          const rows = await office.get(BurnDowns).rows(supervisor(), which, WHOLE, FIRST_PAGE);
          expect([isOpen, rows.ok ? rows.value.answer.items.length : -1]).toEqual([isOpen, count]);
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 120_000);

  it('have on the front page the rate and the count of a recount', async () => {
    const { answer } = await office.get(Measures).all(supervisor(), WHOLE);
    const of = (id: string) => answer.find(({ measure }) => measure.id === id);
    const { met, judged, overdue } = await recountTerms(office.database.owner, today());
    expect(of('duty_on_time_rate')).toMatchObject({ numerator: met, denominator: judged });
    expect(of('duty_overdue')).toMatchObject({ value: overdue });
    expect(met).toBeGreaterThan(0);
    expect(overdue).toBeGreaterThan(0);
  });

  it('are not there for people of a department that owes none of it, nor for another region', async () => {
    const [first] = await lots('batch');
    const which = { kind: 'batch', id: first?.id ?? '' } as const;
    const stranger = office.as(aPerson(office.stranger, 'liaison'));
    expect((await office.get(BurnDowns).lots(stranger, WHOLE)).answer).toEqual([]);
    for (const refused of [
      await office.get(BurnDowns).one(stranger, which, WHOLE),
      await office.get(BurnDowns).one(supervisor(), which, { ...WHOLE, region: '98' }),
      await office.get(BurnDowns).rows(stranger, { ...which, isOpen: false }, WHOLE, FIRST_PAGE),
    ])
      expect(refused).toMatchObject({ ok: false, error: { code: 'supervision.unknown_lot' } });
    const own = await office.get(BurnDowns).one(office.as(office.answerer), which, WHOLE);
    expect(own).toMatchObject({ ok: true, value: { stamp: { departmentIds: [office.provider] } } });
  });
});

describe('burn-downs of packages and the flows', () => {
  it('are those of a recount from requests, grants and evidence types after any history', async () => {
    await evidenceTypes();
    await office.shared(entries.conditional);
    await office.shared(entries.open);
    const seen = new Set<string | null>();
    let isOneHalfDone = false;
    await fc.assert(
      fc.asyncProperty(histories(60), async (steps) => {
        await player.play(steps);
        await packRequests();
        await rebuild();
        const counted = await recountPackages(office.database.owner);
        const found = new Map((await lots('package')).map((lot) => [lot.id, lot]));
        for (const { id, total, done } of counted) {
          const lot = found.get(id);
          expect({ id, total: lot?.total ?? 0, done: lot?.done ?? 0 }).toEqual({ id, total, done });
          if (lot) await rowsAgree(lot);
          isOneHalfDone ||= lot !== undefined && lot.done > 0 && lot.remaining > 0;
        }
        const { answer } = await office.get(FlowDiagrams).flows(supervisor(), WHOLE);
        const flows = answer.flows.map(({ supplierId, userId, classCode, grants }) => ({
          ...{ supplierId, userId, classCode, grants },
        }));
        const recounted = await recountFlows(office.database.owner, today());
        for (const { classCode } of flows) seen.add(classCode);
        expect(flows).toHaveLength(recounted.length);
        expect(flows).toEqual(expect.arrayContaining(recounted));
        const figures = (await office.get(Measures).all(supervisor(), WHOLE)).answer;
        expect(answer.total).toBe(figures.find(({ measure }) => measure.id === 'grants_in_use')?.value);
      }),
      { numRuns: 5, endOnFailure: true },
    );
    expect(isOneHalfDone).toBe(true);
    expect(seen).toEqual(new Set(['a_first', null]));
  }, 240_000);
});

async function rowsAgree({ id, total, remaining }: LotView): Promise<void> {
  const which = { kind: 'package', id } as const;
  const open = await office.get(BurnDowns).rows(supervisor(), { ...which, isOpen: true }, WHOLE, FIRST_PAGE);
  expect([id, open.ok ? open.value.answer.items.length : -1]).toEqual([id, remaining]);
  const all = await office.get(BurnDowns).rows(supervisor(), { ...which, isOpen: false }, WHOLE, FIRST_PAGE);
  expect([id, all.ok ? all.value.answer.items.length : -1]).toEqual([id, total]);
}

/** The conditional entry serves two standard data, of which the first by code counts; the open one none. */
async function evidenceTypes(): Promise<void> {
  for (const [code, name] of [
    ['z_second', '第二种'],
    ['a_first', '第一种'],
  ]) {
    const id = newId();
    await office.database.owner.query(
      `INSERT INTO evidence_type (id, code, name, fields) VALUES ($1, $2, $3, '{姓名}')`,
      [...[id, code, name]],
    );
    await office.database.owner.query(
      `INSERT INTO evidence_mapping (id, evidence_type_id, entry_code, region_code, field_items, subject_region_prefixes)
       VALUES ($1, $2, $3, '999900', '{}', '{}')`,
      [newId(), id, entries.conditional.code],
    );
  }
}

/** Puts requests that are in no package into packages of seven, as the desk that asks for a service's needs would. */
async function packRequests(): Promise<void> {
  const loose = await office.database.owner.query<{ id: Id }[]>(
    `SELECT id FROM share_request r WHERE NOT EXISTS (SELECT FROM request_package_row p WHERE p.request_id = r.id) ORDER BY id`,
  );
  for (let from = 0; from < loose.length; from += 7) {
    const packageId = newId();
    await office.database.owner.query(
      `INSERT INTO request_package (id, requester_department_id, target_kind, target_code, target_name, beneficiaries,
         shared, left_out, created_by, created_at)
       VALUES ($1, $2, 'one_thing', 'birth', '新生儿出生', 'department', '{}', '[]', 'test', $3)`,
      [packageId, office.requester, addDays(today(), 0)],
    );
    for (const [at, { id }] of loose.slice(from, from + 7).entries())
      await office.database.owner.query('INSERT INTO request_package_row VALUES ($1, $2, $3)', [packageId, at + 1, id]);
  }
}
