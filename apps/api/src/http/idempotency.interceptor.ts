import { Readable } from 'node:stream';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { canonicalJson, type CanonicalValue, type Tx } from '@zeqing/kernel';
import { firstRow, prepared, sha256, sqlState, UnitOfWork } from '@zeqing/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { PROBLEMS } from '../problems';
import { PUBLIC, SECRET } from './access';
import { contextOf, setContext } from './context';
import { ProblemException } from './problem.exception';
import { refuseMalformed } from './validation.pipe';

const MAX_KEY = 200;
const TWIN_WAIT = '2s';
/** Refusals that depend on who asks or when, not on the command: never replayed. */
const NOT_KEPT = new Set([401, 403, 429]);

/** How long the transaction waits for a lock is set before the row is inserted, because that is what waits. */
const TAKE_KEY = {
  name: 'idempotency_take',
  text: `INSERT INTO idempotency_key (actor_id, key, route, request_hash)
    SELECT $1, $2, $3, $4 FROM set_config('lock_timeout', '${TWIN_WAIT}', true)
    ON CONFLICT ON CONSTRAINT pk_idempotency_key DO NOTHING RETURNING key`,
};
const KEEP_ANSWER = {
  name: 'idempotency_keep',
  text: 'UPDATE idempotency_key SET status = $3, headers = $4, body = $5 WHERE actor_id = $1 AND key = $2',
};

interface KeptAnswer {
  readonly route: string;
  readonly request_hash: Buffer;
  readonly status: number;
  readonly body: string | null;
  readonly headers: Record<string, string>;
}

type Outcome = { readonly kept: KeptAnswer } | { readonly body: unknown } | { readonly refused: ProblemException };

/**
 * Idempotency-Key on POST: the key row is the first insert of the business transaction, so a twin waits on it and then
 * replays; a refused command rolls back to its savepoint and commits key and refusal together.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reflector: Reflector,
  ) {}

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || key === undefined || this.#isNeverKept(host)) return next.handle();
    if (typeof key !== 'string' || key.length < 1 || key.length > MAX_KEY)
      throw new ProblemException({ code: 'invalid_input', fields: [{ pointer: 'Idempotency-Key', rule: 'length' }] });
    // The key is kept with a hash of the body, and what cannot be stored cannot be hashed either.
    refuseMalformed(request.body, '');
    return from(this.#once(request, host.switchToHttp().getResponse<FastifyReply>(), key, next));
  }

  /** Callers who are not signed in share no keys, and secrets are never stored. */
  #isNeverKept(host: ExecutionContext): boolean {
    const targets = [host.getHandler(), host.getClass()];
    return [PUBLIC, SECRET].some((key) => this.reflector.getAllAndOverride<unknown>(key, targets) === true);
  }

  async #once(request: FastifyRequest, reply: FastifyReply, key: string, next: CallHandler): Promise<unknown> {
    const outcome = await this.unitOfWork
      .run<Outcome, never>({}, async (tx) => ({ ok: true, value: await this.#attempt(tx, request, reply, key, next) }))
      .catch((error: unknown) => {
        if (sqlState(error) === '55P03')
          throw new ProblemException({ code: 'idempotency.in_flight' }, { 'retry-after': '2' });
        throw error;
      });
    if (!outcome.ok) return undefined;
    if ('refused' in outcome.value) throw outcome.value.refused;
    if ('body' in outcome.value) return outcome.value.body;
    return replay(reply, outcome.value.kept);
  }

  async #attempt(
    tx: Tx,
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
    next: CallHandler,
  ): Promise<Outcome> {
    const context = contextOf(request);
    const route = `${request.method} ${request.url}`;
    const hash = sha256(requestText(request));
    const mine = await prepared(tx, TAKE_KEY, [context.actor.id, key, route, hash]);
    if (mine.length === 0) return this.#keptAnswer(tx, context.actor.id, key, route, hash);
    setContext(request, { ...context, tx });
    const answer = await settle(next);
    const isRefused = answer instanceof ProblemException;
    const status = isRefused ? PROBLEMS[answer.problem.code].status : reply.statusCode;
    if (isRefused && (NOT_KEPT.has(status) || status >= 500)) throw answer;
    await prepared(tx, KEEP_ANSWER, [
      context.actor.id,
      key,
      status,
      JSON.stringify(keptHeaders(reply)),
      isRefused ? JSON.stringify(answer.problem) : answer === undefined ? null : JSON.stringify(answer),
    ]);
    return isRefused ? { refused: answer } : { body: answer };
  }

  async #keptAnswer(tx: Tx, actorId: string, key: string, route: string, hash: Buffer): Promise<Outcome> {
    const kept = await firstRow<KeptAnswer>(
      tx,
      'SELECT route, request_hash, status, headers, body FROM idempotency_key WHERE actor_id = $1 AND key = $2',
      [actorId, key],
    );
    if (!kept) throw new ProblemException({ code: 'idempotency.in_flight' }, { 'retry-after': '2' });
    if (kept.route !== route || !kept.request_hash.equals(hash))
      throw new ProblemException({ code: 'idempotency.other_request' });
    return { kept };
  }
}

async function settle(next: CallHandler): Promise<unknown> {
  try {
    return (await lastValueFrom(next.handle(), { defaultValue: undefined })) as unknown;
  } catch (error) {
    if (error instanceof ProblemException) return error;
    throw error;
  }
}

function replay(reply: FastifyReply, kept: KeptAnswer): unknown {
  void reply.header('idempotent-replayed', 'true');
  if (kept.status >= 400)
    throw new ProblemException(JSON.parse(kept.body ?? '{}') as ProblemException['problem'], {
      'idempotent-replayed': 'true',
    });
  void reply.status(kept.status).headers(kept.headers);
  return kept.body === null ? undefined : (JSON.parse(kept.body) as unknown);
}

function keptHeaders(reply: FastifyReply): Record<string, string> {
  const { location, etag } = reply.getHeaders();
  return {
    ...(typeof location === 'string' ? { location } : {}),
    ...(typeof etag === 'string' ? { etag } : {}),
  };
}

/** What a twin must repeat. A password that only proves who acts is left out: a kept hash of it could be guessed at. */
function requestText({ body }: FastifyRequest): string | Buffer {
  if (Buffer.isBuffer(body)) return body;
  // A stream can be read once, and that is the route's: its address, with the name of the file, tells commands apart.
  if (body instanceof Readable) return '';
  const command = JSON.stringify(body ?? null, (key, value: unknown) =>
    key === 'reauthentication' ? undefined : value,
  );
  return canonicalJson(JSON.parse(command) as CanonicalValue);
}
