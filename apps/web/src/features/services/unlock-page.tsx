import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';

type Unlock = Schema<'UnlockAnswer'>;
type Volumes = Pick<Schema<'UnlockRankingAnswer'>, 'countedIn' | 'countedInCount' | 'uncounted'>;
const NUMBER = new Intl.NumberFormat('zh');

/** Which single supply makes most items ready (U14). */
export function UnlockPage(): ReactNode {
  const { t } = useTranslation('services');
  const [{ outside, weight }] = useFilters();
  const query = {
    outside: outside === 'without' ? 'without' : 'with',
    weight: weight === 'cases' ? 'cases' : 'items',
  } as const;
  const ranking = useQuery({
    queryKey: ['unlock-ranking', query],
    queryFn: () => said(api.GET('/api/v1/services/unlock-ranking', { params: { query } })),
  });
  /** The weights' years and sources, and how many items have none. */
  const countedWhere = ({ countedIn, countedInCount, uncounted }: Volumes): string => {
    const where = countedIn.map((one) => t('unlock.countedIn', { ...one, count: one.items })).join(t('and'));
    const more = countedInCount > countedIn.length ? t('unlock.countedInMore', { count: countedInCount }) : '';
    const known = countedIn.length === 0 ? '' : t('unlock.countedKnown', { where: where + more });
    return known + (uncounted === 0 ? '' : t('unlock.uncounted', { uncounted }));
  };
  const columns: readonly Column<Unlock>[] = [
    { key: 'supply', title: t('unlock.supply'), kind: 'wide', cell: (row) => <Supply row={row} /> },
    { key: 'unlocks', title: t('unlock.unlocks'), kind: 'number', cell: ({ unlocksCount }) => unlocksCount },
    {
      ...{ key: 'unlocksCases', title: t('unlock.unlocksCases'), kind: 'number' },
      cell: (row) => <Cases of={row.unlocksCount} cases={row.unlocksCases} uncounted={row.unlocksUncounted} />,
    },
    { key: 'missing', title: t('unlock.missingFor'), kind: 'number', cell: ({ missingForCount }) => missingForCount },
    {
      ...{ key: 'missingCases', title: t('unlock.missingForCases'), kind: 'number' },
      cell: (row) => <Cases of={row.missingForCount} cases={row.missingForCases} uncounted={row.missingForUncounted} />,
    },
    { key: 'items', title: t('unlock.items'), kind: 'wide', cell: (row) => <Items row={row} /> },
    {
      key: 'who',
      title: t('blocker.who'),
      cell: ({ accountable }) => accountable.map(({ name }) => name).join(t('and')),
    },
  ];
  const weights = (['items', 'cases'] as const).map((value) => ({ value, label: t(`unlock.by.${value}`) }));
  const options = [{ value: 'without', label: t('unlock.withoutOutside') }];
  return (
    <Page lead={t('unlock.lead')}>
      <FilterBar
        choices={[
          { word: 'weight', label: t('unlock.weight'), options: weights, usual: 'items' },
          { word: 'outside', label: t('unlock.outside'), options },
        ]}
      />
      <Loaded query={ranking}>
        {({ items, counted, ready, notMapped, suppliesCount, ...volumes }) => (
          <>
            <p>{t('unlock.counted', { counted, ready, notMapped })}</p>
            <p>{countedWhere(volumes)}</p>
            {suppliesCount > items.length && <p>{t('unlock.best', { shown: items.length, suppliesCount })}</p>}
            <DataTable
              caption={t('unlock.title')}
              columns={columns}
              rows={items}
              file={[{ title: t('unlock.countedInTitle'), text: () => countedWhere(volumes) }]}
              rowKey={(row) => [row.evidenceTypeCode, row.entryCode, row.missingScope].join()}
              empty={<Empty why={t('unlock.none')} next={t('unlock.noneNext')} />}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface CasesProps {
  /** How many items they are of, and of how many of these no volume is known. */
  readonly of: number;
  readonly cases: number;
  readonly uncounted: number;
}

/** Cases a year; items nobody counted are no zeros. */
function Cases({ of, cases, uncounted }: CasesProps): ReactNode {
  const { t } = useTranslation('services');
  if (uncounted === of && of > 0) return <span className="faint">{t('unlock.notCounted')}</span>;
  return (
    <>
      {NUMBER.format(cases)}
      {uncounted > 0 && <div className="faint">{t('unlock.andUncounted', { uncounted })}</div>}
    </>
  );
}

function Supply({ row: { evidenceTypeName, entryCode, missingScope } }: { readonly row: Unlock }): ReactNode {
  const { t } = useTranslation('services');
  return (
    <>
      <strong>{evidenceTypeName}</strong>
      {missingScope !== null && <> · {t(`unlock.beyond.${missingScope}`)}</>}
      <br />
      {entryCode === null ? (
        <span className="faint">{t('unlock.noEntry')}</span>
      ) : (
        <Link to="/catalogue/entry" search={{ code: entryCode }}>
          {entryCode}
        </Link>
      )}
    </>
  );
}

/** The items one supply makes ready, each with its page. */
function Items({ row: { unlocks, unlocksCount } }: { readonly row: Unlock }): ReactNode {
  const { t } = useTranslation('services');
  if (unlocksCount === 0) return <span className="faint">{t('unlock.noneAlone')}</span>;
  const more = unlocksCount - unlocks.length;
  return (
    <>
      {unlocks.map(({ itemCode, itemName }) => (
        <div key={itemCode}>
          <Link to="/services/$itemCode" params={{ itemCode }}>
            {itemName}
          </Link>
        </div>
      ))}
      {more > 0 && <div className="faint">{t('unlock.more', { more })}</div>}
    </>
  );
}
