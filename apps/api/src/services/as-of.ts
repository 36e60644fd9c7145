import type { FastifyReply } from 'fastify';

let lastSaid = { instant: Number.NaN, text: '' };

/** An instant as headers say it. Many answers in turn say the same one, so it is written once. */
export function instantText(date: Date): string {
  const instant = date.getTime();
  if (instant !== lastSaid.instant) lastSaid = { instant, text: date.toISOString() };
  return lastSaid.text;
}

/** Says how fresh an answer is (design §8): the journal's sequence it was read at, and the instant it is complete up to. */
export function sendAsOf(reply: FastifyReply, { sequence, asOf }: { sequence: number; asOf: Date }): void {
  void reply.header('zeqing-sequence', String(sequence)).header('zeqing-as-of', instantText(asOf));
}
