import { STAGES } from './measured';

/** Figures that are read together, by department and by month. */
export const FIGURE_SETS = {
  stages: STAGES.flatMap((stage) => [`${stage}_days_median`, `${stage}_days_p90`]),
  quality: [
    'corrections_opened',
    'corrections_closed_rate',
    'correction_on_time_rate',
    'correction_days_median',
    'correction_days_p90',
    'duty_attached_rate',
    'interface_available_rate',
    'grants_suspended',
  ],
  register: ['overdue_facts', 'suspected_cases', 'violations_found', 'cases_cleared', 'overdue_open', 'disposal_open'],
} as const;
export type FigureSet = keyof typeof FIGURE_SETS;
