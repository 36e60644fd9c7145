import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { useMe } from '../../app/session';
import { DataTable } from '../../ui/data-table';
import { TermsTable } from './terms-table';
import { useFilingColumns, type Filing } from './filing-words';

const SHOWN = 20;
const WAITING = {
  liaison: ['draft'],
  department_head: ['signing'],
  authority_officer: ['submitted', 'reviewed'],
} as const satisfies Readonly<Record<string, readonly Filing['state'][]>>;

/** On the workbench: what of the catalogue waits for me, and the terms that run. */
export function CatalogueWork(): ReactNode {
  const { t } = useTranslation('filings');
  const roles = useMe()?.posts.map(({ role }) => role) ?? [];
  const state = Object.entries(WAITING).flatMap(([role, states]) => (roles.some((one) => one === role) ? states : []));
  const columns = useFilingColumns();
  const filings = useQuery({
    queryKey: ['filings', 'waiting', state],
    queryFn: () => said(api.GET('/api/v1/catalogue/filings', { params: { query: { state, limit: SHOWN } } })),
    enabled: state.length > 0,
  });
  const terms = useQuery({
    queryKey: ['filings', 'terms', 'mine'],
    queryFn: () => said(api.GET('/api/v1/catalogue/terms', { params: { query: { state: 'running', limit: SHOWN } } })),
  });
  const rows = filings.data?.items ?? [];
  const running = terms.data?.items ?? [];
  return (
    <>
      {rows.length > 0 && (
        <section className="group section">
          <h2>{t('waitingForMe')}</h2>
          <DataTable
            caption={t('waitingForMe')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            rowLink={({ id }) => `/filings/${id}`}
            empty={null}
          />
          <p>
            <Link to="/filings">{t('toAll')}</Link>
          </p>
        </section>
      )}
      {running.length > 0 && (
        <section className="group section">
          <h2>{t('terms')}</h2>
          <TermsTable terms={running} />
          <p>
            <Link to="/filings/terms">{t('toTerms')}</Link>
          </p>
        </section>
      )}
    </>
  );
}
