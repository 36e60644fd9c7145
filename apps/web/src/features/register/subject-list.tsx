import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { DataTable } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import type { Registered, Subject } from './subject';

const PAGE = '50';

/** The list of one subject, with its filters in the address. */
export function SubjectList<Row extends Registered>({ subject }: { readonly subject: Subject<Row> }): ReactNode {
  const { t } = useTranslation(['register', 'screens']);
  const can = useCan();
  const [filters] = useFilters();
  const asked = Object.entries(filters).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const rows = useInfiniteQuery({
    queryKey: [subject.name, 'list', asked],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      subject.list({ limit: PAGE, ...Object.fromEntries(asked), ...(pageParam ? { cursor: pageParam } : {}) }),
    getNextPageParam: (page) => page.next,
  });
  const columns = subject.columns();
  const shown = (rows.data?.pages ?? []).flatMap(({ items }) => items);
  const [first] = shown;
  const factOf = (row: Row, name: string): string => {
    const text = subject.facts(row).find((fact) => fact.name === name)?.text;
    return typeof text === 'string' ? text : '';
  };
  const facts = (first ? subject.facts(first) : []).map(({ name }) => ({
    title: name,
    text: (row: Row) => factOf(row, name),
  }));
  const { begin } = subject;
  const actions = (
    <>
      {begin && can(begin.permission) && (
        <Link to={begin.path} className="button-link">
          {t(`screens:register.${subject.name}.begin`)}
        </Link>
      )}
    </>
  );
  return (
    <Page title={t(`${subject.name}.title`)} lead={t(`${subject.name}.lead`)} actions={actions}>
      <FilterBar choices={subject.choices()} />
      <Loaded query={rows}>
        {() => (
          <DataTable
            caption={t(`${subject.name}.title`)}
            columns={columns}
            rows={shown}
            file={facts}
            rowKey={({ id }) => id}
            rowLink={({ id }) => `/${subject.name}/${id}`}
            empty={<Empty why={t(`${subject.name}.none`)} next={<NextStep of={subject.name} />} />}
            hasMore={rows.hasNextPage}
            isLoadingMore={rows.isFetchingNextPage}
            onMore={() => void rows.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}

/** Where what such a list holds begins: wrong data are reported from the catalogue, the rest comes of requests. */
function NextStep({ of }: { readonly of: Subject<Registered>['name'] }): ReactNode {
  const { t } = useTranslation(['register', 'screens']);
  return (
    <>
      {t(`${of}.noneNext`)}{' '}
      {of === 'corrections' ? (
        <Link to="/catalogue">{t('toCatalogue')}</Link>
      ) : (
        <Link to="/workbench">{t('toWorkbench')}</Link>
      )}
    </>
  );
}
