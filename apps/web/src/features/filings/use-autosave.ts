import { useQueryClient } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { api, ifMatch, said } from '../../api/client';
import { useAutosave as useKept, type Autosave } from '../../ui/use-autosave';
import { filingQuery, type Filing } from './filing-words';
import { bodyOf, type Written } from './written-filing';

/** Keeps a filing while it is written, each time in the version the one before left. */
export function useAutosave(form: FormInstance<Written>, filing: Filing): Autosave<Filing> {
  const client = useQueryClient();
  return useKept(filing, async ({ id, version }) => {
    const params = { path: { id }, header: ifMatch(version) };
    const body = bodyOf(form.getFieldsValue(true) as Written);
    const kept = await said(api.PUT('/api/v1/catalogue/filings/{id}/text', { params, body }));
    const { queryKey } = filingQuery(id);
    // The page that follows may be asking already: what it asked for before this was kept is out of date.
    await client.cancelQueries({ queryKey });
    client.setQueryData(queryKey, kept);
    return kept;
  });
}
