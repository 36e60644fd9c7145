import dayjs from 'dayjs';

/** Calendar days ahead that the list can be narrowed to; no statutory term. */
export const ENDING_WITHIN = [30, 60, 90] as const;

/** The last day of the choice in the address, or nothing where it is none. */
export function endsBy(choice: string | undefined): string | undefined {
  const days = ENDING_WITHIN.find((one) => String(one) === choice);
  return days === undefined ? undefined : dayjs().add(days, 'day').format('YYYY-MM-DD');
}
