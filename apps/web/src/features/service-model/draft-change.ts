import { createContext, use } from 'react';
import type { Autosave } from '../../ui/use-autosave';
import type { Draft } from './draft-words';

type Keeper = Pick<Autosave<Draft>, 'later' | 'inTurn'>;

/** The form's keeper, for buttons that write in it. */
export const DraftKeeper = createContext<Keeper>({ later: () => undefined, inTurn: () => Promise.resolve(null) });

export const useDraftKeeper = (): Keeper => use(DraftKeeper);

/** Tells the form's keeper that something was written by a button, not by a field. */
export const useDraftChange = (): (() => void) => use(DraftKeeper).later;
