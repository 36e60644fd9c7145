import { localDate } from '@zeqing/kernel';
import {
  admissibleLeg,
  admissibleOutside,
  decideRecord,
  openOutsideActs,
  OUTSIDE_RECORDS,
  OUTSIDE_STATES,
  OUTSIDE_STEPS,
  termOf,
  type OutsideDraft,
  type OutsideRecordKind,
  type OutsideState,
} from './outside-request';

const TODAY = localDate('2026-11-23');
const letter: OutsideDraft = {
  ...{
    direction: 'letter',
    body: '外省某市公安局',
    wanted: '婚姻登记信息',
    purpose: '落户核验',
    legalBasis: '户口登记条例 第七条',
  },
  ...{ receivedOn: TODAY, dueOn: null, termBasis: null, requestId: null },
};
const record = (kind: OutsideRecordKind, happenedOn = TODAY) => ({
  kind,
  said: '同意',
  document: '复函〔2026〕3号',
  happenedOn,
});
const codeOf = (result: { ok: boolean; error?: { code: string } }): string => result.error?.code ?? 'ok';

describe('every state and record', () => {
  const cells = OUTSIDE_STATES.flatMap((state) => OUTSIDE_RECORDS.map((kind) => [state, kind] as const));
  it.each(cells)('in %s a %s is recorded as the table says or refused', (state, kind) => {
    const { from, to } = OUTSIDE_STEPS[kind];
    const may = (from as readonly OutsideState[]).includes(state);
    const decided = decideRecord(state, record(kind), TODAY);
    expect(decided.ok ? decided.value.to : decided.error.code).toBe(may ? to : 'outside.step');
    expect(openOutsideActs(state).records.includes(kind)).toBe(may);
  });

  it('reaches every state and leaves nothing after the closing', () => {
    const reached = new Set<OutsideState>(['open', ...OUTSIDE_RECORDS.map((kind) => OUTSIDE_STEPS[kind].to)]);
    expect([...reached].sort()).toEqual([...OUTSIDE_STATES].sort());
    expect(openOutsideActs('closed')).toEqual({ forward: false, records: [] });
  });
});

it.each<[string, Partial<OutsideDraft>, boolean, string]>([
  ['a letter of today, by a liaison', {}, false, 'ok'],
  ['a letter of last week, by a liaison', { receivedOn: localDate('2026-11-16') }, false, 'outside.back_dating'],
  ['a letter of last week, by the head of the office', { receivedOn: localDate('2026-11-16') }, true, 'ok'],
  ['a letter of tomorrow', { receivedOn: localDate('2026-11-24') }, true, 'outside.day'],
  ['a letter without its day', { receivedOn: null }, true, 'outside.incomplete'],
  ['what we send with a day of receipt', { direction: 'to_outside' }, true, 'outside.incomplete'],
  ['a term without its basis', { dueOn: localDate('2026-12-01') }, true, 'outside.incomplete'],
  ['a term before the receipt', { dueOn: localDate('2026-11-22'), termBasis: '来函' }, true, 'outside.day'],
])('%s', (_, changes, isOfficeHead, expected) => {
  expect(codeOf(admissibleOutside({ ...letter, ...changes }, TODAY, isOfficeHead))).toBe(expected);
});

it('hands nothing on before the leg it follows, in the future, or after the end', () => {
  const leg = {
    sender: '市数据局',
    receiver: '省数据局',
    channel: 'document',
    outsideNumber: null,
    sentOn: TODAY,
  } as const;
  const open = { state: 'open', lastSentOn: null } as const;
  expect(codeOf(admissibleLeg(open, leg, TODAY))).toBe('ok');
  expect(codeOf(admissibleLeg({ ...open, lastSentOn: localDate('2026-11-24') }, leg, TODAY))).toBe('outside.day');
  expect(codeOf(admissibleLeg(open, { ...leg, sentOn: localDate('2026-11-24') }, TODAY))).toBe('outside.day');
  expect(codeOf(admissibleLeg({ ...open, state: 'supplied' }, leg, TODAY))).toBe('outside.step');
  expect(codeOf(admissibleLeg(open, { ...leg, receiver: '' }, TODAY))).toBe('outside.incomplete');
});

it.each([
  ['no term', null, [], 'no_term', 0],
  ['on its last day', '2026-11-23', [], 'running', 0],
  ['three days over', '2026-11-20', [], 'overdue', 3],
  ['supplied in time, written down later', '2026-11-20', ['2026-11-19'], 'met', 0],
  ['supplied two days late', '2026-11-20', ['2026-11-22'], 'met_late', 2],
])('the term: %s', (_, dueOn, supplied, standing, daysOver) => {
  const records = supplied.map((on) => ({ number: 1, ...record('supply', localDate(on)) }));
  expect(termOf({ dueOn: dueOn === null ? null : localDate(dueOn) }, records, TODAY)).toEqual({ standing, daysOver });
});
