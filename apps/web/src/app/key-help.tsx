import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog';
import { useHotkeys } from './use-hotkeys';

const KEYS = ['Ctrl K', '/', 'j', 'k', 'Enter', 'd', '?'] as const;

/** The texts' names of the keys. */
const NAMES = {
  'Ctrl K': 'palette',
  '/': 'search',
  j: 'j',
  k: 'k',
  Enter: 'Enter',
  d: 'decision',
  '?': 'help',
} as const;

/** Listens for the keys of every page, and shows them when asked by `?`. */
export function KeyHelp(): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useHotkeys(useCallback(() => setOpen(true), []));
  return (
    <Dialog open={isOpen} title={t('keys.title')} footer={null} onCancel={() => setOpen(false)}>
      <dl className="keys">
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.${NAMES[key]}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
