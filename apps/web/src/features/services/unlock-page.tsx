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

/** Which single supply makes most items ready (U14). */
export function UnlockPage(): ReactNode {
  const { t } = useTranslation('services');
  const [{ outside }] = useFilters();
  const query = { outside: outside === 'without' ? 'without' : 'with' } as const;
  const ranking = useQuery({
    queryKey: ['unlock-ranking', query],
    queryFn: () => said(api.GET('/api/v1/services/unlock-ranking', { params: { query } })),
  });
  const columns: readonly Column<Unlock>[] = [
    { key: 'supply', title: t('unlock.supply'), kind: 'wide', cell: (row) => <Supply row={row} /> },
    { key: 'unlocks', title: t('unlock.unlocks'), kind: 'number', cell: ({ unlocksCount }) => unlocksCount },
    { key: 'missing', title: t('unlock.missingFor'), kind: 'number', cell: ({ missingForCount }) => missingForCount },
    { key: 'items', title: t('unlock.items'), kind: 'wide', cell: (row) => <Items row={row} /> },
    {
      key: 'who',
      title: t('blocker.who'),
      cell: ({ accountable }) => accountable.map(({ name }) => name).join(t('and')),
    },
  ];
  const options = [{ value: 'without', label: t('unlock.withoutOutside') }];
  return (
    <Page lead={t('unlock.lead')}>
      <FilterBar choices={[{ word: 'outside', label: t('unlock.outside'), options }]} />
      <Loaded query={ranking}>
        {({ items, counted, ready, notMapped, suppliesCount }) => (
          <>
            <p>{t('unlock.counted', { counted, ready, notMapped })}</p>
            {suppliesCount > items.length && <p>{t('unlock.best', { shown: items.length, suppliesCount })}</p>}
            <DataTable
              caption={t('unlock.title')}
              columns={columns}
              rows={items}
              rowKey={(row) => [row.evidenceTypeCode, row.entryCode, row.missingScope].join()}
              empty={<Empty why={t('unlock.none')} next={t('unlock.noneNext')} />}
            />
          </>
        )}
      </Loaded>
    </Page>
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
