import { localDate } from '@zeqing/kernel';
import { nationalCalendar } from './calendar.fixture';
import { scheduleRungs } from './rungs';

const calendar = nationalCalendar();
const schedule = (budgetWorkingDays: number, startedAt: string, dueOn: string): string[][] =>
  scheduleRungs({ budgetWorkingDays, startedAt: new Date(startedAt) }, localDate(dueOn), calendar).map(
    ({ rung, at }) => [rung, at.toISOString()],
  );

it('reminds of a long term in the mornings before its last day, and has it run out at 24:00', () => {
  expect(schedule(10, '2026-09-18T10:00:00+08:00', '2026-10-09')).toEqual([
    ['T-3', '2026-09-29T00:00:00.000Z'],
    ['T-1', '2026-10-08T00:00:00.000Z'],
    ['T', '2026-10-09T00:00:00.000Z'],
    ['T+1', '2026-10-09T16:00:00.000Z'],
    ['T+5', '2026-10-15T00:00:00.000Z'],
  ]);
});

it('reminds of a short term at once, at half, at ten on the last day', () => {
  expect(schedule(1, '2026-11-23T10:00:00+08:00', '2026-11-24')).toEqual([
    ['at_once', '2026-11-23T02:00:00.000Z'],
    // Half the way is at ten in the evening: the next working morning at nine.
    ['half', '2026-11-24T01:00:00.000Z'],
    ['T', '2026-11-24T02:00:00.000Z'],
    ['T+1', '2026-11-24T16:00:00.000Z'],
  ]);
});

it('moves the half of a short term from a weekend to the next working morning', () => {
  expect(schedule(1, '2026-11-20T10:00:00+08:00', '2026-11-23')[1]).toEqual(['half', '2026-11-23T01:00:00.000Z']);
});

it('leaves the half of a short term where it falls into working hours', () => {
  expect(schedule(2, '2026-11-23T16:00:00+08:00', '2026-11-25')[1]).toEqual(['half', '2026-11-24T05:00:00.000Z']);
  expect(schedule(2, '2026-11-23T06:00:00+08:00', '2026-11-24')[1]).toEqual(['half', '2026-11-24T01:00:00.000Z']);
});

it('leaves out reminders that would lie before the start', () => {
  expect(schedule(3, '2026-11-23T10:00:00+08:00', '2026-11-26').map(([rung]) => rung)).toEqual([
    'T-1',
    'T',
    'T+1',
    'T+5',
  ]);
});
