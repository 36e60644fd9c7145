import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor, Clock } from '@zeqing/kernel';
import { SecurityEvents } from '@zeqing/journal';
import { Authenticator, permits, type Permission } from '@zeqing/organisation';
import { CLOCK } from '@zeqing/platform';
import type { FastifyRequest } from 'fastify';
import { PERMISSION, PUBLIC } from './access';
import { ANONYMOUS, setContext } from './context';
import { ProblemException } from './problem.exception';
import { isSameOrigin } from './same-origin';

export const SESSION_COOKIE = '__Host-zeqing';
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Who calls, and whether a post of theirs carries the route's permission. Deny by default. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly securityEvents: SecurityEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const targets = [host.getHandler(), host.getClass()];
    const isPublic = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets) === true;
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION, targets);
    const at = this.clock.now();

    const actor = await this.#actor(request, at);
    setContext(request, { actor: actor ?? ANONYMOUS, at, traceId: request.id });
    if (isPublic) return true;
    if (!actor) throw new ProblemException({ code: 'not_signed_in' }, { 'www-authenticate': 'Bearer' });
    if (permission && permits(actor, permission)) return true;
    const refused = permission ?? 'none';
    const details = { permission: refused, actorId: actor.id };
    await this.securityEvents.note({ kind: 'access.refused', address: request.ip, at, details });
    throw new ProblemException({ code: 'forbidden', details: { permission: refused } });
  }

  async #actor(request: FastifyRequest, at: Date): Promise<Actor | null> {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() === 'bearer' && token) return this.authenticator.actorForBearer(token, at);
    const session = request.cookies[SESSION_COOKIE];
    if (!session) return null;
    // A cookie travels by itself, so what changes state must come from our own pages.
    if (!SAFE_METHODS.has(request.method) && !isSameOrigin(request.headers))
      throw new ProblemException({ code: 'origin.foreign' });
    return this.authenticator.actorForSession(session, at);
  }
}
