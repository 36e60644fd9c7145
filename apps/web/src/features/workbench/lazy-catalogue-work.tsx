import { lazy, Suspense, type ReactNode } from 'react';
import { useCan } from '../../app/session';

const CatalogueWork = lazy(async () => ({ default: (await import('../filings/catalogue-work')).CatalogueWork }));

/** What of the catalogue waits, for posts that have to do with it; the requests are there before it. */
export function LazyCatalogueWork(): ReactNode {
  if (!useCan()('catalogue.filings')) return null;
  return (
    <Suspense>
      <CatalogueWork />
    </Suspense>
  );
}
