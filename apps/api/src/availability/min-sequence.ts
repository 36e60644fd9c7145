import type { AvailabilityService } from '@zeqing/availability';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemException } from '../http/problem.exception';

/** A caller who has seen a sequence wants no answer from before it (design §8). */
export const MIN_SEQUENCE = 'zeqing-min-sequence';

export const MIN_SEQUENCE_HEADER = {
  name: 'Zeqing-Min-Sequence',
  required: false,
  schema: { type: 'integer', minimum: 0 },
  description: 'the answer holds at least this sequence of the journal; waited for half a second, then 503',
} as const;

const RETRY_SECONDS = '1';

/** Waits until the answers hold what the caller has seen; refuses where that takes too long. */
export async function awaitSequence(
  availability: AvailabilityService,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const asked = request.headers[MIN_SEQUENCE];
  if (asked === undefined) return;
  const sequence = typeof asked === 'string' && /^\d{1,15}$/.test(asked) ? Number(asked) : null;
  if (sequence === null) throw new ProblemException({ code: 'availability.min_sequence_invalid' });
  if (await availability.reaches(sequence)) return;
  void reply.header('retry-after', RETRY_SECONDS);
  const details = { asked: sequence, reached: availability.asOf().sequence };
  throw new ProblemException({ code: 'availability.behind', details });
}
