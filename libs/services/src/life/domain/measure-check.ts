import type { Faults } from './draft-rules';
import type { Measures } from './written-model';

/** What is promised is no longer than what the law allows. */
export function measureFaults(faults: Faults, { before, after }: Measures): void {
  if (before.workingDays !== null && after.workingDays !== null && after.workingDays > before.workingDays)
    faults.add('measures/after/workingDays', 'longer_than_before');
}
