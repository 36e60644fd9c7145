import type { LocalDate } from '@zeqing/kernel';
import { FIRST_COUNTED_YEAR, MOST_CASES } from '../../domain/item-model';
import type { Faults } from './draft-rules';
import type { Measures, WrittenVolume } from './written-model';

/** What is promised is no longer than what the law allows. */
export function measureFaults(faults: Faults, { before, after }: Measures): void {
  if (before.workingDays !== null && after.workingDays !== null && after.workingDays > before.workingDays)
    faults.add('measures/after/workingDays', 'longer_than_before');
}

/** A case volume is whole: how many cases, of which year that has begun, counted where (U14). */
export function volumeFaults(faults: Faults, volume: WrittenVolume | undefined, today: LocalDate): void {
  if (volume === undefined) return;
  const { cases, year, source } = volume;
  const one = faults.below('caseVolume');
  if (cases === null) one.add('cases', 'required');
  else if (!Number.isInteger(cases) || cases < 0 || cases > MOST_CASES) one.add('cases', 'cases_out_of_range');
  if (year === null) one.add('year', 'required');
  else if (!Number.isInteger(year) || year < FIRST_COUNTED_YEAR || year > Number(today.slice(0, 4)))
    one.add('year', 'year_implausible');
  one.required('source', source);
}
