import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import { Inject, Injectable } from '@nestjs/common';
import {
  answerText,
  AvailabilityCallers,
  AvailabilityService,
  type AskedFor,
  type AvailabilityCaller,
  type AvailabilityPair,
} from '@zeqing/availability';
import type { Clock } from '@zeqing/kernel';
import { Authenticator, permits } from '@zeqing/organisation';
import { CLOCK } from '@zeqing/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { instantText, sendAsOf } from '../services/as-of';
import { codesAnswer } from './batch';
import { keepingRule } from './cache-headers';
import { MIN_SEQUENCE } from './min-sequence';
import {
  hasFault,
  hasFaults,
  isCodes,
  isPairs,
  isQuestion,
  type CodesQuestion,
  type PairsQuestion,
} from './quick-question';
import { isRefused } from './refusals';
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
    const asked = this.callers.askedAtOnce(caller, question);
    if (!asked?.ok) return false;
    const answer = this.availability.lookUp(pairOf(asked.value, question.entry), caller.at);
    if (isRefused(answer) || hasFault(answer.reason, question)) return false;
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
    const { body } = request;
    if (request.headers['idempotency-key'] !== undefined || typeof body !== 'object' || body === null) return false;
    const caller = this.#callerOf(request.headers);
    if (caller === null) return false;
    const text = isPairs(body) ? this.#byPairs(caller, body) : isCodes(body) ? this.#byCodes(caller, body) : null;
    if (text === null) return false;
    sendAsOf(reply, this.availability.asOf());
    const [type, json, sniff, never] = OF_JSON;
    void reply.headers({ [type]: json, [sniff]: never, 'cache-control': 'no-store' }).send(text);
    return true;
  }

  #byPairs(caller: AvailabilityCaller, { pairs }: PairsQuestion): string | null {
    let results = '';
    for (const question of pairs) {
      const asked = this.callers.askedAtOnce(caller, question);
      if (asked === null) return null;
      const answer = asked.ok
        ? this.availability.lookUp(pairOf(asked.value, question.entry), caller.at)
        : this.callers.refused(caller, question, asked.error);
      if (hasFault(answer.reason, question)) return null;
      results += results === '' ? answerText(answer) : `,${answerText(answer)}`;
    }
    return `{"results":[${results}]}`;
  }

  #byCodes(caller: AvailabilityCaller, question: CodesQuestion): string | null {
    const asked = this.callers.askedAtOnce(caller, question);
    if (asked === null) return null;
    const answer = codesAnswer(this.availability, asked, question, caller.at);
    return hasFaults(answer.reasons, question) ? null : JSON.stringify(answer);
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

const pairOf = (asked: AskedFor, entry: string): AvailabilityPair => ({
  entry,
  department: asked.department,
  item: asked.item,
  situation: asked.situation,
  subjectRegion: asked.subjectRegion,
  onUndetermined: asked.onUndetermined,
});
