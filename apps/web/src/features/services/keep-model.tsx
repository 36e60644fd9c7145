import { Suspense, type ReactNode } from 'react';
import { lazyPart } from '../../app/lazy-part';
import type { ChangeProps } from '../service-model/begin-draft';

const ChangeModel = lazyPart('service-model', async () => (await import('../service-model/begin-draft')).ChangeModel);

/** From what readiness says to the draft that mends it, for a liaison of the department that keeps it. */
export function KeepModel(props: ChangeProps): ReactNode {
  if (props.departmentIds.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <ChangeModel {...props} />
    </Suspense>
  );
}
