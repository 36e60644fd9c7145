/** A refusal of the API (RFC 9457): what is wrong, how to mend it, the article it rests on, the fields it names. */
export interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly article?: string;
  readonly errors?: readonly ProblemField[];
  readonly details?: Readonly<Record<string, unknown>>;
  readonly traceId?: string;
}

export interface ProblemField {
  readonly pointer: string;
  readonly rule: string;
  readonly message?: string;
}

export class ApiProblem extends Error {
  constructor(readonly body: ProblemBody) {
    super(body.title);
    this.name = 'ApiProblem';
  }

  get status(): number {
    return this.body.status;
  }
}

/** What an answer that is no success says; the network's and a proxy's own failures get a code of ours. */
export function problemOf(status: number, said: unknown): ApiProblem {
  if (typeof said === 'object' && said !== null && 'code' in said && 'title' in said) {
    const { code, title } = said;
    if (typeof code === 'string' && typeof title === 'string') return new ApiProblem({ ...said, status, code, title });
  }
  return new ApiProblem({ status, code: status === 0 ? 'network' : 'unreadable', title: '' });
}

/** @public for the screens */
export const isProblem = (thrown: unknown, ...codes: readonly string[]): thrown is ApiProblem =>
  thrown instanceof ApiProblem && (codes.length === 0 || codes.includes(thrown.body.code));

/** Whether the session has ended, or there never was one. A password that was asked again and is wrong ends none. */
export const isSignedOut = (thrown: unknown): boolean =>
  thrown instanceof ApiProblem && thrown.status === 401 && thrown.body.code !== 'sign_in.refused';
