import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sheetsOf } from './queries';
import { DataTable, type Column } from '../../ui/data-table';
import { Loaded } from '../../ui/page';
import { SheetState, sumOf, type Sheet } from './figures';

/** How a grant was used, quarter by quarter, with the way to its ledger. */
export function UseInShort({ requestId }: { readonly requestId: string }): ReactNode {
  const { t } = useTranslation('usage');
  const sheets = useQuery(sheetsOf(requestId));
  const columns: readonly Column<Sheet>[] = [
    { key: 'quarter', title: t('quarter'), cell: ({ quarter }) => quarter },
    { key: 'hall', title: t('hall'), kind: 'number', cell: ({ figures }) => sumOf(figures.hall) },
    { key: 'platform', title: t('platform'), kind: 'number', cell: ({ figures }) => sumOf(figures.platform) },
    { key: 'last', title: t('lastUsedOn'), cell: ({ figures }) => figures.lastUsedOn ?? t('never') },
    { key: 'state', title: t('stateLabel'), cell: ({ state }) => <SheetState state={state} /> },
  ];
  return (
    <section className="panel" aria-label={t('ofGrant')}>
      <h2>{t('ofGrant')}</h2>
      <Loaded query={sheets}>
        {({ items }) => (
          <DataTable
            caption={t('ofGrant')}
            columns={columns}
            rows={items}
            rowKey={({ id }) => id}
            empty={<p className="faint">{t('noSheet')}</p>}
          />
        )}
      </Loaded>
      <p className="section">
        <Link to="/usage/$requestId" params={{ requestId }}>
          {t('toLedger')}
        </Link>
      </p>
    </section>
  );
}
