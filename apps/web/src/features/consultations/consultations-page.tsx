import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { CONSULTATION_STATES, useQuestionColumns, type Consultation } from './consultation-words';

const PAGE = 50;

/** Questions of my departments to their sections, the earliest inner day first. */
export function ConsultationsPage(): ReactNode {
  const { t } = useTranslation('consultations');
  const [filters] = useFilters();
  const state = CONSULTATION_STATES.find((one) => one === filters['state']);
  const isOverdue = filters['overdue'] === 'true';
  const questions = useInfiniteQuery({
    queryKey: ['consultations', 'list', state, isOverdue],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const filter = { ...(state ? { state } : {}), ...(isOverdue ? { overdue: 'true' as const } : {}) };
      const query = { limit: PAGE, ...filter, ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/consultations', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const rows = (questions.data?.pages ?? []).flatMap(({ items }) => items);
  const columns: readonly Column<Consultation>[] = [
    ...useQuestionColumns(),
    { key: 'statutory', title: t('statutoryDay'), cell: ({ statutoryDueOn }) => statutoryDueOn ?? t('noTerm') },
  ];
  const next = <Link to="/workbench">{t('noneNext')}</Link>;
  return (
    <Page lead={t('lead')}>
      <FilterBar
        choices={[
          {
            word: 'state',
            label: t('stateLabel'),
            options: CONSULTATION_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          },
          { word: 'overdue', label: t('innerDay'), options: [{ value: 'true', label: t('overdue') }] },
        ]}
      />
      <Loaded query={questions}>
        {() => (
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={rows}
            file={[
              { title: t('said'), text: ({ answer }) => answer ?? '' },
              { title: t('person'), text: ({ answeredBy }) => answeredBy ?? '' },
            ]}
            rowKey={({ id }) => id}
            rowLink={({ requestId }) => `/requests/${requestId}`}
            empty={<Empty why={t('none')} next={next} />}
            hasMore={questions.hasNextPage}
            isLoadingMore={questions.isFetchingNextPage}
            onMore={() => void questions.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}
