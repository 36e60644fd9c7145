import { useTranslation } from 'react-i18next';

export interface Question {
  readonly title: string;
  readonly content?: string;
  /** The act in words, never «OK». */
  readonly act: string;
  readonly danger?: boolean;
  /** What cannot be undone is done only after this was typed. */
  readonly typed?: string;
}

/** `if (await confirm({ title, act })) …`: asks before what cannot be undone. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const { t } = useTranslation('ui');
  return async (question) => {
    const words = { cancel: t('cancel'), type: t('typeToGoOn', { text: question.typed }) };
    return (await import('./ask')).ask(question, words);
  };
}
