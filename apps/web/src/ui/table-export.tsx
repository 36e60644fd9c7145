import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../api/client';
import { useMe } from '../app/session';
import { ProblemNote } from './problem-note';
import type { FileColumn, TableFormat } from './table-file';

const FORMATS = [
  ['xlsx', 'exportXlsx'],
  ['csv', 'exportCsv'],
] as const;
/** What a file of a screen holds at most; the rest is had by narrower filters. */
const ROWS_AT_MOST = 5_000;

export interface TableExportProps {
  readonly title: string;
  /** The tables as they stand in the page when the file is made. */
  readonly tables: () => readonly HTMLTableElement[];
  /** How many rows are read so far, and how the others are. */
  readonly count: number;
  readonly hasMore?: boolean;
  readonly isLoadingMore?: boolean;
  readonly onMore?: () => void;
  /** What the file says beside the screen. */
  readonly more?: readonly FileColumn[];
}

/** The list as a workbook and as CSV: every row of the filters chosen, with who took it and when. */
export function TableExport(props: TableExportProps): ReactNode {
  const { t } = useTranslation('ui');
  const save = useSave(props);
  const [wanted, want] = useState<TableFormat | null>(null);
  useRest(props, wanted, (format) => save.mutate(format, { onSettled: () => want(null) }));
  return (
    <>
      {save.error && <ProblemNote error={save.error} />}
      <span className="acts table-export">
        {FORMATS.map(([format, word]) => (
          <Button key={format} size="small" loading={wanted === format} onClick={() => want(format)}>
            {t(word)}
          </Button>
        ))}
      </span>
    </>
  );
}

/** Reads the pages still missing, then has the file made; a page that does not come ends the wait. */
function useRest(
  { count, hasMore = false, isLoadingMore = false, onMore }: TableExportProps,
  wanted: TableFormat | null,
  make: (format: TableFormat) => void,
): void {
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (wanted === null) {
      asked.current = null;
      return;
    }
    if (isLoadingMore) return;
    const step = hasMore && onMore && count < ROWS_AT_MOST ? `more than ${count}` : 'the file';
    if (asked.current === 'the file') return;
    const isStuck = asked.current === step;
    asked.current = isStuck ? 'the file' : step;
    if (asked.current === 'the file') make(wanted);
    else onMore?.();
    // `make` and `onMore` are new with every drawing; only what was read moves this on.
  }, [wanted, count, hasMore, isLoadingMore]);
}

function useSave({ title, tables, more = [], hasMore = false }: TableExportProps) {
  const { t } = useTranslation('ui');
  const me = useMe();
  return useMutation({
    mutationFn: async (format: TableFormat) => {
      const { pageFilters, saveTable, takenFrom } = await import('./table-file');
      const taken = takenFrom(tables(), { group: t('group'), more });
      const count = taken.rows.length;
      const body = { screen: window.location.pathname, rows: count, format };
      await said(api.POST('/api/v1/me/exports', { body }));
      const filters = pageFilters();
      const at = new Date().toLocaleString('sv-SE').slice(0, 16);
      const by = me && t('exportedBy', { name: me.person.name, login: me.person.login, at, count });
      await saveTable(
        taken,
        [
          title,
          ...(filters.length > 0 ? [t('exportFilters', { filters: filters.join('; ') })] : []),
          ...(by === undefined ? [] : [by]),
          ...(hasMore ? [t('exportCut', { count })] : []),
          window.location.href,
        ],
        format,
      );
    },
  });
}
