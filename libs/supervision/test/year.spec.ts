import { CalendarService } from '@zeqing/calendar';
import { ok, type Id } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import {
  ClockProjection,
  CorrectionClocks,
  DisposalDuties,
  GrantExpiry,
  RungKeeper,
  SupplementLapse,
  SupplySilence,
} from '@zeqing/requests';
import { aContext } from '@zeqing/testing';
import { actsOf, providersOf } from '../../requests/test/machine-acts';
import { dayNumber, dayText, forgetHolidays, isWorked, keepHoliday, tenOn } from '../../requests/test/machine-days';
import { withAnother } from '../../requests/test/machine-world';
import { done, inDepartment, Office } from '../../requests/test/office';
import { Measures, Refreshing, SupervisionModule } from '../src';
import { summaryOf } from './figure-summary';
import { differing, figuresOf } from './year-figures';
import { seeded, YearPlayer } from './year-player';
import { YearRecount, type JournalRow, type Lines } from './year-recount';

const REQUESTS = process.env['ZEQING_TEST_FULL'] === '1' ? 2_000 : 200;
const FIRST = dayNumber('2026-01-05');
const LAST = dayNumber('2026-12-31');
const ASKED_UNTIL = dayNumber('2026-12-04');
const NOTICE_DAY = dayNumber('2026-11-20');
/** The holidays of 2026 as the State Council published them (国办发明电〔2025〕7号), written down here once more. */
const HOLIDAYS_2026 = [
  ['2026-01-01', '2026-01-03', '2026-01-04'],
  ['2026-02-15', '2026-02-23', '2026-02-14', '2026-02-28'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05', '2026-05-09'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07', '2026-09-20', '2026-10-10'],
] as const;
/** The notice that comes in November: made up; its days lie in terms that are running then. */
const NOTICE = {
  ...{ regionCode: '999900', year: 2026, title: '测试用地方节日放假通知', documentNumber: '测试〔2026〕2号' },
  ...{ issuedOn: '2026-11-20', basis: '测试用自治条例 第八条' },
  holidays: [{ name: '地方节日', from: '2026-12-10', to: '2026-12-10', makeUpWorkdays: ['2026-12-12'] }],
};
const WHOLE = { region: null, departmentId: null };

let office: Office;
let recount: YearRecount;
let holderId: (holder: string) => Id;
let openEntry = '';
const swept: number[] = [];

beforeAll(async () => {
  office = await Office.open(SupervisionModule);
  for (const [first, last, ...worked] of HOLIDAYS_2026) keepHoliday(first, last, ...worked);
  await playTheYear();
  recount = await countFromTheJournal();
}, 1_500_000);
afterAll(() => office.close());

async function playTheYear(): Promise<void> {
  const [authority, providers] = [await office.anAuthority(), await providersOf(office)];
  const officer = inDepartment(authority, 'authority_officer');
  const [conditional, open] = [await office.anEntry(), await office.anEntry({ shareType: 'unconditional' })];
  const entries = { conditional: await withAnother(office, conditional), open: await withAnother(office, open) };
  openEntry = entries.open.code;
  holderId = (holder) => {
    const [kind, number] = holder.split(' ');
    return { requester: office.requester, authority }[kind ?? ''] ?? providers[Number(number)]?.id ?? '';
  };
  const random = seeded(809);
  const player = new YearPlayer(office, actsOf(office, providers, officer), officer, entries, random);
  for (let day = FIRST; day <= LAST; day++) {
    office.clock.set(tenOn(day));
    if (day === NOTICE_DAY) await hearTheNotice();
    // A worker that stands still now and then: what it missed is found the next time.
    if (random() < 0.6) {
      await sweepAll();
      swept.push(day);
    }
    if (!isWorked(day)) continue;
    const share = (REQUESTS * (day - FIRST + 1)) / (ASKED_UNTIL - FIRST + 1);
    await player.work(day, Math.max(0, Math.min(REQUESTS, Math.round(share)) - player.asked));
  }
}

async function hearTheNotice(): Promise<void> {
  done(await office.get(CalendarService).importHolidayNotice(aContext(), NOTICE));
  const context = aContext(undefined, tenOn(NOTICE_DAY));
  done(
    await office.get(UnitOfWork).run({}, async (tx) => {
      await office.get(ClockProjection).reproject(tx, context, NOTICE.regionCode);
      await office.get(CorrectionClocks).reproject(tx, context, NOTICE.regionCode);
      return ok(null);
    }),
  );
  for (const { from, to, makeUpWorkdays } of NOTICE.holidays) keepHoliday(from, to, ...makeUpWorkdays);
}

async function sweepAll(): Promise<void> {
  await office.get(RungKeeper).fireDue();
  await office.get(CorrectionClocks).fireDue();
  await office.get(SupplySilence).noteDue();
  await office.get(SupplementLapse).returnDue();
  await office.get(GrantExpiry).endDue();
  await office.get(DisposalDuties).followUp();
}

/** Reads the journal from its beginning, the sweeps in between. */
async function countFromTheJournal(): Promise<YearRecount> {
  forgetHolidays();
  for (const [first, last, ...worked] of HOLIDAYS_2026) keepHoliday(first, last, ...worked);
  const counted = new YearRecount((code) => code === openEntry);
  const rows = await office.database.owner.query<JournalRow[]>(
    `SELECT type, object_type, object_id, payload_c14n::jsonb AS payload,
       (occurred_at AT TIME ZONE 'Asia/Shanghai')::date::text AS day FROM journal_pending ORDER BY id`,
  );
  const byDay = new Map<string, JournalRow[]>();
  for (const row of rows) byDay.set(row.day, [...(byDay.get(row.day) ?? []), row]);
  for (let day = FIRST; day <= LAST; day++) {
    if (day === NOTICE_DAY)
      for (const { from, to, makeUpWorkdays } of NOTICE.holidays) keepHoliday(from, to, ...makeUpWorkdays);
    if (swept.includes(day)) counted.sweep(day);
    for (const row of byDay.get(dayText(day)) ?? []) counted.read(row);
  }
  return counted;
}

const held = async (query: string): Promise<Lines> => {
  const rows = await office.database.owner.query<{ line: string }[]>(query);
  return rows.map(({ line }) => line).sort();
};
const NOTHING = { onlyHeld: [], onlyCounted: [] };

describe(`a year of a department, ${REQUESTS} requests`, () => {
  it('leaves the facts, the suspicions, the findings and the disputes that the journal gives', async () => {
    const facts = await held(
      `SELECT concat_ws(' ', coalesce(request_id, correction_id), phase, department_id, due_on) AS line FROM overdue_fact`,
    );
    expect(differing(facts, recount.facts(holderId))).toEqual(NOTHING);
    const cases = await held(
      `SELECT concat_ws(' ', coalesce(s.request_id, s.correction_id), f.phase, violation_code) AS line
       FROM suspected_case s JOIN overdue_fact f ON f.id = s.overdue_fact_id`,
    );
    expect(differing(cases, recount.cases())).toEqual(NOTHING);
    const findings = await held(
      `SELECT concat_ws(' ', id, finding) AS line FROM suspected_case WHERE finding IS NOT NULL`,
    );
    expect(
      differing(
        findings,
        [...recount.findings].map((pair) => pair.join(' ')),
      ),
    ).toEqual(NOTHING);
    const disputes = await held(`SELECT concat_ws(' ', id, state) AS line FROM dispute`);
    expect(
      differing(
        disputes,
        [...recount.disputes].map((pair) => pair.join(' ')),
      ),
    ).toEqual(NOTHING);
    const corrections = await held(`SELECT concat_ws(' ', id, state) AS line FROM correction`);
    const counted = [...recount.corrections].map(([id, { state }]) => `${id} ${state}`);
    expect(differing(corrections, counted)).toEqual(NOTHING);
    for (const all of [facts, cases, findings, disputes, corrections]) expect(all.length).toBeGreaterThan(0);
  });

  it('leaves every request in its state, and every clock with its days, as the journal gives them', async () => {
    const states = await held(`SELECT concat_ws(' ', id, state, version) AS line FROM share_request`);
    const counted = [...recount.requests].map(([id, { state, version }]) => `${id} ${state} ${version}`);
    expect(differing(states, counted)).toEqual(NOTHING);
    expect(states.length).toBeGreaterThanOrEqual(REQUESTS);
    const clocks = await held(
      `SELECT concat(request_id, ' ', phase, ' ', department_id, ' ', started_on, ' ', due_on, ' ', stopped_on) AS line
       FROM request_clock
       UNION ALL SELECT concat(correction_id, ' correction ', department_id, ' ', started_on, ' ', due_on, ' ', stopped_on)
       FROM correction_clock`,
    );
    expect(differing(clocks, recount.clocks(holderId))).toEqual(NOTHING);
    const moved = await held(
      `SELECT object_id AS line FROM journal_pending WHERE type IN ('request.clock_projected', 'correction.clock_projected')`,
    );
    expect(moved.length).toBeGreaterThan(0);
  });

  it('climbs the ladder as the journal gives it: each reminder once, at the first sweep after its time', async () => {
    const rungs = await held(
      `SELECT concat_ws(' ', c.request_id, c.phase, f.rung, (f.fired_at AT TIME ZONE 'Asia/Shanghai')::date) AS line
       FROM clock_rung_fired f JOIN request_clock c ON c.id = f.clock_id
       UNION ALL
       SELECT concat_ws(' ', c.correction_id, 'correction', f.rung, (f.fired_at AT TIME ZONE 'Asia/Shanghai')::date)
       FROM correction_rung_fired f JOIN correction_clock c ON c.id = f.clock_id`,
    );
    expect(differing(rungs, recount.ladder())).toEqual(NOTHING);
    for (const rung of ['T-3', 'T-1', 'T', 'T+1', 'T+5', 'at_once'])
      expect([rung, rungs.some((line) => line.includes(` ${rung} `))]).toEqual([rung, true]);
  });

  it('is measured as the journal gives it, in every stretch of time and every figure', async () => {
    await office.get(Refreshing).rebuild(tenOn(LAST));
    const stages = await held(
      `SELECT concat(id, ' ', stage, ' ', started_on, ' ', ended, ' ', due_on, ' ', ended_on, ' ', net_days, ' ',
         elapsed_days) AS line FROM measured_stage`,
    );
    expect(differing(stages, recount.stages())).toEqual(NOTHING);
    const supervisor = office.as(inDepartment(office.provider, 'supervisor'), tenOn(LAST));
    const { answer } = await office.get(Measures).all(supervisor, WHOLE);
    const figures = figuresOf(recount, dayText(LAST));
    expect(summaryOf(answer)).toMatchObject(figures);
  });
});
