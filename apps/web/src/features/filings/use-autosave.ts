import { useQueryClient } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { api, ifMatch, said } from '../../api/client';
import { filingQuery, type Filing } from './filing-words';
import { bodyOf, type Written } from './written-filing';

const PAUSE_MS = 800;

export interface Autosave {
  /** For the form's `onValuesChange`. */
  readonly later: () => void;
  /** Keeps what was typed and not kept yet; answers with the filing as it stands, or null when it was refused. */
  readonly now: () => Promise<Filing | null>;
  readonly state: 'clean' | 'behind' | 'kept';
  readonly error: Error | null;
}

/** Keeps a filing while it is written, one call after another, each in the version the one before left. */
export function useAutosave(form: FormInstance<Written>, filing: Filing): Autosave {
  const client = useQueryClient();
  const latest = useRef(filing);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const chain = useRef<Promise<Filing | null>>(Promise.resolve(filing));
  const isDirty = useRef(false);
  const [state, setState] = useState<Autosave['state']>('clean');
  const [error, setError] = useState<Error | null>(null);
  const save = async (): Promise<Filing | null> => {
    if (!isDirty.current) return latest.current;
    isDirty.current = false;
    const { id, version } = latest.current;
    const params = { path: { id }, header: ifMatch(version) };
    const body = bodyOf(form.getFieldsValue(true) as Written);
    try {
      const kept = await said(api.PUT('/api/v1/catalogue/filings/{id}/text', { params, body }));
      latest.current = kept;
      const { queryKey } = filingQuery(id);
      // The page that follows may be asking already: what it asked for before this was kept is out of date.
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, kept);
      setError(null);
      setState('kept');
      return kept;
    } catch (refused) {
      isDirty.current = true;
      setError(refused instanceof Error ? refused : new Error(String(refused)));
      return null;
    }
  };
  const now = (): Promise<Filing | null> => {
    clearTimeout(timer.current);
    chain.current = chain.current.then(save);
    return chain.current;
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
  return { later, now, state, error };
}
