import type { DomainError } from '@zeqing/kernel';
import { PROBLEMS, type ProblemCode } from '../problems';
import type { Language } from './language';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** The text of a problem document (RFC 9457); `instance` is the path that was called. */
export function problemText(
  problem: DomainError<ProblemCode>,
  language: Language,
  instance: string,
  traceId: string,
): string {
  const text = PROBLEMS[problem.code];
  return JSON.stringify({
    type: `/api/problems/${problem.code}`,
    title: text.title[language],
    status: text.status,
    detail: text.mend[language],
    code: problem.code,
    instance,
    ...(problem.article ? { article: problem.article } : {}),
    ...(problem.details ? { details: problem.details } : {}),
    ...(problem.fields ? { errors: problem.fields } : {}),
    traceId,
  });
}
