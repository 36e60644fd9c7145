import type { FastifyReply } from 'fastify';

/** Says how fresh an answer is (design §8): the journal's sequence it was read at, and the instant it is complete up to. */
export function sendAsOf(reply: FastifyReply, { sequence, asOf }: { sequence: number; asOf: Date }): void {
  void reply.header('zeqing-sequence', String(sequence)).header('zeqing-as-of', asOf.toISOString());
}
