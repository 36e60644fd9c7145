import { useEffect } from 'react';

const ROW_LINKS = '[data-row-link]';

/** Whether somebody is writing: then letters are letters. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Moves the focus among the rows of the page; from nowhere to the first. */
function moveBy(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(ROW_LINKS)];
  const at = rows.findIndex((row) => row === document.activeElement);
  rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
}

/**
 * The keys of every page: `/` to the search box, `d` to what I decide, `j` and `k` down and up the rows, `?` the help. None of them writes.
 */
export function useHotkeys(showHelp: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const act = KEYS[event.key] ?? (event.key === '?' ? showHelp : undefined);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [showHelp]);
}

const KEYS: Readonly<Record<string, () => void>> = {
  '/': () => document.querySelector<HTMLElement>('[data-hotkey="/"]')?.focus(),
  d: () => document.querySelector<HTMLElement>('[data-hotkey="d"]')?.focus(),
  j: () => moveBy(1),
  k: () => moveBy(-1),
};
