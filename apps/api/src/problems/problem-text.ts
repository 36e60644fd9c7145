/** How one refusal is told: its HTTP status and, in both languages, what happened and what to do about it. */
export interface ProblemText {
  readonly status: 400 | 401 | 403 | 404 | 405 | 408 | 409 | 410 | 412 | 413 | 415 | 422 | 428 | 429 | 431 | 500 | 503;
  readonly title: { readonly zh: string; readonly en: string };
  readonly mend: { readonly zh: string; readonly en: string };
}
