import { newId } from '@zeqing/kernel';
import { RequestAnswering, RequestSupplementing } from '@zeqing/requests';
import { aPerson } from '@zeqing/testing';
import { done, Office } from '../../requests/test/office';
import { Measures, Refreshing, SupervisionModule } from '../src';

const DAY = 86_400_000;
const TEXT = '测试用的理由，足够长';

let office: Office;

beforeAll(async () => {
  office = await Office.open(SupervisionModule);
  // A place whose local rule stops the clock for a supplement (U29).
  await office.database.owner.query(
    `INSERT INTO clock_rule (id, region_code, phase, share_type, code, version, budget_working_days,
       extendable_working_days, pausable, basis, valid_from, recorded_by, recorded_at)
     VALUES ($1, '999900', 'answer', 'conditional', 'local.answer', 1, 10, 10, true, '地方规定', '2026-01-01', 'test', now())`,
    [newId()],
  );
});
afterAll(() => office.close());

const later = (days: number): void => {
  office.clock.set(new Date(office.clock.now().getTime() + days * DAY));
};

describe('a clock that was paused', () => {
  it('U29: makes no answer on time that was not on time by the law alone', async () => {
    const authority = await office.anAuthority();
    const asked = await office.signed(await office.anEntry());
    const [provider, head] = [office.as(office.answerer), office.as(office.answerHead)];
    const supplementing = office.get(RequestSupplementing);
    later(1);
    const missing = [{ part: 'legal_basis', what: TEXT }] as const;
    const supplement = done(
      await supplementing.askSupplement(office.as(office.answerer), asked.id, asked.version, missing),
    );
    later(10);
    const complete = done(
      await supplementing.completeSupplement(office.as(office.head), supplement.id, supplement.version),
    );
    later(7);
    const answering = office.get(RequestAnswering);
    const prepared = done(
      await answering.prepareAnswer({ ...provider, at: office.clock.now() }, complete.id, complete.version, {
        kind: 'agree',
      }),
    );
    done(await answering.signAnswer({ ...head, at: office.clock.now() }, prepared.id, prepared.version));
    const [clock] = await office.database.owner.query<{ on_time: boolean }[]>(
      `SELECT due_on >= stopped_on AS on_time FROM request_clock WHERE request_id = $1 AND phase = 'answer'`,
      [asked.id],
    );
    expect(clock?.on_time).toBe(true);

    await office.get(Refreshing).rebuild(office.clock.now());
    const supervisor = office.as(aPerson(authority, 'supervisor'));
    const { answer } = await office.get(Measures).all(supervisor, { region: null, departmentId: null });
    const of = (id: string) => answer.find(({ measure }) => measure.id === id);
    expect(of('answer_on_time_rate')).toMatchObject({ numerator: 0, denominator: 1, value: 0 });
    // The days say where the time went: without the requester's, and with them.
    const days = of('answer_days_median');
    expect(days?.elapsed).toBeGreaterThan(days?.value ?? Infinity);
  });
});
