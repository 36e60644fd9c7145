import { createContext, use } from 'react';

/** Tells the form's keeper that something was written by a button, not by a field. */
export const DraftChange = createContext<() => void>(() => undefined);

export const useDraftChange = (): (() => void) => use(DraftChange);
