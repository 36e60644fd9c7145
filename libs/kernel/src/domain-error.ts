/**
 * Why a command was refused. `code` names the refusal (`request.illegal_transition`), every code has a status and
 * a text in apps/api/src/problems. `details` fill the text; they hold codes, numbers and dates, never personal data.
 */
export interface DomainError<Code extends string = string> {
  readonly code: Code;
  readonly details?: Readonly<Record<string, unknown>>;
  /** One entry a field, where the caller can mend the input. */
  readonly fields?: readonly FieldError[];
  /** The article the refusal rests on, as cited: `政务数据共享条例 第二十一条`. */
  readonly article?: string;
}

/** One wrong field: where (RFC 6901 pointer into the body, or `?name` for a query parameter) and by which rule. */
export interface FieldError {
  readonly pointer: string;
  readonly rule: string;
  readonly message?: string;
}

/** Refusals any subject may give. */
export type KernelErrorCode = 'not_found' | 'forbidden' | 'stale' | 'invalid_input' | 'text.malformed';

/** Also the answer for what exists but is another department's: its existence is not the caller's business. */
export const notFound = (objectType: string): DomainError<'not_found'> => ({
  code: 'not_found',
  details: { objectType },
});

/** The object changed since the caller read it. */
export const stale = (objectType: string): DomainError<'stale'> => ({ code: 'stale', details: { objectType } });

export const forbidden = (permission: string): DomainError<'forbidden'> => ({
  code: 'forbidden',
  details: { permission },
});
