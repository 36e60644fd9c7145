import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 800;

export interface Autosave<Kept> {
  /** For the form's `onValuesChange`. */
  readonly later: () => void;
  /** Keeps what was typed and not kept yet; answers with what stands now, or null when it was refused. */
  readonly now: () => Promise<Kept | null>;
  /** What a button does to it, in its turn: after what was typed before. Null when that was refused. */
  readonly inTurn: (act: (latest: Kept) => Promise<Kept>) => Promise<Kept | null>;
  readonly state: 'clean' | 'behind' | 'kept';
  readonly error: Error | null;
}

/**
 * Keeps what is written while it is written, one call after another, each from what the one before left. What was kept
 * last stands under the key for whoever shows it.
 */
export function useAutosave<Kept>(
  queryKey: QueryKey,
  loaded: Kept,
  keep: (latest: Kept) => Promise<Kept>,
): Autosave<Kept> {
  const client = useQueryClient();
  const latest = useRef(loaded);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const chain = useRef<Promise<Kept | null>>(Promise.resolve(loaded));
  const isDirty = useRef(false);
  const [state, setState] = useState<Autosave<Kept>['state']>('clean');
  const [error, setError] = useState<Error | null>(null);
  const stands = async (kept: Kept): Promise<Kept> => {
    latest.current = kept;
    // The page that follows may be asking already: what it asked for before this was kept is out of date.
    await client.cancelQueries({ queryKey });
    client.setQueryData(queryKey, kept);
    return kept;
  };
  const save = async (): Promise<Kept | null> => {
    if (!isDirty.current) return latest.current;
    isDirty.current = false;
    try {
      const kept = await stands(await keep(latest.current));
      setError(null);
      setState('kept');
      return kept;
    } catch (refused) {
      isDirty.current = true;
      setError(refused instanceof Error ? refused : new Error(String(refused)));
      return null;
    }
  };
  const now = (): Promise<Kept | null> => {
    clearTimeout(timer.current);
    chain.current = chain.current.then(save);
    return chain.current;
  };
  const inTurn = (act: (latest: Kept) => Promise<Kept>): Promise<Kept | null> => {
    const done = now().then(async (kept) => kept && stands(await act(kept)));
    chain.current = done.catch(() => null);
    return done;
  };
  const leave = useRef(now);
  leave.current = now;
  // What was typed last is kept though the page is left before the pause is over.
  useEffect(() => () => void leave.current(), []);
  const later = (): void => {
    isDirty.current = true;
    setState('behind');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void now(), PAUSE_MS);
  };
  return { later, now, inTurn, state, error };
}
