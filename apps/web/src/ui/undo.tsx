import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** How long an act that can be taken back offers it. */
export const UNDO_MS = 10_000;

interface UndoProps {
  /** What was done. */
  readonly done: string;
  readonly onUndo: () => void;
  /** The time is over. */
  readonly onGone: () => void;
}

/** What was just done, and for ten seconds the way back. */
export function Undo({ done, onUndo, onGone }: UndoProps): ReactNode {
  const { t } = useTranslation('ui');
  useEffect(() => {
    const timer = setTimeout(onGone, UNDO_MS);
    return () => clearTimeout(timer);
    // From the act on, however often it is drawn meanwhile.
  }, []);
  return (
    <p role="status" className="undo">
      {done}{' '}
      <button type="button" className="link-button" onClick={onUndo}>
        {t('undo')}
      </button>
    </p>
  );
}
