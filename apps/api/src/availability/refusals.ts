import type { AvailabilityAnswer } from '@zeqing/availability';
import { ProblemException } from '../http/problem.exception';

interface Asked {
  readonly entry: string;
  readonly situation?: string | undefined;
}

/** A single question with a code nobody knows is refused; in a batch it is an answer (U17). */
export function refuseUnknown({ reason, item }: AvailabilityAnswer, { entry, situation = '' }: Asked): void {
  if (reason === 'code_unknown') throw new ProblemException({ code: 'availability.unknown_code', details: { entry } });
  if (reason === 'situation_unknown') {
    const details = { situation, ...(item === null ? {} : { item }) };
    throw new ProblemException({ code: 'availability.unknown_situation', details });
  }
}

/** Answers of a single call that are refusals. */
export const isRefused = ({ reason }: AvailabilityAnswer): boolean =>
  reason === 'code_unknown' || reason === 'situation_unknown';
