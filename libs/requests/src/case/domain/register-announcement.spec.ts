import { newId } from '@zeqing/kernel';
import { announceRegister, REGISTER_EVENTS, type AnnouncedObject } from './register-announcement';
import { REGISTER_TITLES } from './register-titles';

const object: AnnouncedObject = {
  ...{ kind: 'case', id: newId(), subject: { zh: '“某事”', en: 'the matter' } },
  ...{ asker: newId(), asked: newId(), authority: newId() },
};
const announce = (type: string, changes: Partial<AnnouncedObject> = {}, payload = {}) =>
  announceRegister({ type, payload }, { ...object, ...changes });

it.each(REGISTER_EVENTS)('%s is told in both languages, naming what it is about', (type) => {
  const told = announce(type);
  expect(told?.title.zh).toContain('“某事”');
  expect(told?.title.en).toContain('the matter');
  expect(told?.title.zh).not.toMatch(/[,;:!?]/);
  expect(told?.audience.length).toBeGreaterThan(0);
  expect(told?.link).toBe(`/cases/${object.id}`);
});

it('has no title for an event nobody is told of', () => {
  expect(Object.keys(REGISTER_TITLES).sort()).toEqual([...REGISTER_EVENTS].sort());
  expect(announce('correction.clock_projected')).toBeNull();
});

it('tells the authority only where one of this installation is competent', () => {
  const officers = (authority: string | null) =>
    announce('dispute.coordination_applied', { kind: 'dispute', authority })?.audience.filter(
      (one) => one.kind === 'post' && one.role === 'authority_officer',
    );
  expect(officers(object.authority)).toHaveLength(1);
  expect(officers(null)).toEqual([]);
});

it('calls what ran out overdue, tells the supervisors, and holds no words of anybody', () => {
  const told = announce('case.rectification_lapsed', {}, { dueOn: '2026-12-14', demand: '答复' });
  expect(told).toMatchObject({ urgency: 'overdue', facts: { dueOn: '2026-12-14' } });
  expect(told?.facts).not.toHaveProperty('demand');
  expect(told?.audience).toContainEqual({ kind: 'supervisors', departmentId: object.asked });
});
