import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { DataTable, type Column } from '../../ui/data-table';
import { dayOf } from '../../ui/dates';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { eventWords } from '../journal/event-words';
import { toRequest, when } from './words';

type Sign = Schema<'SignAnswer'>;
type SignRow = Schema<'SignRowAnswer'>;
const PAGE = 50;

/** Signs of gaming the clocks, each with what exactly is counted, its number and the rows behind it; no finding (U48). */
export function SignsPage(): ReactNode {
  const { t } = useTranslation('register');
  const [{ sign: chosen }] = useFilters();
  const signs = useQuery({ queryKey: ['signs'], queryFn: () => said(api.GET('/api/v1/signs')) });
  const columns: readonly Column<Sign>[] = [
    {
      key: 'sign',
      title: t('signs.sign'),
      cell: ({ sign, text }) => (
        <Link to="/signs" search={{ sign }} aria-current={sign === chosen ? 'true' : undefined}>
          {inLanguage(text)}
        </Link>
      ),
    },
    { key: 'definition', title: t('signs.definition'), kind: 'wide', cell: ({ definition }) => inLanguage(definition) },
    { key: 'n', title: t('signs.n'), kind: 'number', cell: ({ n }) => n },
  ];
  return (
    <Page lead={t('signs.lead')}>
      <Loaded query={signs}>
        {({ since, signs: found }) => {
          const current = found.find(({ sign }) => sign === chosen);
          return (
            <>
              <p className="faint">{t('signs.since', { day: dayOf(since) })}</p>
              <DataTable
                caption={t('signs.title')}
                columns={columns}
                rows={found}
                rowKey={({ sign }) => sign}
                empty={null}
              />
              {current && <Rows key={current.sign} sign={current} />}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Rows({ sign: { sign, text } }: { readonly sign: Sign }): ReactNode {
  const { t } = useTranslation('register');
  const rows = useInfiniteQuery({
    queryKey: ['signs', sign],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) };
      return said(
        api.GET('/api/v1/signs/{sign}/rows', { params: { path: { sign: sign as 'late_supplement' }, query } }),
      );
    },
    getNextPageParam: (page) => page.next,
  });
  const change = useChangeWords();
  const columns: readonly Column<SignRow>[] = [
    { key: 'at', title: t('signs.at'), cell: ({ at }) => when(at) },
    { key: 'request', title: t('fact.request'), cell: (row) => toRequest(row.requestId, row.requestNumber) },
    { key: 'entry', title: t('fact.entry'), cell: ({ entryCode }) => entryCode ?? '' },
    { key: 'department', title: t('fact.department'), cell: ({ department }) => department?.shortName ?? '' },
    { key: 'change', title: t('signs.change'), kind: 'wide', cell: (row) => change(row.change) },
    { key: 'due', title: t('fact.due'), cell: ({ dueOn }) => (dueOn === null ? '' : dayOf(dueOn)) },
    { key: 'count', title: t('signs.count'), kind: 'number', cell: ({ count }) => count ?? '' },
  ];
  const shown = (rows.data?.pages ?? []).flatMap(({ items }) => items);
  return (
    <>
      <h2 className="section">{inLanguage(text)}</h2>
      <Loaded query={rows}>
        {() => (
          <DataTable
            caption={inLanguage(text)}
            columns={columns.filter(({ cell }) => shown.some((row) => cell(row) !== ''))}
            rows={shown}
            rowKey={({ key }) => key}
            empty={<Empty why={t('signs.none')} next={t('signs.noneNext')} />}
            hasMore={rows.hasNextPage}
            isLoadingMore={rows.isFetchingNextPage}
            onMore={() => void rows.fetchNextPage()}
          />
        )}
      </Loaded>
    </>
  );
}

/** What was done to a service or a setting; nothing where the sign itself says it. */
function useChangeWords(): (change: string | null) => string {
  const { t } = useTranslation('register');
  return (change) => {
    if (change === null) return '';
    if (change === 'stop' || change === 'alter') return t(`signs.${change}`);
    return eventWords(change) ?? change;
  };
}
