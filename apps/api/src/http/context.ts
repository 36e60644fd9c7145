import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { systemActor, type UseCaseContext } from '@zeqing/kernel';
import type { FastifyRequest } from 'fastify';

const CONTEXTS = new WeakMap<FastifyRequest, UseCaseContext>();

export const ANONYMOUS = systemActor('anonymous');

export const setContext = (request: FastifyRequest, context: UseCaseContext): void =>
  void CONTEXTS.set(request, context);

/** Whether a guard has seen this call; what fails before is the reading of the request itself. */
export const hasContext = (request: FastifyRequest): boolean => CONTEXTS.has(request);

/** The context the guard built for this call. */
export function contextOf(request: FastifyRequest): UseCaseContext {
  const context = CONTEXTS.get(request);
  if (!context) throw new Error('no guard has run for this request');
  return context;
}

/** `@Context() context: UseCaseContext`: who acts, when, under which trace. */
export const Context = createParamDecorator((_: unknown, host: ExecutionContext) =>
  contextOf(host.switchToHttp().getRequest<FastifyRequest>()),
);
