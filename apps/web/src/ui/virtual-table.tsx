import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Column } from './data-table';
import { TableExport } from './table-export';

interface VirtualTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  /** Those read so far. */
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Of the whole table, where it is known before all rows are read. */
  readonly rowCount?: number | undefined;
  readonly empty: ReactNode;
  /** The server hands the whole of it out as files itself. */
  readonly file?: 'none';
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly onMore: () => void;
}

/** Heights in rem: a line of the table, and a card at 390 px. */
const LINE = 4.25;
const CARD = 11;
/** Rows kept above and below what is seen. */
const BESIDE = 10;
/** The next page is asked for this many rows before the last one read is seen. */
const AHEAD = 100;
const NARROW = '(max-width: 640px)';

/** A long table of which only the rows in sight stand in the page; the next pages are read while it is scrolled. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>): ReactNode {
  const { caption, columns, rows, rowKey, rowCount, hasMore, isLoadingMore, onMore } = props;
  const { t } = useTranslation('ui');
  const frame = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const [isWhole, setWhole] = useState(false);
  const sight = useSight(frame, rows.length);
  const { first, last, height } = isWhole ? { ...sight, first: 0, last: rows.length } : sight;
  /** All rows stand in the page for as long as they are read out of it. */
  const whole = (): HTMLTableElement[] => {
    flushSync(() => setWhole(true));
    queueMicrotask(() => setWhole(false));
    return table.current ? [table.current] : [];
  };
  const isNearEnd = hasMore && !isLoadingMore && last + AHEAD >= rows.length;
  useEffect(() => {
    if (isNearEnd) onMore();
  }, [isNearEnd, onMore]);
  if (rows.length === 0) return props.empty;
  const seen = rows.slice(first, last);
  return (
    <>
      <div className="virtual" ref={frame} role="region" aria-label={caption} tabIndex={0}>
        <table ref={table} className="table" aria-rowcount={(rowCount ?? (hasMore ? -2 : rows.length)) + 1}>
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map(({ key, title, kind }) => (
                <th key={key} scope="col" className={kind && `cell-${kind}`}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap rows={first} height={height} columns={columns.length} />
            {seen.map((row, place) => (
              <tr key={rowKey(row)} aria-rowindex={first + place + 2} style={{ height }}>
                {columns.map(({ key, title, cell, kind }) => (
                  <td key={key} data-label={title} className={kind && `cell-${kind}`}>
                    <div className="clamped">{cell(row)}</div>
                  </td>
                ))}
              </tr>
            ))}
            <Gap rows={rows.length - last} height={height} columns={columns.length} />
          </tbody>
        </table>
      </div>
      {props.file !== 'none' && (
        <TableExport title={caption} count={rows.length} tables={whole} {...{ hasMore, isLoadingMore, onMore }} />
      )}
      <p className="faint virtual-count" role="status">
        {hasMore
          ? t('readSoFar', { count: rows.length, total: rowCount ?? '…' })
          : t('readAll', { count: rows.length })}
      </p>
    </>
  );
}

/** The room of the rows that are out of sight. */
function Gap({ rows, height, columns }: { rows: number; height: number; columns: number }): ReactNode {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden className="virtual-gap" style={{ height: rows * height }}>
      <td colSpan={columns} />
    </tr>
  );
}

interface Sight {
  readonly first: number;
  readonly last: number;
  readonly height: number;
}

/** Which rows of the frame are in sight, and how high one is; follows scrolling, the window and the type size. */
function useSight(frame: RefObject<HTMLDivElement | null>, count: number): Sight {
  const [sight, setSight] = useState<Sight>({ first: 0, last: Math.min(count, AHEAD), height: 64 });
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const look = (): void => {
      const height = heightOfRow();
      const top = Math.floor(element.scrollTop / height);
      const first = Math.max(0, Math.min(top, count) - BESIDE);
      const last = Math.min(count, top + Math.ceil(element.clientHeight / height) + BESIDE);
      setSight((was) =>
        was.first === first && was.last === last && was.height === height ? was : { first, last, height },
      );
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      resized.disconnect();
    };
  }, [frame, count]);
  return sight;
}

function heightOfRow(): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.round(rem * (window.matchMedia(NARROW).matches ? CARD : LINE));
}
