import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemException } from './problem.exception';

const VERSION = /^"v(\d{1,9})"$/;

/** `@IfMatch() seen: number`: the version the caller read (RFC 9110 §13.1.1); 428 when it is not said. */
export const IfMatch = createParamDecorator((_: unknown, host: ExecutionContext): number => {
  const header = host.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (!header) throw new ProblemException({ code: 'if_match.missing' });
  const version = VERSION.exec(header)?.[1];
  if (version === undefined)
    throw new ProblemException({ code: 'stale', details: { ifMatch: 'not of the form "v3"' } });
  return Number(version);
});
