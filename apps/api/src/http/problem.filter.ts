import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { JournalUnsealedError } from '@zeqing/journal';
import type { DomainError } from '@zeqing/kernel';
import { isPassingFault, LOGGER, sqlState } from '@zeqing/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { PROBLEMS, type ProblemCode } from '../problems';
import { hasContext } from './context';
import { preferredLanguage } from './language';
import { PROBLEM_TYPE, problemText } from './problem-document';
import { ProblemException } from './problem.exception';

/** Turns every failure into RFC 9457 problem+json. A 500 shows its trace id and nothing else. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { problem, headers } = asProblem(thrown, hasContext(request), hasCursor(request));
    if (problem.code === 'internal' || problem.code === 'database.busy')
      this.logger.error({ err: thrown, traceId: request.id }, 'request failed');
    if (!reply.sent) sendProblem(request, reply, problem, headers);
  }
}

export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: DomainError<ProblemCode>,
  headers: Readonly<Record<string, string>> = {},
): void {
  const language = preferredLanguage(request.headers['accept-language']);
  void reply
    .status(PROBLEMS[problem.code].status)
    .headers({ ...headers, 'content-language': language })
    .header('content-type', PROBLEM_TYPE)
    .send(problemText(problem, language, request.url.split('?')[0] ?? '', request.id));
}

const hasCursor = ({ query }: FastifyRequest): boolean =>
  typeof (query as { readonly cursor?: unknown } | null)?.cursor === 'string';

const BUSY_SECONDS = '2';

interface Refusal {
  readonly problem: DomainError<ProblemCode>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What Fastify and Nest refuse by themselves. Nest keeps only the status of it. */
const FRAMEWORK_REFUSALS: Readonly<Record<number, ProblemCode>> = {
  404: 'route.unknown',
  413: 'body.too_large',
  415: 'body.unsupported_type',
};

/** A value that is not of the column's kind. What is typed by callers is checked before; a cursor of another list is not. */
const FOREIGN_VALUE = /^22(P02|007|008|003)$/;

function asProblem(thrown: unknown, wasGuarded: boolean, hasCursor: boolean): Refusal {
  if (thrown instanceof ProblemException) return thrown;
  if (thrown instanceof JournalUnsealedError)
    return { problem: { code: thrown.code }, headers: { 'retry-after': String(thrown.retryAfterSeconds) } };
  if (hasCursor && FOREIGN_VALUE.test(sqlState(thrown) ?? '')) return { problem: { code: 'cursor.invalid' } };
  if (isPassingFault(thrown)) return { problem: { code: 'database.busy' }, headers: { 'retry-after': BUSY_SECONDS } };
  const status = statusOf(thrown);
  if (status === null || status < 400 || status >= 500) return { problem: { code: 'internal' } };
  // A 400 before any guard ran is the body that could not be read; the same after it is a parameter.
  const fallback = status === 400 && !wasGuarded ? 'body.not_json' : 'bad_request';
  return { problem: { code: FRAMEWORK_REFUSALS[status] ?? fallback } };
}

function statusOf(thrown: unknown): number | null {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const { statusCode } = (thrown ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : null;
}
