import { textFault, type FieldError } from '@zeqing/kernel';

/** Lengths in characters. */
export const MAX_INPUTS = 20;
export const MAX_INPUT = 100;
export const MAX_SERVICE_HOURS = 100;
/** Calls a day. */
export const MAX_DAILY_QUOTA = 1_000_000_000;

/** What who calls a resource has to know (调用须知, U16), as its department tells it; null: it has not told. */
export interface ResourceCalling {
  /** What is to be given to query it, e.g. 身份证号. */
  readonly inputs: readonly string[] | null;
  /** When it answers, in its department's words, e.g. 工作日 8:30–17:30. */
  readonly serviceHours: string | null;
  /** How many calls a day each grant may make. */
  readonly dailyQuota: number | null;
}

export const NOTHING_TOLD: ResourceCalling = { inputs: null, serviceHours: null, dailyQuota: null };

/** Faults of what is told: empty, repeated or malformed texts, too many of them, and figures that are no count of calls. */
export function callingFaults({ inputs, serviceHours, dailyQuota }: ResourceCalling): readonly FieldError[] {
  const faults: FieldError[] = [];
  if (inputs !== null && (inputs.length === 0 || inputs.length > MAX_INPUTS))
    faults.push({ pointer: '/inputs', rule: 'count' });
  for (const [at, input] of (inputs ?? []).entries()) {
    const pointer = `/inputs/${String(at)}`;
    if (!isText(input, MAX_INPUT)) faults.push({ pointer, rule: 'text' });
    else if (inputs?.indexOf(input) !== at) faults.push({ pointer, rule: 'repeated' });
  }
  if (serviceHours !== null && !isText(serviceHours, MAX_SERVICE_HOURS))
    faults.push({ pointer: '/serviceHours', rule: 'text' });
  if (dailyQuota !== null && !(Number.isInteger(dailyQuota) && dailyQuota >= 1 && dailyQuota <= MAX_DAILY_QUOTA))
    faults.push({ pointer: '/dailyQuota', rule: 'count' });
  return faults;
}

const isText = (text: string, most: number): boolean =>
  text.trim() !== '' && text.length <= most && textFault(text) === null;
