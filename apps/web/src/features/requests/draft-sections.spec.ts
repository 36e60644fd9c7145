import dayjs from 'dayjs';
import { sectionStates } from './draft-sections';
import type { Written } from './written-request';

const whole: Partial<Written> = {
  itemIds: ['a'],
  purpose: 'one_thing:birth',
  ...{ legalBasis: '依据', scenario: '场景', useScope: '范围', mode: 'service_interface' },
  period: [dayjs('2026-11-26'), dayjs('2027-11-25')],
};

it('lets the promise wait until everything else is written', () => {
  expect(sectionStates({}, [])).toEqual({
    items: 'todo',
    purpose: 'todo',
    use: 'todo',
    terms: 'todo',
    personal: 'blocked',
    urgent: 'optional',
    promise: 'blocked',
  });
  expect(sectionStates(whole, []).promise).toBe('todo');
  expect(sectionStates({ ...whole, truthful: true }, []).promise).toBe('done');
});

it('asks about personal information only where an item is some, and about each such item', () => {
  expect(sectionStates(whole, []).personal).toBe('not_needed');
  const told = { duty: '职责', impactAssessment: 'P', secrecyAssessment: 'S', notice: '告知' };
  const rest = { minors: false, noticeKind: 'told' } as const;
  const personal = { ...told, ...rest };
  expect(sectionStates({ ...whole, personal }, ['a']).personal).toBe('todo');
  const said = { ...personal, necessity: { a: '核验' } };
  expect(sectionStates({ ...whole, personal: said }, ['a']).personal).toBe('done');
  expect(sectionStates({ ...whole, personal: { ...said, sensitive: true } }, ['a']).personal).toBe('todo');
});

it('lets urgency be left out, but not begun and left', () => {
  expect(sectionStates({ urgent: { isUrgent: true } }, []).urgent).toBe('todo');
  const urgent = { isUrgent: true, ground: '开学', wishedOn: dayjs('2026-12-01') };
  expect(sectionStates({ urgent }, []).urgent).toBe('done');
});
