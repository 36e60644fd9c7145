import { App } from 'antd';
import { useTranslation } from 'react-i18next';

interface Question {
  readonly title: string;
  readonly content?: string;
  /** The act in words, never «OK». */
  readonly act: string;
  readonly danger?: boolean;
}

/** `if (await confirm({ title, act })) …`: asks before what cannot be undone. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const { modal } = App.useApp();
  const { t } = useTranslation('ui');
  return async ({ title, content, act, danger = false }) =>
    modal.confirm({ title, content, okText: act, cancelText: t('cancel'), okButtonProps: { danger } });
}
