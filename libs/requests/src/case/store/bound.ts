import { DECREE_BONDS } from '@zeqing/organisation';

/** The bonds under which a fact opens a case (U24, U28), as a list in SQL. */
export const BOUND = DECREE_BONDS.map((bond) => `'${bond}'`).join(', ');
