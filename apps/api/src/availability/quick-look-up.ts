import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import { Inject, Injectable } from '@nestjs/common';
import {
  answerText,
  AvailabilityCallers,
  AvailabilityService,
  type AvailabilityCaller,
  type AvailabilityQuestion,
  type AvailabilityReason,
} from '@zeqing/availability';
import { textFault, type Clock } from '@zeqing/kernel';
import { Authenticator, permits } from '@zeqing/organisation';
import { CLOCK } from '@zeqing/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { instantText, sendAsOf } from '../services/as-of';
import { MAX_CODE, MAX_PAIRS } from './availability.dto';
import { keepingRule } from './cache-headers';
import { MIN_SEQUENCE } from './min-sequence';
import { Turn } from './turn';
import { weakTag } from './weak-tag';

const ONE = '/api/v1/availability?';
const MANY = '/api/v1/availability/query';
const BEARER = 'Bearer ';
/** Programs read them, not browsers: of the headers that protect pages only this one means something. */
const OF_JSON = ['content-type', 'application/json; charset=utf-8', 'x-content-type-options', 'nosniff'] as const;

/**
 * The short road to the answers of memory (design §8): a hall asks thousands of times a second, and the road through
 * guards, pipes and interceptors costs ten times the answer, that through Fastify twice (ADR 24). It takes only what needs neither
 * the database nor a refusal, from a client whose token was verified lately; all else goes on to the controller, which says the same.
 */
@Injectable()
export class QuickLookUp {
  readonly #turn = new Turn();

  constructor(
    private readonly authenticator: Authenticator,
    private readonly callers: AvailabilityCallers,
    private readonly availability: AvailabilityService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Before listening: one question is answered before Fastify sees it, a batch once Fastify has read its body. */
  mount(fastify: FastifyInstance): void {
    const { server } = fastify;
    const [longRoad, ...others] = server.listeners('request') as RequestListener[];
    if (longRoad === undefined || others.length > 0) throw new Error('the server has not one listener');
    server.removeAllListeners('request').on('request', (request, response) => {
      if (!this.#one(request, response, server.listening)) longRoad(request, response);
    });
    fastify.addHook('preHandler', (request, reply, next) => {
      if (request.method !== 'POST' || request.url !== MANY || !this.#many(request, reply)) next();
    });
  }

  /** Whether the answer was sent, or will be with this turn's end. */
  #one({ method, url, headers }: IncomingMessage, response: ServerResponse, stays: boolean): boolean {
    if (method !== 'GET' || url?.startsWith(ONE) !== true || !stays) return false;
    const caller = this.#callerOf(headers);
    if (caller === null) return false;
    const question = parse(url.slice(ONE.length));
    if (!isQuestion(question)) return false;
    const pair = this.callers.pairAtOnce(caller, question);
    if (!pair?.ok) return false;
    const answer = this.availability.lookUp(pair.value, caller.at);
    if (answer.reason === 'code_unknown' || (STRANGE.has(answer.reason) && hasFault(question))) return false;
    const text = answerText(answer);
    const etag = weakTag(text);
    const { sequence, asOf } = this.availability.asOf();
    const told = [
      ...['zeqing-sequence', String(sequence), 'zeqing-as-of', instantText(asOf)],
      ...['cache-control', keepingRule(answer, caller), 'vary', 'authorization', 'etag', etag],
    ];
    this.#turn.add(() => {
      if (headers['if-none-match'] === etag) response.writeHead(304, told).end();
      else response.writeHead(200, [...told, ...OF_JSON, 'content-length', String(Buffer.byteLength(text))]).end(text);
    });
    return true;
  }

  #many(request: FastifyRequest, reply: FastifyReply): boolean {
    if (request.headers['idempotency-key'] !== undefined || !isBatch(request.body)) return false;
    const caller = this.#callerOf(request.headers);
    if (caller === null) return false;
    let results = '';
    for (const question of request.body.pairs) {
      const pair = this.callers.pairAtOnce(caller, question);
      if (pair === null) return false;
      const answer = pair.ok
        ? this.availability.lookUp(pair.value, caller.at)
        : this.callers.refused(question, pair.error);
      if (STRANGE.has(answer.reason) && hasFault(question)) return false;
      results += results === '' ? answerText(answer) : `,${answerText(answer)}`;
    }
    sendAsOf(reply, this.availability.asOf());
    const [type, json, sniff, never] = OF_JSON;
    void reply.headers({ [type]: json, [sniff]: never, 'cache-control': 'no-store' }).send(`{"results":[${results}]}`);
    return true;
  }

  /** The caller, where its token is remembered and carries the permission, and it can be answered at once. */
  #callerOf(headers: IncomingHttpHeaders): AvailabilityCaller | null {
    const { authorization } = headers;
    if (headers[MIN_SEQUENCE] !== undefined || authorization?.startsWith(BEARER) !== true) return null;
    const at = this.clock.now();
    const actor = this.authenticator.rememberedActor(authorization.slice(BEARER.length), at);
    return actor !== null && permits(actor, 'availability.read') ? { actor, at } : null;
  }
}

/** Reasons of answers that may stand beside codes nobody knows; all others know every code they are asked with. */
const STRANGE = new Set<AvailabilityReason>([
  'code_unknown',
  'department_unknown',
  'item_unknown',
  'not_bound',
  'stale',
]);

const isCode = (value: unknown): boolean => typeof value === 'string' && value.length > 0 && value.length <= MAX_CODE;

/** Whether a code holds what no code may: looked for only where a code is not known, because looking takes longer than knowing. */
const hasFault = ({ entry, department = '', item = '' }: AvailabilityQuestion): boolean =>
  [entry, department, item].some((code) => textFault(code) !== null);

/** A question as the controller's rules want it, down to the names of its fields. */
function isQuestion(value: unknown): value is AvailabilityQuestion {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let hasEntry = false;
  for (const name in value) {
    if ((name !== 'entry' && name !== 'department' && name !== 'item') || !isCode(Reflect.get(value, name)))
      return false;
    hasEntry ||= name === 'entry';
  }
  return hasEntry;
}

function isBatch(value: unknown): value is { readonly pairs: readonly AvailabilityQuestion[] } {
  if (typeof value !== 'object' || value === null || !('pairs' in value) || Object.keys(value).length !== 1)
    return false;
  const { pairs } = value;
  return Array.isArray(pairs) && pairs.length > 0 && pairs.length <= MAX_PAIRS && pairs.every(isQuestion);
}
