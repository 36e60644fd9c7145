import type { DomainError } from '@zeqing/kernel';
import type { FilingFault } from './filing-check';

/** A refusal that names every fault: its field, its rule and, where one asks for it, the article. */
export function refusalBy<C extends string>(code: C, faults: readonly FilingFault[]): DomainError<C> {
  const [first] = faults.flatMap(({ article }) => article ?? []);
  return {
    code,
    fields: faults.map(({ pointer, rule, article }) => ({
      pointer,
      rule,
      ...(article === null ? {} : { message: article }),
    })),
    ...(first === undefined ? {} : { article: first }),
  };
}
