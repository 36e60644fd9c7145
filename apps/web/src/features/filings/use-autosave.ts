import type { FormInstance } from 'antd';
import { api, ifMatch, said } from '../../api/client';
import { useAutosave as useKept, type Autosave } from '../../ui/use-autosave';
import { filingQuery, type Filing } from './filing-words';
import { bodyOf, type Written } from './written-filing';

/** Keeps a filing while it is written, each time in the version the one before left. */
export function useAutosave(form: FormInstance<Written>, filing: Filing): Autosave<Filing> {
  return useKept(filingQuery(filing.id).queryKey, filing, ({ id, version }) => {
    const params = { path: { id }, header: ifMatch(version) };
    const body = bodyOf(form.getFieldsValue(true) as Written);
    return said(api.PUT('/api/v1/catalogue/filings/{id}/text', { params, body }));
  });
}
