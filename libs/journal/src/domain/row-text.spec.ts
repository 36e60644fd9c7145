import { canonicalJson } from '@zeqing/kernel';
import { journalInstant, rowText } from './row-text';

const ROW = {
  eventId: 'e',
  type: 't.x',
  objectType: 'o',
  objectId: 'i',
  objectVersion: 1,
  actorKind: 'person',
  actorId: 'p',
  actorDepartmentIds: ['d'],
  departmentIds: [],
  traceId: 'r',
  occurredAt: '2026-11-23T02:00:00.000000Z',
  recordedAt: '2026-11-23T02:00:00.000000Z',
  digest: 'sm3',
};

describe('the text of a row', () => {
  it('is the canonical JSON of its fields and its payload', () => {
    const payload = { b: [1, 'x"\n'], a: 1e21 };
    expect(rowText(ROW, canonicalJson(payload))).toBe(canonicalJson({ ...ROW, payload }));
  });

  it('differs when any field differs', () => {
    const texts = Object.keys(ROW).map((name) => rowText({ ...ROW, [name]: 'other' }, '{}'));
    expect(new Set([...texts, rowText(ROW, '{}')]).size).toBe(Object.keys(ROW).length + 1);
  });

  it('writes instants in UTC with six digits', () => {
    expect(journalInstant(new Date('2026-11-23T10:00:00.5+08:00'))).toBe('2026-11-23T02:00:00.500000Z');
  });
});
