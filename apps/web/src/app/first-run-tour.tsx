import { lazy, Suspense, useState, useEffect, type ReactNode } from 'react';
import { prefer, preference } from './preferences';

const Tour = lazy(() => import('./tour').then(({ ShellTour }) => ({ default: ShellTour })));
const AGAIN = 'zeqing:tour';

export const showTourAgain = (): boolean => window.dispatchEvent(new Event(AGAIN));

/** Three sentences the first time somebody is here; never again unless asked for. */
export function FirstRunTour(): ReactNode {
  const [isOpen, setOpen] = useState(() => preference('tour') === null);
  useEffect(() => {
    const open = (): void => setOpen(true);
    window.addEventListener(AGAIN, open);
    return () => window.removeEventListener(AGAIN, open);
  }, []);
  if (!isOpen) return null;
  const close = (): void => {
    prefer('tour', 'seen');
    setOpen(false);
  };
  return (
    <Suspense>
      <Tour onClose={close} />
    </Suspense>
  );
}
