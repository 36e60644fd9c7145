// Which test files `npm test` leaves to the full run. It has 15 minutes on two processors (README): what each user does every
// day, what the law orders and what keeps data safe is always run; of the files that look closely at one feature, one in
// ten, as ZEQING_TEST_SEED chooses. `npm run test:full` and a named file run them all.
import { createHash } from 'node:crypto';

const SHARE = 10;

/** By tier, the beginnings of the names of their files. */
export const SAMPLED = {
  db: [
    ...['libs/lists/test/template', 'libs/lists/test/catalogue-import', 'libs/supervision/test/charts'],
    ...['libs/supervision/test/pausing-property', 'libs/supervision/test/year', 'libs/catalogue/test/search'],
    ...['libs/notices/test/email', 'libs/notices/test/digest'],
  ],
  e2e: [
    ...[
      'answer-workbooks',
      'batch-notices',
      'bulletins',
      'catalogue-import',
      'consultations',
      'edition-print',
      'exports',
      'impact',
    ],
    ...[
      'ledger-import',
      'letters',
      'list-files',
      'list-kinds',
      'list-templates',
      'packages',
      'sandbox',
      'search',
      'sources',
    ],
    ...['supervision-charts', 'usage', 'hall-webhooks', 'every-export', 'service-model', 'service-model-files'],
    ...['resource-health', 'health-evidence', 'catalogue-terms', 'settling-terms', 'readiness-explained'],
  ].map((name) => `apps/api/test/${name}.e2e-spec`),
  web: [
    ...['bulletins', 'desk', 'exports', 'filings', 'habits', 'imports', 'journal', 'life', 'matching', 'notices'],
    ...[
      'packages',
      'register',
      'search',
      'settings',
      'supervision-charts',
      'late-terms',
      'lists-out',
      'resource-health',
    ],
    ...['service-model'],
  ].map((name) => `apps/web/test/${name}.web-spec`),
};

/** The files of a tier that are not run this time: all but the tenth the seed puts first. */
export function leftOut(tier, seed = process.env.ZEQING_TEST_SEED ?? '809') {
  const names = SAMPLED[tier] ?? [];
  const place = (name) => createHash('sha256').update(`${seed} ${name}`).digest('hex');
  const inOrder = [...names].sort((a, b) => (place(a) < place(b) ? -1 : 1));
  return inOrder.slice(Math.ceil(names.length / SHARE));
}
