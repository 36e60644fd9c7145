import type { CaseCode } from './case-dictionary';

/** Phases of an overdue fact of the catalogue (art. 17): the department did not update, the authority did not publish. */
export const CATALOGUE_PHASES = ['catalogue_update', 'catalogue_review'] as const;
export type CataloguePhase = (typeof CATALOGUE_PHASES)[number];

/**
 * What is suspected when a term of art. 17 runs out: of a department that the catalogue was not updated (art. 39(1)), of the
 * authority, which art. 39 does not speak of, that another of its duties was not met (art. 41(3)). Never a finding (U28).
 */
export const suspectedCodeOf = (phase: CataloguePhase): CaseCode => (phase === 'catalogue_update' ? '39-1' : '41-3');
