/** A failure whose message is one sentence for the person at the keyboard; no stack is shown. */
export class PlainError extends Error {}

/** A server that ended, or stayed silent, while it was starting: worth another port, and its log. */
export class StartError extends PlainError {}

const NO_RIGHT = ['EACCES', 'EPERM', 'EROFS'];

/** What to print for any failure: the sentence of a PlainError, the stack of a bug. */
export function explain(error) {
  if (error instanceof PlainError) return error.message;
  if (NO_RIGHT.includes(error?.code) && error.path) {
    return `This account may not write ${error.path} (${error.code}): run as its owner, or set ZEQING_HOME to a folder of your own.`;
  }
  return error?.stack ?? String(error);
}
