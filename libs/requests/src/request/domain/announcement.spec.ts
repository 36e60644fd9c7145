import { newId } from '@zeqing/kernel';
import { announce, type AnnouncedEvent } from './announcement';

const request = { id: newId(), requesterDepartmentId: newId(), providerDepartmentId: newId(), entryCode: '307/1' };
const anEvent = (type: string, payload: AnnouncedEvent['payload'] = {}): AnnouncedEvent => ({ type, payload });
const told = (event: AnnouncedEvent): string[] =>
  (announce(event, request)?.audience ?? []).map((addressee) =>
    addressee.kind === 'post' ? addressee.role : addressee.kind,
  );

it('tells the supervisors only when the term has run out', () => {
  expect(told(anEvent('request.rung_fired', { rungs: ['T-3'] }))).toEqual(['liaison']);
  expect(told(anEvent('request.rung_fired', { rungs: ['T'] }))).toEqual(['liaison', 'office_head']);
  expect(told(anEvent('request.overdue', { rungs: ['T-1', 'T', 'T+1'] }))).toEqual([
    'liaison',
    'office_head',
    'supervisors',
  ]);
});

it('tells the leader of a term five days overdue', () => {
  expect(told(anEvent('request.rung_fired', { rungs: ['T+5'] }))).toContain('department_head');
});

it('says nothing of events that ask nothing of anybody', () => {
  expect(announce(anEvent('request.amended'), request)).toBeNull();
});

it('U33: never merges or delays a first notice or a short clock, and nobody opts out of what is overdue', () => {
  const urgencyOf = (type: string, payload: AnnouncedEvent['payload'] = {}) =>
    announce(anEvent(type, payload), request)?.urgency;
  expect(urgencyOf('request.signed')).toBe('first');
  expect(urgencyOf('request.answered')).toBe('news');
  expect(urgencyOf('request.rung_fired', { rungs: ['T'], shortTerm: false })).toBe('ladder');
  expect(urgencyOf('request.rung_fired', { rungs: ['T'], shortTerm: true })).toBe('first');
  expect(urgencyOf('request.overdue', { rungs: ['T', 'T+1'], shortTerm: true })).toBe('overdue');
  expect(urgencyOf('request.rung_fired', { rungs: ['T+5'] })).toBe('overdue');
});
