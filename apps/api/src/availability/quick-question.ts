import { REASON_NUMBERS, type AvailabilityQuestion, type AvailabilityReason } from '@zeqing/availability';
import { textFault } from '@zeqing/kernel';
import { MAX_CODE, MAX_PAIRS, REGION } from './availability.dto';

/** One question, as the controller's rules want it. */
export type OneQuestion = AvailabilityQuestion & { readonly entry: string };
export interface PairsQuestion {
  readonly pairs: readonly OneQuestion[];
}
export interface CodesQuestion extends AvailabilityQuestion {
  readonly entries: readonly string[];
}

/** Reasons of answers that may stand beside codes nobody knows; all others know every code they are asked with. */
const STRANGE: ReadonlySet<AvailabilityReason> = new Set([
  ...(['code_unknown', 'department_unknown', 'item_unknown', 'situation_unknown', 'not_bound', 'stale'] as const),
]);
const STRANGE_NUMBERS: ReadonlySet<number> = new Set([...STRANGE].map((reason) => REASON_NUMBERS[reason]));

/**
 * Whether a code holds what no code may, so that the controller is to refuse it. Looked for only where a code may be unknown:
 * looking takes longer than knowing.
 */
export const hasFault = (reason: AvailabilityReason, question: OneQuestion): boolean =>
  STRANGE.has(reason) && isFaulty(question, [question.entry]);
export const hasFaults = (reasons: readonly number[], question: CodesQuestion): boolean =>
  reasons.some((number) => STRANGE_NUMBERS.has(number)) && isFaulty(question, question.entries);

const isFaulty = ({ department = '', item = '', situation = '' }: AvailabilityQuestion, entries: readonly string[]) =>
  [department, item, situation, ...entries].some((code) => textFault(code) !== null);

const isCode = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= MAX_CODE;

/** What a question may hold beside what is asked about. */
function isPartOfQuestion(name: string, value: unknown): boolean {
  if (name === 'subjectRegion') return typeof value === 'string' && REGION.test(value);
  return (name === 'department' || name === 'item' || name === 'situation') && isCode(value);
}

/** A question down to the names of its fields; its codes may still be faulty. */
export function isQuestion(value: unknown): value is OneQuestion {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let hasEntry = false;
  for (const name in value) {
    const part: unknown = Reflect.get(value, name);
    if (name === 'entry' ? !isCode(part) : !isPartOfQuestion(name, part)) return false;
    hasEntry ||= name === 'entry';
  }
  return hasEntry;
}

const isBatchOf = <T>(value: unknown, isPart: (part: unknown) => part is T): value is readonly T[] =>
  Array.isArray(value) && value.length > 0 && value.length <= MAX_PAIRS && value.every(isPart);

export const isPairs = (body: object): body is PairsQuestion =>
  'pairs' in body && Object.keys(body).length === 1 && isBatchOf(body.pairs, isQuestion);

export function isCodes(body: object): body is CodesQuestion {
  if (!('entries' in body)) return false;
  const { entries, ...question } = body;
  const isAsked = Object.entries(question).every(([name, part]) => isPartOfQuestion(name, part));
  return isAsked && isBatchOf(entries, isCode);
}
