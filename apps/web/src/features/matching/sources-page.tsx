import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { Article } from '../../ui/article';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { ActForm } from './act-form';
import { ListLinks } from './need-words';

type Source = Schema<'SourceAnswer'>;
const PAGE = 50;
const KINDS = ['contested', 'unassigned', 'appointed'] as const;

/** Whose a data item is (art. 19): what is contested or nobody's waits for the authority. */
export function SourcesPage(): ReactNode {
  const { t } = useTranslation('matching');
  const [{ kind: wished, q }] = useFilters();
  const kind = KINDS.find((one) => one === wished) ?? 'contested';
  const [chosen, choose] = useState<Source | null>(null);
  const sources = useInfiniteQuery({
    queryKey: ['matching', 'sources', kind, q],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, kind, ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/source-departments', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const columns = useColumns(choose);
  return (
    <Page
      lead={
        <>
          {t('sourcesLead')} <Article cited={t('article19')} />
        </>
      }
    >
      <ListLinks />
      <FilterBar
        search={t('field.itemName')}
        choices={[
          {
            word: 'kind',
            label: t('stateLabel'),
            usual: 'contested',
            options: KINDS.map((value) => ({ value, label: t(`source.${value}`) })),
          },
        ]}
      />
      {chosen && <Appoint key={keyOf(chosen)} source={chosen} onDone={() => choose(null)} />}
      <Loaded query={sources}>
        {({ pages }) => (
          <DataTable
            caption={t('toSources')}
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={keyOf}
            empty={<Empty why={t(`sourceNone.${kind}`)} next={<Link to="/catalogue">{t('toCatalogue')}</Link>} />}
            hasMore={sources.hasNextPage}
            isLoadingMore={sources.isFetchingNextPage}
            onMore={() => void sources.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}

function useColumns(choose: (source: Source) => void): readonly Column<Source>[] {
  const { t } = useTranslation('matching');
  return [
    { key: 'item', title: t('field.itemName'), cell: (source) => <Item source={source} /> },
    { key: 'level', title: t('level'), cell: ({ level, region }) => `${inLanguage(region)} · ${t(`levels.${level}`)}` },
    { key: 'holders', title: t('holders'), kind: 'wide', cell: (source) => <Holders source={source} /> },
    { key: 'source', title: t('sourceDepartment'), cell: ({ appointment }) => <Appointed appointment={appointment} /> },
    {
      key: 'act',
      title: t('nextStep'),
      cell: (source) => {
        if (source.needId !== null)
          return (
            <Link to="/needs/$id" params={{ id: source.needId }}>
              {t('next.designate')}
            </Link>
          );
        return source.mayAppoint ? (
          <Button size="small" onClick={() => choose(source)}>
            {t('appoint')}
          </Button>
        ) : (
          t('awaitsAuthority')
        );
      },
    },
  ];
}

const keyOf = ({ regionCode, itemName, subject, needId }: Source): string =>
  [regionCode, subject, itemName, needId].join(' ');

/** A generic name is a datum only with what its entries are about, which is said beside it. */
function Item({ source: { itemName, subject } }: { readonly source: Source }): ReactNode {
  const { t } = useTranslation('matching');
  if (subject === null) return itemName;
  return (
    <>
      {itemName}
      <div className="faint">{t('subjectOf', { subject })}</div>
    </>
  );
}

function Holders({ source: { holders, needId } }: { readonly source: Source }): ReactNode {
  const { t } = useTranslation('matching');
  if (holders.length === 0) return t(needId === null ? 'nothing' : 'neededOnly');
  return holders.map(({ department, entryCode, entryName }) => (
    <div key={`${department.departmentId} ${entryCode}`}>
      {department.name} ·{' '}
      <Link to="/catalogue/entry" search={{ code: entryCode }}>
        {entryName}
      </Link>
    </div>
  ));
}

function Appointed({ appointment }: Pick<Source, 'appointment'>): ReactNode {
  const { t } = useTranslation('matching');
  if (appointment === null) return t('notAppointed');
  return (
    <>
      {appointment.department?.name ?? t('setApart')}
      <div className="faint">{appointment.basis}</div>
    </>
  );
}

/** The authority says whose the item is; no department: the items of that name are not one datum. */
function Appoint({ source, onDone }: { readonly source: Source; readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation('matching');
  const options = [...new Map(source.holders.map(({ department }) => [department.departmentId, department.name]))].map(
    ([value, label]) => ({ value, label }),
  );
  return (
    <section className="panel" aria-label={t('appoint')}>
      <h2>{t('appointFor', { item: source.itemName })}</h2>
      <ActForm
        path="/api/v1/source-departments"
        fields={[
          { name: 'departmentId', label: t('sourceDepartmentOr'), kind: 'choice', isOptional: true, options },
          { name: 'basis', label: t('field.basisOf'), kind: 'long' },
        ]}
        fixed={{
          ...{ itemName: source.itemName, regionCode: source.regionCode },
          ...(source.subject === null ? {} : { subject: source.subject }),
        }}
        submit={t('appoint')}
        onDone={onDone}
      />
    </section>
  );
}
