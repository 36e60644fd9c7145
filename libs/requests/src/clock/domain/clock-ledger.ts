import type { LocalDate } from '@zeqing/kernel';
import type { Clock } from './clock';

/** The clock from the day on which the requester is told what is missing: its days are the requester's (U29). */
export const handedOver = <C extends Clock & { readonly pausable: boolean }>(clock: C, day: LocalDate): C => ({
  ...clock,
  ledger: [
    ...clock.ledger,
    { from: day, until: null, bookedTo: 'requester', ground: 'supplement', pauses: clock.pausable },
  ],
});

/**
 * The clock of a supply that is rejected after it was deemed usable: the days of silence stop it, because the provider
 * had supplied and nobody said otherwise (U31).
 */
export const silenceBooked = <C extends Clock>(clock: C, from: LocalDate, until: LocalDate): C => ({
  ...clock,
  ledger: [...clock.ledger, { from, until, bookedTo: 'requester', ground: 'confirmation', pauses: true }],
});

/** The clock from the day on which the request is complete again: that day's end is the provider's. */
export const takenBack = <C extends Clock>(clock: C, day: LocalDate): C => ({
  ...clock,
  ledger: clock.ledger.map((span) => (span.until === null ? { ...span, until: day } : span)),
});
