import { Inject, Injectable } from '@nestjs/common';
import { AvailabilityCallers, AvailabilityService, type AvailabilityQuestion } from '@zeqing/availability';
import { textFault, type Clock, type UseCaseContext } from '@zeqing/kernel';
import { Authenticator, permits } from '@zeqing/organisation';
import { CLOCK } from '@zeqing/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendAsOf } from '../services/as-of';
import { MAX_CODE, MAX_PAIRS } from './availability.dto';
import { sendKeeping } from './cache-headers';
import { MIN_SEQUENCE } from './min-sequence';
import { weakTag } from './weak-tag';

const ONE = '/api/v1/availability?';
const MANY = '/api/v1/availability/query';
const BEARER = 'Bearer ';
/** Programs read them, not browsers: of the headers that protect pages only this one means something. */
const OF_JSON = { 'content-type': 'application/json; charset=utf-8', 'x-content-type-options': 'nosniff' };

/**
 * The short road to the answers of memory (design §8): a hall asks thousands of times a second, and the road through
 * guards, pipes and interceptors costs ten times the answer. It takes only what needs neither the database nor a refusal,
 * from a client whose token was verified lately; everything else goes on to the controller, which says the same.
 */
@Injectable()
export class QuickLookUp {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly callers: AvailabilityCallers,
    private readonly availability: AvailabilityService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  mount(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', (request, reply, next) => {
      if (request.method !== 'GET' || !request.url.startsWith(ONE) || !this.#one(request, reply)) next();
    });
    fastify.addHook('preHandler', (request, reply, next) => {
      if (request.method !== 'POST' || request.url !== MANY || !this.#many(request, reply)) next();
    });
  }

  /** Whether the answer was sent. */
  #one(request: FastifyRequest, reply: FastifyReply): boolean {
    const context = this.#contextOf(request);
    if (context === null || !isQuestion(request.query)) return false;
    const pair = this.callers.pairAtOnce(context, request.query);
    if (!pair?.ok) return false;
    const answer = this.availability.lookUp(pair.value, context.at);
    if (answer.reason === 'code_unknown') return false;
    const text = JSON.stringify(answer);
    const etag = weakTag(text);
    sendAsOf(reply, this.availability.asOf());
    sendKeeping(reply, answer, context);
    void reply.header('etag', etag);
    if (request.headers['if-none-match'] === etag) void reply.status(304).send();
    else void reply.headers(OF_JSON).send(text);
    return true;
  }

  #many(request: FastifyRequest, reply: FastifyReply): boolean {
    if (request.headers['idempotency-key'] !== undefined || !isBatch(request.body)) return false;
    const context = this.#contextOf(request);
    if (context === null) return false;
    const results: string[] = [];
    for (const question of request.body.pairs) {
      const pair = this.callers.pairAtOnce(context, question);
      if (pair === null) return false;
      const answer = pair.ok
        ? this.availability.lookUp(pair.value, context.at)
        : this.callers.refused(question, pair.error);
      results.push(JSON.stringify(answer));
    }
    sendAsOf(reply, this.availability.asOf());
    void reply.headers({ ...OF_JSON, 'cache-control': 'no-store' }).send(`{"results":[${results.join(',')}]}`);
    return true;
  }

  /** The caller, where its token is remembered and carries the permission. */
  #contextOf(request: FastifyRequest): UseCaseContext | null {
    const { authorization } = request.headers;
    if (request.headers[MIN_SEQUENCE] !== undefined) return null;
    if (authorization?.startsWith(BEARER) !== true) return null;
    const at = this.clock.now();
    const actor = this.authenticator.rememberedActor(authorization.slice(BEARER.length), at);
    return actor !== null && permits(actor, 'availability.read') ? { actor, at, traceId: request.id } : null;
  }
}

const isCode = (value: unknown): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= MAX_CODE && textFault(value) === null;

/** A question as the controller's rules want it, down to the names of its fields. */
function isQuestion(value: unknown): value is AvailabilityQuestion {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let hasEntry = false;
  for (const [name, code] of Object.entries(value)) {
    if ((name !== 'entry' && name !== 'department' && name !== 'item') || !isCode(code)) return false;
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
