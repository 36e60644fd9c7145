/** The six phases people see, in their order. */
export const PHASES = ['application', 'review', 'supply', 'use', 'disposal', 'end'] as const;
