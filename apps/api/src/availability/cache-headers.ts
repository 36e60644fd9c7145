import { keepingOf, type AvailabilityAnswer } from '@zeqing/availability';
import type { UseCaseContext } from '@zeqing/kernel';
import type { FastifyReply } from 'fastify';

/** How long a counter may keep an answer (U20). People look again each time. */
export function sendKeeping(reply: FastifyReply, answer: AvailabilityAnswer, { actor, at }: UseCaseContext): void {
  const keeping = actor.kind === 'client' ? keepingOf(answer, at) : null;
  const rule =
    keeping === null
      ? 'no-cache'
      : `private, max-age=${String(keeping.maxAge)}, stale-if-error=${String(keeping.staleIfError)}`;
  void reply.header('cache-control', rule).header('vary', 'authorization');
}
