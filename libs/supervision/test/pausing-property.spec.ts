import fc from 'fast-check';
import { CalendarService, workingDayAfter, type WorkingCalendar } from '@zeqing/calendar';
import { addDays, localDateOf, newId, ok, type Id, type LocalDate } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import type { ClockRecord, RequestRecord } from '@zeqing/requests';
import { aPerson } from '@zeqing/testing';
import { Office } from '../../requests/test/office';
import { DepartmentTables, Measures, MEASURES, RANKED_STAGES, SupervisionModule } from '../src';
import { measuredRequest, stagesOf } from '../src/domain/stages';
import { replaceRequests, replaceStages } from '../src/store/projection.store';

const REGION = '999900';
const BUDGETS = { answer: 10, supply: 20 } as const;

let office: Office;
let authority: Id;
let calendar: WorkingCalendar;
/** Two bodies with the same work: one pauses its clocks, the other does not. */
let [steady, pausing] = ['', ''];

beforeAll(async () => {
  office = await Office.open(SupervisionModule);
  authority = await office.anAuthority();
  [steady, pausing] = [await office.aDepartment('不暂停局'), await office.aDepartment('暂停局')];
  const read = await office
    .get(UnitOfWork)
    .run({}, async (tx) => ok(await office.get(CalendarService).calendarFor(tx, REGION)));
  if (!read.ok) throw new Error('no calendar');
  calendar = read.value;
});
afterAll(() => office.close());

/** A request's answer and supply: after how many civil days each was done, null while it is open; and a pause within. */
interface Work {
  readonly received: number;
  readonly answered: number | null;
  readonly refused: boolean;
  readonly supplied: number | null;
  readonly pause: { readonly after: number; readonly days: number; readonly isOpen: boolean };
}

const work: fc.Arbitrary<Work> = fc.record({
  received: fc.integer({ min: -90, max: -1 }),
  answered: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null, freq: 4 }),
  refused: fc.boolean(),
  supplied: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null, freq: 4 }),
  pause: fc.record({ after: fc.nat(20), days: fc.integer({ min: 1, max: 30 }), isOpen: fc.boolean() }),
});

const today = (): LocalDate => localDateOf(office.clock.now());

/** A clock, paused or not: a pause moves its own due day and nothing else. */
function clockOf(
  phase: 'answer' | 'supply',
  departmentId: Id,
  days: { startedOn: LocalDate; stoppedOn: LocalDate | null },
  pause: Work['pause'] | null,
): ClockRecord {
  const budget = BUDGETS[phase];
  const dueOn = workingDayAfter(calendar, days.startedOn, budget);
  const from = addDays(days.startedOn, 1 + (pause?.after ?? 0));
  const until = pause?.isOpen && days.stoppedOn === null ? null : addDays(from, pause?.days ?? 0);
  return {
    ...{ phase, departmentId, regionCode: REGION, budgetWorkingDays: budget, extensionWorkingDays: 0, ledger: [] },
    ...days,
    dueOn: pause === null ? dueOn : addDays(dueOn, pause.days),
    pauses: pause === null ? [] : ([{ from, until, reason: 'test' }] as unknown as ClockRecord['pauses']),
  };
}

function recordOf(one: Work, departmentId: Id, isPausing: boolean): RequestRecord {
  const receivedOn = addDays(today(), one.received);
  const by = (from: LocalDate, days: number | null): LocalDate | null => {
    const day = days === null ? null : addDays(from, days);
    return day !== null && day <= today() ? day : null;
  };
  const answeredOn = by(receivedOn, one.answered);
  const agreedOn = one.refused ? null : answeredOn;
  const suppliedOn = agreedOn && by(agreedOn, one.supplied);
  const pause = isPausing ? one.pause : null;
  return {
    ...{
      id: newId(),
      number: '2026-1',
      state: suppliedOn ? 'shared' : 'reviewing',
      entryId: newId(),
      entryCode: '1/1',
    },
    ...{ requesterDepartmentId: office.requester, requesterRegionCode: REGION },
    ...{ providerDepartmentId: departmentId, providerRegionCode: REGION, receivedOn, isUrgent: false },
    answer: answeredOn && {
      ...{ kind: one.refused ? 'refuse' : 'agree', ground: one.refused ? 'not_necessary' : null },
      ...{ signedOn: answeredOn, standing: false },
    },
    supplement: null,
    supply: suppliedOn && { suppliedOn, outcome: 'confirmed', outcomeOn: suppliedOn },
    grant: suppliedOn && {
      ...{
        id: newId(),
        state: 'live',
        hasResource: true,
        validFrom: suppliedOn,
        validUntil: null,
        openedOn: suppliedOn,
      },
    },
    clocks: [
      clockOf('answer', departmentId, { startedOn: receivedOn, stoppedOn: answeredOn }, pause),
      ...(agreedOn ? [clockOf('supply', departmentId, { startedOn: agreedOn, stoppedOn: suppliedOn }, pause)] : []),
    ],
  };
}

async function put(records: readonly RequestRecord[]): Promise<void> {
  const around = { isBound: () => true, calendarOf: () => calendar };
  const written = await office.get(UnitOfWork).run({}, async (tx) => {
    await office.database.owner.query('TRUNCATE measured_request, measured_stage');
    const ids = records.map(({ id }) => id);
    await replaceRequests(
      tx,
      ids,
      records.map((record) => measuredRequest(record, around)),
    );
    await replaceStages(
      tx,
      ids,
      records.flatMap((record) => stagesOf(record, around)),
    );
    return ok(null);
  });
  expect(written.ok).toBe(true);
}

const supervisor = () => office.as(aPerson(authority, 'supervisor'));
const figuresOf = async (departmentId: Id): Promise<ReadonlyMap<string, number | null>> => {
  const { answer } = await office.get(Measures).all(supervisor(), { region: null, departmentId });
  return new Map(answer.map(({ measure, value }) => [measure.id, value]));
};

describe('pausing a clock', () => {
  it('U29: improves no measure that says which way is better and no rank', async () => {
    // The age of what is not sealed yet is the installation's, judges no department and grows while one looks.
    const judging = MEASURES.filter(({ id, better }) => better !== 'neither' && !/^(journal|checkpoint)_/.test(id)).map(
      ({ id }) => id,
    );
    expect(judging).toEqual(expect.arrayContaining(['answer_on_time_rate', 'supply_on_time_rate', 'overdue_open']));
    let flattered = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(work, { minLength: 1, maxLength: 30 }), async (works) => {
        await put([
          ...works.map((one) => recordOf(one, steady, false)),
          ...works.map((one) => recordOf(one, pausing, true)),
        ]);
        const [without, paused] = [await figuresOf(steady), await figuresOf(pausing)];
        for (const id of judging) expect([id, paused.get(id)]).toEqual([id, without.get(id)]);
        if ((paused.get('answer_days_mean') ?? 0) < (without.get('answer_days_mean') ?? 0)) flattered++;
        const tables = office.get(DepartmentTables);
        const { ranked } = (
          await tables.overdueRanking(supervisor(), RANKED_STAGES, { region: null, departmentId: null })
        ).answer;
        const lineOf = (id: Id) => {
          const found = ranked.find(({ departmentId }) => departmentId === id);
          return found && { ...found, departmentId: '' };
        };
        expect(lineOf(pausing)).toEqual(lineOf(steady));
      }),
      { numRuns: 15, endOnFailure: true },
    );
    // The pauses were such that the days without the requester's are fewer: those are told and judge nobody.
    expect(flattered).toBeGreaterThan(0);
  }, 180_000);
});
