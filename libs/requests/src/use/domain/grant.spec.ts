import { localDate, newId } from '@zeqing/kernel';
import { covers, type GrantTerms } from './grant';
import {
  answersBeforehand,
  admissibleStandingAnswer,
  type StandingTerms,
} from '../../standing-answer/domain/standing-answer';

const [A, B, C] = [newId(), newId(), newId()];
const terms = (changes: Partial<GrantTerms> = {}): GrantTerms => ({
  itemIds: [A, B],
  purposes: [{ kind: 'item', code: 'X1' }],
  mode: 'service_interface',
  beneficiaries: 'department',
  validFrom: localDate('2026-01-01'),
  validUntil: localDate('2026-12-31'),
  ...changes,
});

describe('what a grant covers already', () => {
  it.each<[string, Partial<GrantTerms>, boolean]>([
    ['the same', {}, true],
    ['fewer items', { itemIds: [A] }, true],
    ['another item', { itemIds: [A, C] }, false],
    ['another purpose', { purposes: [{ kind: 'item', code: 'X2' }] }, false],
    ['the same code for a one-thing', { purposes: [{ kind: 'one_thing', code: 'X1' }] }, false],
    ['another mode', { mode: 'file_download' }, false],
    ['wider beneficiaries', { beneficiaries: 'department_and_lower' }, false],
    ['an earlier beginning', { validFrom: localDate('2025-12-31') }, false],
    ['a later end', { validUntil: localDate('2027-01-01') }, false],
    ['no end', { validUntil: null }, false],
  ])('judges %s', (_, changes, expected) => {
    expect(covers(terms(), terms(changes))).toBe(expected);
  });

  it('covers any end when it has none itself', () => {
    expect(covers(terms({ validUntil: null }), terms({ validUntil: null }))).toBe(true);
  });
});

describe('a standing answer', () => {
  const standing = (changes: Partial<StandingTerms> = {}): StandingTerms => ({
    recipients: { kind: 'all_bound' },
    purposes: [],
    itemIds: [],
    modes: ['service_interface'],
    beneficiaries: ['department'],
    validFrom: localDate('2026-01-01'),
    validUntil: null,
    ...changes,
  });
  const department = { id: newId(), bound: 'decree' } as const;
  const today = localDate('2026-11-23');
  const agrees = (answer: StandingTerms, asked = terms()): boolean =>
    answersBeforehand(answer, department, asked, today);

  it('agrees only to what lies wholly inside it', () => {
    expect(agrees(standing())).toBe(true);
    expect(agrees(standing({ itemIds: [A] }))).toBe(false);
    expect(agrees(standing({ purposes: [{ kind: 'item', code: 'X2' }] }))).toBe(false);
    expect(agrees(standing({ modes: ['file_download'] }))).toBe(false);
    expect(agrees(standing(), terms({ beneficiaries: 'department_and_lower' }))).toBe(false);
    expect(agrees(standing({ validUntil: localDate('2026-12-30') }))).toBe(false);
    expect(agrees(standing({ validFrom: localDate('2026-11-24') }))).toBe(false);
  });

  it('serves named departments, or every bound one, and nobody outside', () => {
    expect(agrees(standing({ recipients: { kind: 'departments', departmentIds: [department.id] } }))).toBe(true);
    expect(agrees(standing({ recipients: { kind: 'departments', departmentIds: [newId()] } }))).toBe(false);
    expect(answersBeforehand(standing(), { id: newId(), bound: 'outside' }, terms(), today)).toBe(false);
  });

  it('for conditional data needs named recipients and purposes', () => {
    const code = (answer: StandingTerms): string => {
      const result = admissibleStandingAnswer(answer, 'conditional');
      return result.ok ? 'ok' : result.error.code;
    };
    const named = { kind: 'departments', departmentIds: [department.id] } as const;
    expect(code(standing())).toBe('standing_answer.recipients_required');
    expect(code(standing({ recipients: named }))).toBe('standing_answer.purposes_required');
    expect(code(standing({ recipients: named, purposes: [{ kind: 'item', code: 'X1' }] }))).toBe('ok');
    expect(admissibleStandingAnswer(standing(), 'unconditional').ok).toBe(true);
  });
});
