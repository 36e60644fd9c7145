import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded } from '../../ui/page';

export type CountedRow = Schema<'CountedRowAnswer'>;
type Rows = UseInfiniteQueryResult<InfiniteData<Schema<'CountedRowPageAnswer'>>>;

interface CountedRowsProps {
  readonly rows: Rows;
  /** Those of its kind, by the first row where kinds differ. */
  readonly columns: (first: CountedRow | undefined) => readonly Column<CountedRow>[];
}

/** The very rows a figure counts, page after page. */
export function CountedRows({ rows, columns }: CountedRowsProps): ReactNode {
  const { t } = useTranslation('supervision');
  return (
    <Loaded query={rows}>
      {({ pages }) => (
        <DataTable
          caption={t('rowsBehind')}
          columns={columns(pages[0]?.items[0])}
          rows={pages.flatMap(({ items }) => items)}
          rowKey={({ kind, id, stage }) => `${kind}${id}${stage ?? ''}`}
          empty={<Empty why={t('noRows')} next={t('nothingYet')} />}
          hasMore={rows.hasNextPage}
          isLoadingMore={rows.isFetchingNextPage}
          onMore={() => void rows.fetchNextPage()}
        />
      )}
    </Loaded>
  );
}

/**
 * Where a row is read in full; what has no page of its own is named only. What is counted by its entry says the entry's
 * name, and its code in small.
 */
export function RowLink({ row }: { readonly row: CountedRow }): ReactNode {
  const { kind, id, label, entryCode, entryName } = row;
  if (entryCode !== null && entryName !== null)
    return (
      <Link to="/catalogue/entry" search={{ code: entryCode }}>
        {entryName} <small className="faint">{label}</small>
      </Link>
    );
  if (kind === 'request')
    return (
      <Link to="/requests/$id" params={{ id }}>
        {label}
      </Link>
    );
  if (kind === 'one_thing')
    return (
      <Link to="/one-things/$code" params={{ code: id }}>
        {label}
      </Link>
    );
  if (kind === 'service_item')
    return (
      <Link to="/services/$itemCode" params={{ itemCode: id }}>
        {label}
      </Link>
    );
  return label;
}
