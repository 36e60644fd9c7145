import type { DomainError, Result } from '@zeqing/kernel';
import type { ProblemCode } from '../problems';

/** A refusal on its way to the problem filter. Only apps/api throws it. */
export class ProblemException extends Error {
  constructor(
    readonly problem: DomainError<ProblemCode>,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(problem.code);
  }
}

/** The value of a result, or its refusal as a problem. */
export function unwrap<T>(result: Result<T, DomainError<ProblemCode>>): T {
  if (result.ok) return result.value;
  throw new ProblemException(result.error);
}
