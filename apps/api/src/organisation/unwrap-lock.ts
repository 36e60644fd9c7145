import type { DomainError, Result } from '@zeqing/kernel';
import { ProblemException } from '../http';
import type { ProblemCode } from '../problems';

/** The value of what may be locked after failed tries; a lock says when to come back (RFC 9110 §10.2.3). */
export function unwrapLock<T>(result: Result<T, DomainError<ProblemCode>>): T {
  if (result.ok) return result.value;
  const seconds = result.error.details?.['retryAfterSeconds'];
  throw new ProblemException(result.error, typeof seconds === 'number' ? { 'retry-after': String(seconds) } : {});
}
