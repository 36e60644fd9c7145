import { localDate } from '@zeqing/kernel';
import { admissibleConsultation, CONSULTATION_STEPS, decideConsultation, isInnerOverdue } from './consultation';

const TODAY = localDate('2026-11-23');
const draft = (innerDueOn: string) => ({
  section: '社会救助处',
  question: '是否同意？',
  innerDueOn: localDate(innerDueOn),
});

it('U45: a section is asked while the request is under way, for a day not past', () => {
  expect(admissibleConsultation('reviewing', draft('2026-11-23'), TODAY).ok).toBe(true);
  expect(admissibleConsultation('reviewing', draft('2026-11-22'), TODAY)).toMatchObject({
    error: { code: 'consultation.day_past', fields: [{ pointer: '/innerDueOn' }] },
  });
  expect(admissibleConsultation('refused', draft('2026-11-30'), TODAY)).toMatchObject({
    error: { code: 'consultation.request_ended' },
  });
});

it('is answered or withdrawn once', () => {
  for (const act of ['answer', 'withdraw'] as const) {
    expect(decideConsultation({ state: 'open' }, act)).toEqual({ ok: true, value: CONSULTATION_STEPS[act].to });
    for (const state of ['answered', 'withdrawn'] as const)
      expect(decideConsultation({ state }, act)).toMatchObject({ error: { code: 'consultation.not_open' } });
  }
});

it('is overdue from the day after the inner one, as long as the request waits', () => {
  const asked = { state: 'open', innerDueOn: TODAY } as const;
  expect(isInnerOverdue(asked, 'reviewing', TODAY)).toBe(false);
  expect(isInnerOverdue(asked, 'reviewing', localDate('2026-11-24'))).toBe(true);
  expect(isInnerOverdue(asked, 'agreed', localDate('2026-11-24'))).toBe(true);
  expect(isInnerOverdue(asked, 'withdrawn', localDate('2026-11-24'))).toBe(false);
  expect(isInnerOverdue({ ...asked, state: 'answered' }, 'reviewing', localDate('2026-11-24'))).toBe(false);
});
