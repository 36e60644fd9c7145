import { Inject, Injectable } from '@nestjs/common';
import {
  AvailabilityCallers,
  AvailabilityService,
  type AskedFor,
  type AvailabilityPair,
  type AvailabilityQuestion,
} from '@zeqing/availability';
import { textFault, type Clock, type UseCaseContext } from '@zeqing/kernel';
import { Authenticator, permits } from '@zeqing/organisation';
import { CLOCK } from '@zeqing/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendAsOf } from '../services/as-of';
import { MAX_CODE, MAX_PAIRS, REGION } from './availability.dto';
import { codesAnswer } from './batch';
import { sendKeeping } from './cache-headers';
import { MIN_SEQUENCE } from './min-sequence';
import { isRefused } from './refusals';
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
    const asked = this.callers.askedAtOnce(context, request.query);
    if (!asked?.ok) return false;
    const answer = this.availability.lookUp(pairOf(asked.value, request.query.entry), context.at);
    if (isRefused(answer)) return false;
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
    const { body } = request;
    if (request.headers['idempotency-key'] !== undefined || typeof body !== 'object' || body === null) return false;
    const context = this.#contextOf(request);
    if (context === null) return false;
    const text = isPairs(body) ? this.#byPairs(context, body) : isCodes(body) ? this.#byCodes(context, body) : null;
    if (text === null) return false;
    sendAsOf(reply, this.availability.asOf());
    void reply.headers({ ...OF_JSON, 'cache-control': 'no-store' }).send(text);
    return true;
  }

  #byPairs(context: UseCaseContext, { pairs }: Pairs): string | null {
    const results: string[] = [];
    for (const question of pairs) {
      const asked = this.callers.askedAtOnce(context, question);
      if (asked === null) return null;
      const answer = asked.ok
        ? this.availability.lookUp(pairOf(asked.value, question.entry), context.at)
        : this.callers.refused(context, question, asked.error);
      results.push(JSON.stringify(answer));
    }
    return `{"results":[${results.join(',')}]}`;
  }

  #byCodes(context: UseCaseContext, codes: Codes): string | null {
    const asked = this.callers.askedAtOnce(context, codes);
    if (asked === null) return null;
    return JSON.stringify(codesAnswer(this.availability, asked, codes, context.at));
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

type One = AvailabilityQuestion & { readonly entry: string };
interface Pairs {
  readonly pairs: readonly One[];
}
interface Codes extends AvailabilityQuestion {
  readonly entries: readonly string[];
}

const pairOf = (asked: AskedFor, entry: string): AvailabilityPair => ({
  entry,
  department: asked.department,
  item: asked.item,
  situation: asked.situation,
  subjectRegion: asked.subjectRegion,
  onUndetermined: asked.onUndetermined,
});

const isCode = (value: unknown): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= MAX_CODE && textFault(value) === null;

/** What a question may hold beside what is asked about, as the controller's rules want it. */
function isPartOfQuestion(name: string, value: unknown): boolean {
  if (name === 'subjectRegion') return typeof value === 'string' && REGION.test(value);
  return (name === 'department' || name === 'item' || name === 'situation') && isCode(value);
}

/** A question as the controller's rules want it, down to the names of its fields. */
function isQuestion(value: unknown): value is One {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let hasEntry = false;
  for (const [name, part] of Object.entries(value)) {
    if (name === 'entry' ? !isCode(part) : !isPartOfQuestion(name, part)) return false;
    hasEntry ||= name === 'entry';
  }
  return hasEntry;
}

const isBatchOf = <T>(value: unknown, isPart: (part: unknown) => part is T): value is readonly T[] =>
  Array.isArray(value) && value.length > 0 && value.length <= MAX_PAIRS && value.every(isPart);

const isPairs = (body: object): body is Pairs =>
  'pairs' in body && Object.keys(body).length === 1 && isBatchOf(body.pairs, isQuestion);

const isEntry = (value: unknown): value is string => isCode(value);

function isCodes(body: object): body is Codes {
  if (!('entries' in body)) return false;
  const { entries, ...question } = body;
  const isAsked = Object.entries(question).every(([name, part]) => isPartOfQuestion(name, part));
  return isAsked && isBatchOf(entries, isEntry);
}
