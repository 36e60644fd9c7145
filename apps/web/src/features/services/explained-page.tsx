import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { inLanguage } from '../../i18n/i18n';
import { Article } from '../../ui/article';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { useOwnDepartments } from '../service-model/own-departments';
import { DecisionWord } from './decision-word';
import { useLines, type Line } from './explained-lines';
import { KeepModel } from './keep-model';
import { ReadinessWord, Score, STATES } from './readiness-words';
import { ScopeChoice, scopeOf } from './scope-choice';

type Blocker = Schema<'BlockerAnswer'>;

const PAGE = 50;

/** Why every item is ready or is not, line by line, each with where the lists say so. */
export function ExplainedPage(): ReactNode {
  const { t } = useTranslation('services');
  const [{ departmentId, state, scope: word }] = useFilters();
  const scope = scopeOf(word);
  const { list } = useDepartments();
  const departments = list.map(({ id, shortName }) => ({ value: id, label: shortName }));
  const states = STATES.map((value) => ({ value, label: t(`state.${value}`) }));
  const items = useInfiniteQuery({
    queryKey: ['services', 'explained', departmentId, scope],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = {
        ...{ limit: PAGE, scope },
        ...(departmentId ? { departmentId } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      };
      return said(api.GET('/api/v1/services/explained', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const lineOf = useLines();
  const columns: readonly Column<Line>[] = [
    { key: 'item', title: t('explained.item'), kind: 'wide', cell: (line) => <ItemCell line={line} /> },
    { key: 'name', title: t('explained.line'), cell: (line) => <Name line={line} /> },
    {
      key: 'decision',
      title: t('decisionLabel'),
      cell: ({ decision }) => decision !== null && <DecisionWord decision={decision} />,
    },
    { key: 'why', title: t('why'), kind: 'wide', cell: (line) => <Why line={line} /> },
    { key: 'where', title: t('explained.where'), cell: (line) => <Where line={line} /> },
    { key: 'blockers', title: t('blockers'), kind: 'wide', cell: ({ blockers }) => <Who blockers={blockers} /> },
  ];
  return (
    <Page lead={t('explained.lead')} actions={<ScopeChoice />}>
      <FilterBar
        choices={[
          { word: 'departmentId', label: t('explained.department'), options: departments },
          { word: 'state', label: t('readiness'), options: states },
        ]}
      />
      <Loaded query={items}>
        {({ pages }) => (
          <DataTable
            caption={t('explained.title')}
            columns={columns}
            rows={pages
              .flatMap((page) => page.items)
              .filter((item) => state === undefined || item.state === state)
              .flatMap(lineOf)}
            rowKey={({ key }) => key}
            empty={<Empty why={t('explained.none')} next={t('noneNext')} />}
            hasMore={items.hasNextPage}
            isLoadingMore={items.isFetchingNextPage}
            onMore={() => void items.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}

function Name({ line: { name, kind } }: { readonly line: Line }): ReactNode {
  const { t } = useTranslation('services');
  if (name === null) return t('explained.noLine');
  return (
    <>
      {name}
      <br />
      <span className="faint">{kind}</span>
    </>
  );
}

function Why({ line: { why, basis } }: { readonly line: Line }): ReactNode {
  return (
    <>
      {why} {basis !== null && <Article cited={basis} />}
    </>
  );
}

function ItemCell({ line: { item, situation, isFirst } }: { readonly line: Line }): ReactNode {
  const { nameOf } = useDepartments();
  const [{ scope }] = useFilters();
  const mine = useOwnDepartments().filter((one) => one === item.departmentId);
  const declared = situation.situation === null ? {} : { situation: situation.situation };
  return (
    <>
      <Link
        to="/services/$itemCode"
        params={{ itemCode: item.itemCode }}
        search={{ ...declared, ...(scope ? { scope } : {}) }}
      >
        {item.itemName}
      </Link>{' '}
      {isFirst && (
        <>
          <ReadinessWord state={situation.state} />
          {situation.situationName !== null && <div>{situation.situationName}</div>}
          <div>
            <Score score={situation.score} />
          </div>
          <span className="faint">{nameOf(item.departmentId)}</span>{' '}
          <KeepModel target="item" code={item.itemCode} name={item.itemName} departmentIds={mine} />
        </>
      )}
    </>
  );
}

/** The entry, whose page names its grants, and the row of the list in force; and whether a grant carries the decision. */
function Where({ line: { entryCode, grantId } }: { readonly line: Line }): ReactNode {
  const { t } = useTranslation('services');
  if (entryCode === null) return t('explained.nowhere');
  return (
    <>
      <Link to="/catalogue/entry" search={{ code: entryCode }}>
        {entryCode}
      </Link>
      <br />
      <Link to="/lists/edition" search={{ q: entryCode }}>
        {t('explained.list')}
      </Link>
      {grantId !== null && (
        <>
          {' · '}
          {t('explained.grant')}
        </>
      )}
    </>
  );
}

function Who({ blockers }: { readonly blockers: readonly Blocker[] }): ReactNode {
  const { t } = useTranslation('services');
  if (blockers.length === 0) return t('explained.free');
  return (
    <ul className="plain-list">
      {blockers.map((blocker) => (
        <li key={[blocker.code, blocker.entryCode, blocker.evidenceTypeCode].join()}>
          {inLanguage(blocker.text)} <span className="faint">{blocker.accountable.name}</span>
        </li>
      ))}
    </ul>
  );
}
