import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '../ui/confirm';

/** Filters are the address, and what is kept on the server while it is written is not lost. */
const NOTHING_LOST = '.filters, .kept-form';
/** What stands in or beside a form that was not taken. */
const REFUSAL = '.ant-form-item-has-error, [role=alert]';

/**
 * Asks before a page is left on which something was typed into a form and not sent. What was submitted is sent, unless a refusal
 * stands there.
 */
export function useUnsavedGuard(): void {
  const { t } = useTranslation('ui');
  const confirm = useConfirm();
  const typed = useRef<{ readonly form: HTMLFormElement; readonly isSent: boolean } | null>(null);
  const isUnsent = (): boolean => {
    if (typed.current?.form.isConnected !== true) return false;
    return !typed.current.isSent || typed.current.form.parentElement?.querySelector(REFUSAL) !== null;
  };
  useEffect(() => {
    const type = ({ target }: Event): void => {
      const form = target instanceof Element ? target.closest('form') : null;
      if (form && !form.matches(NOTHING_LOST)) typed.current = { form, isSent: false };
    };
    const send = (): void => {
      if (typed.current) typed.current = { ...typed.current, isSent: true };
    };
    document.addEventListener('input', type);
    document.addEventListener('submit', send, true);
    return () => {
      document.removeEventListener('input', type);
      document.removeEventListener('submit', send, true);
    };
  }, []);
  useBlocker({
    enableBeforeUnload: isUnsent,
    shouldBlockFn: async ({ current, next }) => {
      if (!isUnsent() || current.pathname === next.pathname || next.pathname === '/sign-in') return false;
      const question = { title: t('unsaved.title'), content: t('unsaved.text'), act: t('unsaved.leave'), danger: true };
      const mayLeave = await confirm(question);
      if (mayLeave) typed.current = null;
      return !mayLeave;
    },
  });
}
