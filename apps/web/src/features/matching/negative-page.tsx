import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useCan } from '../../app/session';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { StatusWord } from '../../ui/status-word';
import { useFilters } from '../../ui/use-filters';
import { ActForm } from './act-form';
import { ListLinks } from './need-words';

type Row = Schema<'NegativeAnswer'>;
const PAGE = 50;
const STATES = ['in_force', 'lifted'] as const;

export function NegativeState({ row: { state, isReviewDue } }: { readonly row: Row }): ReactNode {
  const { t } = useTranslation('matching');
  if (isReviewDue) return <StatusWord tone="late">{t('reviewDue')}</StatusWord>;
  return <StatusWord tone={state === 'in_force' ? 'done' : 'ended'}>{t(`negativeState.${state}`)}</StatusWord>;
}

/** The negative list (负面清单): what the law forbids to share, with law, article and the day it is looked at again. */
export function NegativeListPage(): ReactNode {
  const { t } = useTranslation('matching');
  const mayList = useCan()('duties.assign');
  const [{ state: wished, entry }] = useFilters();
  const state = STATES.find((one) => one === wished);
  const rows = useInfiniteQuery({
    queryKey: ['matching', 'negative', state],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...(state ? { state } : {}), ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/negative-list', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: t('field.name'), kind: 'wide', cell: ({ name }) => name },
    { key: 'number', title: t('number'), cell: ({ number }) => number },
    { key: 'department', title: t('provider'), cell: ({ department }) => department.name },
    { key: 'ground', title: t('ground'), kind: 'wide', cell: ({ ground }) => `《${ground.title}》${ground.clause}` },
    { key: 'review', title: t('field.reviewOn'), cell: ({ reviewOn }) => reviewOn },
    { key: 'state', title: t('stateLabel'), cell: (row) => <NegativeState row={row} /> },
  ];
  return (
    <Page lead={t('negativesLead')}>
      <ListLinks />
      <FilterBar
        choices={[
          {
            word: 'state',
            label: t('stateLabel'),
            options: STATES.map((value) => ({ value, label: t(`negativeState.${value}`) })),
          },
        ]}
      />
      {mayList && entry !== undefined && <Add key={entry} entry={entry} />}
      <Loaded query={rows}>
        {({ pages }) => (
          <DataTable
            caption={t('toNegatives')}
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            rowLink={({ id }) => `/negative-list/${id}`}
            empty={<Empty why={t('noNegatives')} next={t('noNegativesNext')} />}
            hasMore={rows.hasNextPage}
            isLoadingMore={rows.isFetchingNextPage}
            onMore={() => void rows.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}

/** The authority puts an entry on the list whose ground is complete. */
function Add({ entry }: { readonly entry: string }): ReactNode {
  const { t } = useTranslation('matching');
  const navigate = useNavigate();
  return (
    <section className="panel" aria-label={t('listEntry')}>
      <h2>{t('listEntry')}</h2>
      <ActForm
        path="/api/v1/negative-list"
        fields={[
          { name: 'entryCode', label: t('field.entryCode'), kind: 'text' },
          { name: 'opinion', label: t('field.opinion'), kind: 'long' },
          { name: 'reviewOn', label: t('field.reviewOn'), kind: 'day' },
        ]}
        initial={{ entryCode: entry }}
        submit={t('listEntry')}
        onDone={({ id }) => navigate({ to: '/negative-list/$id', params: { id } })}
      />
    </section>
  );
}
