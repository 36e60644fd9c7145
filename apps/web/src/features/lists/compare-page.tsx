import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { currentLanguage, inLanguage } from '../../i18n/i18n';
import { DataTable } from '../../ui/data-table';
import { FilterBar, type Choice } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { CLASSES, columnsOf, type ChangeClass } from './compare-columns';
import { TakeFile, type Order } from './take-file';

type Comparison = Schema<'ComparisonAnswer'>;
const PAGE = 100;
const MOST = 200;
/** Only rows that concern the reader's departments; everything else is everybody's. */
const MINE = 'mine';
const whose = (word: string | undefined): { readonly department?: typeof MINE } =>
  word === MINE ? { department: MINE } : {};

/** Two editions, or a batch and the edition before it, row by row in the law's classes; all of it in the address. */
export function ComparePage(): ReactNode {
  const { t } = useTranslation('lists');
  const [{ batch, to, from, class: wished, department }] = useFilters();
  const only = CLASSES.find((one) => one === wished);
  const wanted = { language: currentLanguage(), ...(only ? { class: only } : {}), ...whose(department) };
  const found = useInfiniteQuery({
    queryKey: ['lists', 'compare', batch, to, from, wanted],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const page = { limit: PAGE, ...wanted, ...(pageParam ? { cursor: pageParam } : {}) };
      if (batch !== undefined) {
        const params = { path: { id: batch }, query: page };
        return said(api.GET('/api/v1/lists/batches/{id}/diff', { params }));
      }
      const params = { path: { id: to ?? '' }, query: { ...page, ...(from ? { from } : {}) } };
      return said(api.GET('/api/v1/lists/editions/{id}/diff', { params }));
    },
    getNextPageParam: (page) => page.next,
    enabled: batch !== undefined || to !== undefined,
  });
  const first = found.data?.pages[0];
  return (
    <Page lead={<Link to="/lists">{t('back')}</Link>}>
      <Choices comparison={first} />
      {batch === undefined && to === undefined ? (
        <Empty why={t('chooseEditions')} next={t('chooseEditionsNext')} />
      ) : (
        <Loaded query={found}>
          {({ pages }) => (
            <>
              {first && <Told comparison={first} />}
              <DataTable
                file="none"
                caption={t('compareTitle')}
                columns={columnsOf(t)}
                rows={pages.flatMap(({ items }) => items)}
                rowKey={({ code }) => code}
                empty={
                  <Empty
                    why={t(only ? 'noneOfClass' : department === MINE ? 'noneOfMine' : 'noDifference')}
                    next={t('noRowsSoNext')}
                  />
                }
                hasMore={found.hasNextPage}
                isLoadingMore={found.isFetchingNextPage}
                onMore={() => void found.fetchNextPage()}
              />
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}

/** Which editions, and which class; the editions of a batch are given by it. */
function Choices({ comparison }: { readonly comparison: Comparison | undefined }): ReactNode {
  const { t } = useTranslation('lists');
  const [{ series: wished, batch }] = useFilters();
  const known = useQuery({ queryKey: ['lists', 'series'], queryFn: () => said(api.GET('/api/v1/lists/series')) });
  const items = known.data?.items ?? [];
  const usual = items.find(({ authorityDepartmentId }) => authorityDepartmentId !== null) ?? items[0];
  const series = wished ?? comparison?.to?.seriesCode ?? usual?.code;
  const editions = useQuery({
    queryKey: ['lists', 'editions', series, undefined],
    queryFn: () =>
      said(api.GET('/api/v1/lists/editions', { params: { query: { series: series ?? '', limit: MOST } } })),
    enabled: series !== undefined && batch === undefined,
  });
  const options = (editions.data?.items ?? []).map(({ id, number, inForceFrom, rowCount }) => ({
    value: id,
    label: t('editionChoice', { number, from: inForceFrom, rows: rowCount }),
  }));
  const classes: Choice = {
    word: 'class',
    label: t('classLabel'),
    options: CLASSES.filter((one) => countOf(comparison, one) > 0).map((one) => ({
      value: one,
      label: t('classCount', { name: t(`class.${one}`), count: countOf(comparison, one) }),
    })),
  };
  const departments: Choice = {
    word: 'department',
    label: t('comparedDepartment'),
    usual: 'any',
    options: [
      { value: 'any', label: t('comparedAny') },
      { value: MINE, label: t('comparedMine') },
    ],
  };
  if (batch !== undefined) return <FilterBar choices={[departments, classes]} />;
  const named = items.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <FilterBar
      choices={[
        { word: 'series', label: t('series'), options: named },
        { word: 'from', label: t('olderEdition'), options },
        { word: 'to', label: t('newerEdition'), options },
        departments,
        classes,
      ]}
    />
  );
}

const countOf = (comparison: Comparison | undefined, one: ChangeClass): number => comparison?.counts[one] ?? 0;

/** What was compared, the sentence, and the files. */
function Told({ comparison }: { readonly comparison: Comparison }): ReactNode {
  const { t } = useTranslation('lists');
  const { from, to, batch, department, summary } = comparison;
  const [filters] = useFilters();
  const only = CLASSES.find((one) => one === filters['class']);
  const order: Order = {
    list: batch ? 'batch_diff' : 'edition_diff',
    objectId: batch?.id ?? to?.id ?? '',
    ...(only ? { class: only } : {}),
    ...whose(department),
    ...(batch === null && filters['from'] ? { from: filters['from'] } : {}),
  };
  const older = from ? t('editionShort', { number: from.number }) : t('nothingBefore');
  const newer = to ? t('editionShort', { number: to.number }) : t('batchWould', { title: batch?.title ?? '' });
  return (
    <section className="panel">
      <p>
        {t('compared', { older, newer })}
        <br />
        {department === MINE && <>{t('ofMine')} </>}
        <strong>{inLanguage(summary)}</strong>
      </p>
      <p className="acts">
        <TakeFile order={order} />
        {batch && (
          <Link to="/lists/batches/$batchId" params={{ batchId: batch.id }}>
            {t('toTheBatch')}
          </Link>
        )}
      </p>
    </section>
  );
}
