import { Modal } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHotkeys } from './use-hotkeys';

const KEYS = ['/', 'j', 'k', 'Enter', '?'] as const;

/** Listens for the keys of every page, and shows them when asked by `?`. */
export function KeyHelp(): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useHotkeys(useCallback(() => setOpen(true), []));
  return (
    <Modal open={isOpen} title={t('keys.title')} footer={null} onCancel={() => setOpen(false)}>
      <dl className="keys">
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.${key === '/' ? 'search' : key === '?' ? 'help' : key}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
