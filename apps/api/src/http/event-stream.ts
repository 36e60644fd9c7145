import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerResponse } from 'node:http';
import { ProblemException } from './problem.exception';

/** What a client waits before it comes again. Milliseconds. */
const COME_AGAIN = 3_000;
const NUMBER = /^\d{1,15}$/;

/** Between two signs of life: shorter than the patience of proxies. Milliseconds. */
export const HEARTBEAT = 15_000;
export const SIGN_OF_LIFE = ':\n\n';

/** Begins an answer of server-sent events; what is written to it from here on is the caller's. */
export function beginEvents(reply: FastifyReply): ServerResponse {
  const { raw } = reply;
  reply.hijack();
  // Hijacked: what the hooks have set on the reply goes out by hand.
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  raw.write(`retry: ${COME_AGAIN}\n\n`);
  return raw;
}

/** The number of the last event a client that comes again has received; null for a first call. */
export function lastEventId({ headers }: FastifyRequest): number | null {
  const said = headers['last-event-id'];
  if (said === undefined || said === '') return null;
  if (typeof said !== 'string' || !NUMBER.test(said))
    throw new ProblemException({ code: 'invalid_input', fields: [{ pointer: 'Last-Event-ID', rule: 'number' }] });
  return Number(said);
}
