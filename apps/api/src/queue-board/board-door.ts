import { Inject, Injectable } from '@nestjs/common';
import { SecurityEvents } from '@zeqing/journal';
import type { Clock } from '@zeqing/kernel';
import { Authenticator, permits } from '@zeqing/organisation';
import { CLOCK } from '@zeqing/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from '../http/auth.guard';
import { preferredLanguage } from '../http/language';
import { PROBLEM_TYPE, problemText } from '../http/problem-document';
import { PROBLEMS, type ProblemCode } from '../problems';

const PERMISSION = 'queues.read';
const READING = new Set(['GET', 'HEAD']);

/** Lets the system administrator in, by session; everybody else is told as the API tells them. Reading only. */
@Injectable()
export class BoardDoor {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly securityEvents: SecurityEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async check(request: FastifyRequest, reply: FastifyReply, isThere: boolean): Promise<void> {
    const refusal = (await this.#refusal(request)) ?? (isThere ? null : 'queues.away');
    if (refusal === null) return;
    const language = preferredLanguage(request.headers['accept-language']);
    const text = problemText({ code: refusal }, language, request.url, request.id);
    await reply.status(PROBLEMS[refusal].status).type(PROBLEM_TYPE).send(text);
  }

  async #refusal(request: FastifyRequest): Promise<ProblemCode | null> {
    const at = this.clock.now();
    const token = request.cookies[SESSION_COOKIE];
    const actor = token ? await this.authenticator.actorForSession(token, at) : null;
    if (!actor) return 'not_signed_in';
    if (permits(actor, PERMISSION) && READING.has(request.method)) return null;
    const details = { permission: PERMISSION, actorId: actor.id };
    await this.securityEvents.note({ kind: 'access.refused', address: request.ip, at, details });
    return 'forbidden';
  }
}
