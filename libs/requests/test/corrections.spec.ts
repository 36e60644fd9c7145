import { aPerson } from '@zeqing/testing';
import { UnitOfWork } from '@zeqing/platform';
import { newId, ok, type Actor, type Id } from '@zeqing/kernel';
import { CorrectionClocks, CorrectionQueries, Corrections, CorrectionsReader } from '../src';
import type { CorrectionError } from '../src/correction/domain/correction-error';
import { done, type Office } from './office';
import { at, codeOf, openIn, RegisterWorld } from './register-world';

let world: RegisterWorld;
let office: Office;
let corrections: Corrections;

beforeEach(async () => {
  world = await RegisterWorld.open();
  office = world.office;
  corrections = office.get(Corrections);
});
afterEach(() => office.close());

const read = (actor: Actor, id: Id) => office.get(CorrectionQueries).read(office.as(actor), id);
const disputed = () => office.get(CorrectionsReader).disputedEntries(office.reader(), [world.entry.id]);
const ANY = { states: null, scope: null, entryCode: null, departmentId: null, overdue: null };
const anything = { scope: null, itemId: null } as const;
const factRows = () =>
  office.database.owner.query(
    `SELECT f.phase, f.due_on::text, s.violation_code, s.state FROM overdue_fact f
     LEFT JOIN suspected_case s ON s.overdue_fact_id = f.id WHERE f.correction_id IS NOT NULL ORDER BY f.id`,
  );

describe('a correction', () => {
  it('is reported, accepted and corrected within ten working days, and the datum is disputed meanwhile', async () => {
    const { id } = await world.reported();
    expect(done(await read(office.answerer, id))).toMatchObject({
      state: 'reported',
      clock: { dueOn: '2026-12-07', state: 'running', budgetWorkingDays: 10, article: '政务数据共享条例 第二十六条' },
      marksDisputed: false,
      atTheCounter: 'nothing',
    });
    expect(openIn(done(await read(office.answerer, id)))).toEqual(['accept', 'verify', 'correct', 'give_feedback']);
    expect(await disputed()).toEqual([]);
    done(await corrections.accept(office.as(office.answerer), id, 1, anything));
    expect(await disputed()).toMatchObject([
      { entryId: world.entry.id, itemId: world.entry.itemIds[0], correctionId: id },
    ]);
    done(await corrections.settle(office.as(office.answerer), id, 2, 'corrected', null));
    expect(await disputed()).toEqual([]);
    expect(done(await read(office.liaison, id))).toMatchObject({ state: 'corrected', clock: { state: 'stopped' } });
    expect((await office.journal(id)).map((row) => [row.type, row.object_version])).toEqual([
      ['correction.reported', 1],
      ['correction.accepted', 2],
      ['correction.corrected', 3],
    ]);
  });

  it('of a record never marks anything disputed, unless the provider widens it', async () => {
    const [one, two] = [await world.reported(world.record()), await world.reported(world.record())];
    done(await corrections.accept(office.as(office.answerer), one.id, 1, anything));
    expect(await disputed()).toEqual([]);
    done(await corrections.accept(office.as(office.answerer), two.id, 1, { scope: 'resource', itemId: null }));
    expect(await disputed()).toMatchObject([{ itemId: null, correctionId: two.id }]);
  });

  it('answered with a feedback stays disputed until it is verified, and its clock stops once', async () => {
    const { id } = await world.reported();
    done(await corrections.accept(office.as(office.answerer), id, 1, anything));
    expect(codeOf(await corrections.settle(office.as(office.answerer), id, 2, 'feedback', '  '))).toBe(
      'correction.reason_required',
    );
    done(await corrections.settle(office.as(office.answerer), id, 2, 'feedback', '需待系统改造'));
    expect(await disputed()).toHaveLength(1);
    const later = office.as(office.answerer, at('2027-01-20'));
    done(await corrections.settle(later, id, 3, 'verified', null));
    expect(await disputed()).toEqual([]);
    expect(done(await read(office.answerer, id))).toMatchObject({
      clock: { stoppedOn: '2026-11-23', overdueWorkingDays: 0 },
    });
    expect(await factRows()).toEqual([]);
  });

  it('proposes the field once a set count of its records is reported', async () => {
    const { id } = await world.reported(world.record());
    await world.reported(world.record());
    expect(done(await read(office.answerer, id)).proposedScope).toBeNull();
    await world.reported(world.record());
    expect(done(await read(office.answerer, id))).toMatchObject({
      proposedScope: 'field',
      counted: { recordsOfItem: 3 },
    });
  });

  it('is reported by a service hall in its department’s name, and read back by it', async () => {
    const hall: Actor = {
      ...aPerson(office.requester, 'service_hall'),
      kind: 'client',
      scopes: ['corrections.report', 'corrections.read'],
    };
    const { id } = done(await corrections.report(office.as(hall), null, world.record()));
    const seen = done(await read(hall, id));
    expect(seen).toMatchObject({ reporter: { departmentId: office.requester }, atTheCounter: 'paper_this_once' });
    expect(openIn(seen)).toEqual(['withdraw']);
    const narrowed = { ...hall, scopes: ['availability.read'] };
    expect(codeOf(await corrections.report(office.as(narrowed), null, world.record()))).toBe('forbidden');
    expect(codeOf(await read(narrowed, id))).toBe('not_found');
    expect(codeOf(await corrections.withdraw(office.as(hall), id, 1))).toBe('done');
  });

  it('does not exist for other departments and regions, in reading, listing and acting', async () => {
    const { id } = await world.reported();
    for (const actor of [office.liaison, office.answerHead, world.supervisor, world.officer])
      expect((await read(actor, id)).ok).toBe(true);
    for (const actor of [world.stranger, RegisterWorld.faraway(world.supervisor)]) {
      expect(codeOf(await read(actor, id))).toBe('not_found');
      expect(codeOf(await corrections.accept(office.as(actor), id, 1, anything))).toBe('not_found');
      expect(codeOf(await corrections.settle(office.as(actor), id, 1, 'verified', null))).toBe('not_found');
      expect(codeOf(await corrections.withdraw(office.as(actor), id, 1))).toBe('not_found');

      expect(
        (await office.get(CorrectionQueries).list(office.as(actor), ANY, { limit: 9, after: null })).items,
      ).toEqual([]);
    }
    expect(codeOf(await corrections.accept(office.as(office.liaison), id, 1, anything))).toBe('forbidden');
    expect(codeOf(await corrections.report(office.as(office.liaison), office.stranger, world.report()))).toBe(
      'not_found',
    );
    expect(codeOf(await corrections.report(office.as(office.head), null, world.report()))).toBe('forbidden');
    expect(await world.versionsOf(id)).toEqual([1]);
  });

  it('settled by sixteen at once has one result and one journal row', async () => {
    const { id } = await world.reported();
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, index) =>
        corrections.settle(office.as(office.answerer), id, 1, index % 2 === 0 ? 'verified' : 'corrected', null),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes)
      expect(['done', 'stale', 'correction.illegal_transition']).toContain(codeOf(outcome));
    expect(await world.versionsOf(id)).toEqual([1, 2]);
  });

  it('pages newest first without gap or repetition', async () => {
    for (let count = 0; count < 5; count++) await world.reported(world.record());
    const list = (limit: number, after: readonly string[] | null) =>
      office
        .get(CorrectionQueries)
        .list(
          office.as(office.answerer),
          { ...ANY, states: ['reported'], entryCode: world.entry.code },
          { limit, after },
        );
    const whole = (await list(9, null)).items.map(({ id }) => id);
    const first = await list(3, null);
    const second = await list(3, JSON.parse(first.next ?? '') as string[]);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(whole);
    expect([whole.length, second.next]).toEqual([5, null]);
  });
});

describe('its clock', () => {
  it('fires each rung once and leaves the fact and a suspected case of art. 39(6)', async () => {
    const { id } = await world.reported();
    expect(await world.sweepAt(at('2026-12-02', '07:59'))).toBe(0);
    expect(await world.sweepAt(at('2026-12-02', '08:00'))).toBe(1);
    expect(await world.sweepAt(at('2026-12-08', '00:00'))).toBe(1);
    expect(await world.sweepAt(at('2026-12-08', '00:00'))).toBe(0);
    expect(await factRows()).toEqual([
      { phase: 'correction', due_on: '2026-12-07', violation_code: '39-6', state: 'suspected' },
    ]);
    const events = (await office.journal()).filter((row) => row.object_type === 'correction_clock');
    expect(events.map((row) => [row.type, row.object_version, row.payload['rungs']])).toEqual([
      ['correction.rung_fired', 1, ['T-3']],
      ['correction.overdue', 2, ['T-1', 'T', 'T+1']],
    ]);
    done(await corrections.settle(office.as(office.answerer, at('2026-12-09')), id, 1, 'verified', null));
    expect(done(await read(office.liaison, id))).toMatchObject({ clock: { overdueWorkingDays: 2 } });
  });

  it('swept by four at once doubles nothing', async () => {
    for (let count = 0; count < 8; count++) await world.reported(world.record());
    office.clock.set(at('2026-12-08'));
    const clocks = office.get(CorrectionClocks);
    const fired = await Promise.all([clocks.fireDue(), clocks.fireDue(), clocks.fireDue(), clocks.fireDue()]);
    expect(fired.reduce((sum, count) => sum + count, 0)).toBe(8);
    expect(await factRows()).toHaveLength(8);
  });

  it('stopped late leaves the fact when no sweep has run', async () => {
    const { id } = await world.reported();
    done(await corrections.settle(office.as(office.answerer, at('2026-12-08')), id, 1, 'corrected', null));
    expect(await factRows()).toMatchObject([{ due_on: '2026-12-07', violation_code: '39-6' }]);
    expect(await world.sweepAt(at('2026-12-20'))).toBe(0);
  });

  it('of a body the Decree does not bind leaves the fact and opens no case', async () => {
    await office.database.owner.query(`UPDATE department SET bound = 'outside' WHERE id = $1`, [office.provider]);
    await world.reported();
    await world.sweepAt(at('2026-12-08'));
    expect(await factRows()).toMatchObject([{ due_on: '2026-12-07', violation_code: null }]);
  });

  it('follows a change of the calendar, with one journal row for each due day that moves', async () => {
    const { id } = await world.reported();
    const reproject = () =>
      office.get(UnitOfWork).run<number, CorrectionError>({}, async (tx) => {
        return ok(await office.get(CorrectionClocks).reproject(tx, office.as(office.liaison), '999900'));
      });
    expect(done(await reproject())).toBe(0);
    await office.database.owner.query(`UPDATE correction_clock SET due_on = due_on + 1 WHERE correction_id = $1`, [id]);
    expect(done(await reproject())).toBe(1);
    expect(done(await read(office.answerer, id)).clock.dueOn).toBe('2026-12-07');
    const [event] = (await office.journal()).filter((row) => row.type === 'correction.clock_projected');
    expect(event).toMatchObject({
      object_version: 1,
      payload: { correctionId: id, dueOnBefore: '2026-12-08', dueOn: '2026-12-07' },
    });
  });
});

it('refuses an unknown entry and a field of another one when it is accepted', async () => {
  const report = world.report({ entryCode: `307/${newId()}` });
  expect(codeOf(await corrections.report(office.as(office.liaison), null, report))).toBe(
    'correction.entry_not_published',
  );
  const { id } = await world.reported(world.record());
  const wished = { scope: 'field', itemId: newId() } as const;
  expect(codeOf(await corrections.accept(office.as(office.answerer), id, 1, wished))).toBe('correction.place_unknown');
});
