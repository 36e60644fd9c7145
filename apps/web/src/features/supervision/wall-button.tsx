import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Shows the whole page without menu and bars: for a wall, where nobody presses anything. Escape leaves it. */
export function WallButton(): ReactNode {
  const { t } = useTranslation('supervision');
  return (
    <button
      type="button"
      className="button-link"
      onClick={({ currentTarget }) => void currentTarget.closest('main')?.requestFullscreen()}
    >
      {t('wall')}
    </button>
  );
}
