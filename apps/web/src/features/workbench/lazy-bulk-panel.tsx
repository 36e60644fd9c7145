import { lazy, Suspense, type ReactNode } from 'react';
import type { BulkPanelProps } from './bulk-panel';

const BulkPanel = lazy(async () => ({ default: (await import('./bulk-panel')).BulkPanel }));

/** The forms of a bulk act are read when one is begun: the list itself needs none. */
export function LazyBulkPanel(props: BulkPanelProps): ReactNode {
  return (
    <Suspense>
      <BulkPanel {...props} />
    </Suspense>
  );
}
