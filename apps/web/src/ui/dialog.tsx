import type { ModalProps } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';

const Modal = lazy(async () => ({ default: (await import('./modal')).Modal }));

/** A dialog whose code is read when it is opened for the first time. */
export function Dialog(props: ModalProps & { readonly open: boolean }): ReactNode {
  const [isWanted, want] = useState(props.open);
  if (props.open && !isWanted) want(true);
  if (!isWanted) return null;
  return (
    <Suspense>
      <Modal {...props} />
    </Suspense>
  );
}
