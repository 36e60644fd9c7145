import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { useMyTurn } from '../../app/my-turn';
import { WaitingRows } from '../../ui/waiting-rows';
import { TermsTable } from './terms-table';
import { useFilingColumns, type Filing } from './filing-words';

const SHOWN = 20;
const TURN = {
  liaison: ['draft'],
  department_head: ['signing'],
  authority_officer: ['submitted', 'reviewed'],
} as const satisfies Readonly<Record<string, readonly Filing['state'][]>>;

/** On the workbench: what of the catalogue waits for me, and the terms that run. */
export function CatalogueWork(): ReactNode {
  const { t } = useTranslation('filings');
  const state = useMyTurn<Filing['state']>(TURN);
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
  const running = terms.data?.items ?? [];
  return (
    <>
      <WaitingRows
        title={t('waitingForMe')}
        columns={columns}
        rows={filings.data?.items ?? []}
        rowLink={({ id }) => `/filings/${id}`}
        all={<Link to="/filings">{t('toAll')}</Link>}
      />
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
