import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TableExport } from './table-export';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly kind?: 'number' | 'wide';
}

interface DataTableProps<Row> {
  /** Read out before the table, and printed above it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Where a row leads: its first cell becomes the link, the whole row its target. */
  readonly rowLink?: (row: Row) => string;
  readonly rowClass?: (row: Row) => string | undefined;
  /** Rows that can be chosen for a bulk act. */
  readonly selection?: {
    readonly chosen: ReadonlySet<string>;
    readonly onChange: (chosen: ReadonlySet<string>) => void;
    readonly label: (row: Row) => string;
  };
  readonly empty: ReactNode;
  /** Columns of its file alone; `none`: what it shows is taken away elsewhere on the page. */
  readonly file?: readonly { readonly title: string; readonly text: (row: Row) => string }[] | 'none';
  readonly hasMore?: boolean;
  readonly isLoadingMore?: boolean;
  readonly onMore?: () => void;
}

/** A plain table: caption, header cells, whole-row links; at 390 px each row is a card with its labels. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { t } = useTranslation('ui');
  const { caption, columns, rows, rowKey, rowLink, selection, empty, hasMore, onMore } = props;
  const table = useRef<HTMLTableElement>(null);
  if (rows.length === 0) return empty;
  return (
    <>
      <table className="table" ref={table}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className="cell-check">
                <ChooseAll {...props} />
              </th>
            )}
            {columns.map(({ key, title, kind }) => (
              <th key={key} scope="col" className={kind && `cell-${kind}`}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={`${props.rowClass?.(row) ?? ''} ${rowLink ? 'row-linked' : ''}`}>
              {selection && (
                <td className="cell-check">
                  <ChooseOne {...props} row={row} />
                </td>
              )}
              {columns.map(({ key, title, cell, kind }, place) => (
                <Cell key={key} title={title} kind={kind}>
                  {place === 0 && rowLink ? (
                    <Link to={rowLink(row)} className="row-link" data-row-link>
                      {cell(row)}
                    </Link>
                  ) : (
                    cell(row)
                  )}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {props.file !== 'none' && (
        <TableExport
          title={caption}
          count={rows.length}
          tables={() => (table.current ? [table.current] : [])}
          more={(props.file ?? []).map(({ title, text }) => ({ title, texts: rows.map(text) }))}
          hasMore={hasMore ?? false}
          isLoadingMore={props.isLoadingMore ?? false}
          {...(onMore ? { onMore } : {})}
        />
      )}
      {hasMore === true && onMore && (
        <p className="more">
          <Button loading={props.isLoadingMore ?? false} onClick={onMore}>
            {t('more')}
          </Button>
        </p>
      )}
    </>
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/;

interface CellProps {
  readonly title: string;
  readonly kind: 'number' | 'wide' | undefined;
  readonly children: ReactNode;
}

/** A day is never broken over two lines. */
function Cell({ title, kind, children }: CellProps): ReactNode {
  const isDay = typeof children === 'string' && DAY.test(children);
  return (
    <td data-label={title} className={isDay ? 'cell-day' : kind && `cell-${kind}`}>
      {children}
    </td>
  );
}

function ChooseAll<Row>({ rows, rowKey, selection }: DataTableProps<Row>): ReactNode {
  const { t } = useTranslation('ui');
  const keys = rows.map(rowKey);
  const isAll = keys.every((key) => selection?.chosen.has(key));
  return (
    <input
      type="checkbox"
      aria-label={t('chooseAll')}
      checked={isAll}
      onChange={() =>
        selection?.onChange(isAll ? without(selection.chosen, keys) : new Set([...selection.chosen, ...keys]))
      }
    />
  );
}

const without = (chosen: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> =>
  new Set([...chosen].filter((key) => !keys.includes(key)));

function ChooseOne<Row>({ rowKey, selection, row }: DataTableProps<Row> & { readonly row: Row }): ReactNode {
  const key = rowKey(row);
  const toggle = (): void => {
    const next = new Set(selection?.chosen);
    if (!next.delete(key)) next.add(key);
    selection?.onChange(next);
  };
  return (
    <input
      type="checkbox"
      aria-label={selection?.label(row)}
      checked={selection?.chosen.has(key) ?? false}
      onChange={toggle}
    />
  );
}
