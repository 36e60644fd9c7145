import { useEffect } from 'react';

const ROW_LINKS = '[data-row-link]';

/** Whether somebody is writing: then letters are letters. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

const ARRIVES_WITHIN_MS = 5_000;
let stopWaiting = (): void => undefined;

/**
 * Tries now, and again whenever the page changes: a key pressed while a page is still being read is not lost. What is still hidden
 * does not take the focus, therefore the focus is asked, not the element.
 */
function untilDone(tries: () => boolean): void {
  stopWaiting();
  if (tries()) return;
  const observer = new MutationObserver(() => {
    if (tries()) stopWaiting();
  });
  const patience = setTimeout(() => stopWaiting(), ARRIVES_WITHIN_MS);
  stopWaiting = () => {
    observer.disconnect();
    clearTimeout(patience);
  };
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['style'] });
}

function focus(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  return element !== null && element !== undefined && element === document.activeElement;
}

const focusOn = (selector: string) => (): void => untilDone(() => focus(document.querySelector<HTMLElement>(selector)));

/** Moves the focus among the rows of the page; from nowhere to the first. */
function moveBy(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>(ROW_LINKS)];
  const at = rows.findIndex((row) => row === document.activeElement);
  return focus(rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))]);
}

/**
 * The keys of every page: `/` to the search box, `d` to what I decide, `j` and `k` down and up the rows, `?` the help. None of them writes.
 */
export function useHotkeys(showHelp: () => void): void {
  useEffect(() => {
    /** Whoever goes on by another key or the mouse is not called back. */
    const goOn = (): void => stopWaiting();
    const press = (event: KeyboardEvent): void => {
      goOn();
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const act = KEYS[event.key] ?? (event.key === '?' ? showHelp : undefined);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    window.addEventListener('pointerdown', goOn);
    return () => {
      window.removeEventListener('keydown', press);
      window.removeEventListener('pointerdown', goOn);
      goOn();
    };
  }, [showHelp]);
}

const KEYS: Readonly<Record<string, () => void>> = {
  '/': focusOn('[data-hotkey="/"]'),
  d: focusOn('[data-hotkey="d"]'),
  j: () => untilDone(() => moveBy(1)),
  k: () => untilDone(() => moveBy(-1)),
};
