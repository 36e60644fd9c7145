import { localDate } from '@zeqing/kernel';
import fc from 'fast-check';
import { AVAILABILITY_REASONS, DECISION_OF, type AvailabilityAnswer } from './answer';
import { answerText } from './answer-text';
import { UNDETERMINED_ADVICE } from './undetermined';

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.string({ unit: 'grapheme' }));
const day = fc.constantFrom('2026-11-25', '2027-02-28').map(localDate);
const grant = fc.record({
  grantId: fc.uuid(),
  itemCodes: fc.array(text),
  oneThingCodes: fc.array(text),
  from: day,
  until: fc.option(day),
});
const answer: fc.Arbitrary<AvailabilityAnswer> = fc
  .record({
    entry: text,
    department: text,
    item: fc.option(text),
    reason: fc.constantFrom(...AVAILABILITY_REASONS),
    grants: fc.array(grant),
    nextExpected: fc.option(fc.record({ what: fc.constantFrom('check', 'answer', 'supply', 'grant_begins'), on: day })),
    workingNow: fc.constantFrom('good', 'degraded', 'failing', 'unknown'),
    situationRequired: fc.boolean(),
    onUndetermined: fc.option(fc.constantFrom(...Object.values(UNDETERMINED_ADVICE))),
  })
  .map(({ entry, department, item, reason, ...rest }) => ({
    ...{ entry, department, item, decision: DECISION_OF[reason], reason },
    ...rest,
  }));

it('writes every answer as JSON.stringify does', () => {
  fc.assert(
    fc.property(answer, (one) => {
      expect(answerText(one)).toBe(JSON.stringify(one));
      expect(answerText(one)).toBe(JSON.stringify(one));
    }),
  );
});
