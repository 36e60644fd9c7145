import { localDate } from '@zeqing/kernel';
import { DECISIONS } from '../readiness-answer';
import { REASON_CODES } from '../reasons';
import { sandboxMaterials, sandboxReadiness } from './sandbox-readiness';

const TODAY = localDate('2026-11-27');

it('U18: has a material for every decision of the counter and every reason of one', () => {
  const cases = sandboxMaterials(TODAY);
  expect(cases.map(({ reason }) => reason)).toEqual(REASON_CODES);
  expect([...new Set(cases.map(({ decision }) => decision))].sort()).toEqual([...DECISIONS].sort());
});

it('tells how what is spared is had, and who holds up what is not', () => {
  const answered = sandboxReadiness('sandbox-item', {}, TODAY);
  const materials = answered.ok ? answered.value.headline.materials : [];
  const of = (reason: string) => materials.find(({ code }) => code === reason);
  expect(of('shared_data_granted')).toMatchObject({ validUntil: '2027-01-26', how: { returnedFields: ['姓名'] } });
  expect(of('query_first')).toMatchObject({ onMiss: 'not_proof', onFailure: [{ decision: 'ask', way: null }] });
  expect(of('data_blocked')?.blockers).toMatchObject([{ code: 'not_requested' }]);
});

it('asks for the situation, and refuses what it does not know as the real one does', () => {
  const usual = sandboxReadiness('sandbox-item', {}, TODAY);
  expect(usual).toMatchObject({ ok: true, value: { situationRequired: true } });
  const other = sandboxReadiness('sandbox-item', { situation: 'other' }, TODAY);
  expect(other.ok && other.value.headline.materials.some(({ code }) => code === 'applicant_own')).toBe(false);
  expect(sandboxReadiness('nothing', {}, TODAY)).toMatchObject({ error: { code: 'services.unknown_item' } });
  expect(sandboxReadiness('sandbox-item', { situation: 'none' }, TODAY)).toMatchObject({
    error: { code: 'services.unknown_situation' },
  });
});
