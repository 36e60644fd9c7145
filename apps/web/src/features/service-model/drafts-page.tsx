import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { useCan } from '../../app/session';
import { DataTable } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { NewDraft } from './begin-draft';
import { DRAFT_STATES, TARGETS, useDraftColumns } from './draft-words';

const PAGE = 50;

/** What my department prepares of its items and one-things, newest first. */
export function DraftsPage(): ReactNode {
  const { t } = useTranslation('service-model');
  const [filters] = useFilters();
  const can = useCan();
  const state = DRAFT_STATES.find((one) => one === filters['state']);
  const target = TARGETS.find((one) => one === filters['target']);
  const columns = useDraftColumns();
  const drafts = useInfiniteQuery({
    queryKey: ['service-drafts', 'list', state, target],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const wanted = { ...(state ? { state: [state] } : {}), ...(target ? { target } : {}) };
      const query = { limit: PAGE, ...wanted, ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/service-drafts', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  return (
    <Page
      lead={t('draftsLead')}
      actions={
        <>
          <Link to="/service-model">{t('toModel')}</Link>
          {can('services.manage') && <NewDraft />}
        </>
      }
    >
      <FilterBar
        choices={[
          {
            word: 'state',
            label: t('stateLabel'),
            options: DRAFT_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          },
          {
            word: 'target',
            label: t('targetLabel'),
            options: TARGETS.map((value) => ({ value, label: t(`target.${value}`) })),
          },
        ]}
      />
      <Loaded query={drafts}>
        {({ pages }) => (
          <DataTable
            caption={t('draftsCaption')}
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            rowLink={({ id }) => `/service-drafts/${id}`}
            empty={<Empty why={t('noDrafts')} next={<Link to="/service-model">{t('noDraftsNext')}</Link>} />}
            hasMore={drafts.hasNextPage}
            isLoadingMore={drafts.isFetchingNextPage}
            onMore={() => void drafts.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}
