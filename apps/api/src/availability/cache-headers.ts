import { keepingOf, type AvailabilityAnswer, type AvailabilityCaller } from '@zeqing/availability';
import type { FastifyReply } from 'fastify';

/** How long a counter may keep an answer (U20), as `Cache-Control` says it. People look again each time. */
export function keepingRule(answer: AvailabilityAnswer, { actor, at }: AvailabilityCaller): string {
  const keeping = actor.kind === 'client' ? keepingOf(answer, at) : null;
  if (keeping === null) return 'no-cache';
  return `private, max-age=${String(keeping.maxAge)}, stale-if-error=${String(keeping.staleIfError)}`;
}

export function sendKeeping(reply: FastifyReply, answer: AvailabilityAnswer, caller: AvailabilityCaller): void {
  void reply.header('cache-control', keepingRule(answer, caller)).header('vary', 'authorization');
}
