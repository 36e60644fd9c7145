import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { TermsTable } from './terms-table';

const PAGE = 50;
const PHASES = ['update', 'review'] as const;
const STATES = ['running', 'stopped', 'released'] as const;

/** The terms of art. 17, of my departments and my region, the earliest due first; those that run unless others are asked for. */
export function TermsPage(): ReactNode {
  const { t } = useTranslation('filings');
  const [filters] = useFilters();
  const phase = PHASES.find((one) => one === filters['phase']);
  const state = STATES.find((one) => one === filters['state']) ?? 'running';
  const terms = useInfiniteQuery({
    queryKey: ['filings', 'terms', phase, state],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, state, ...(phase ? { phase } : {}), ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/catalogue/terms', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const rows = (terms.data?.pages ?? []).flatMap(({ items }) => items);
  return (
    <Page lead={t('termsLead')} actions={<Link to="/filings">{t('toAll')}</Link>}>
      <FilterBar
        choices={[
          {
            word: 'phase',
            label: t('phaseLabel'),
            options: PHASES.map((value) => ({ value, label: t(`phase.${value}`) })),
          },
          {
            word: 'state',
            label: t('stateLabel'),
            usual: 'running',
            options: STATES.map((value) => ({ value, label: t(`termState.${value}`) })),
          },
        ]}
      />
      <Loaded query={terms}>
        {() => (rows.length === 0 ? <Empty why={t('noTerms')} next={t('noTermsNext')} /> : <TermsTable terms={rows} />)}
      </Loaded>
      {terms.hasNextPage && (
        <p className="more">
          <Button loading={terms.isFetchingNextPage} onClick={() => void terms.fetchNextPage()}>
            {t('more')}
          </Button>
        </p>
      )}
    </Page>
  );
}
