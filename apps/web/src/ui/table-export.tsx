import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileColumn, TableFormat } from './table-file';

// How a file is made is loaded with the first that is wanted.
const TableTaking = lazy(async () => ({ default: (await import('./table-taking')).TableTaking }));

const FORMATS = [
  ['xlsx', 'exportXlsx'],
  ['csv', 'exportCsv'],
] as const;

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
  const [wanted, want] = useState<{ readonly format: TableFormat; readonly isMade: boolean } | null>(null);
  return (
    <>
      {wanted && (
        <Suspense fallback={null}>
          <TableTaking {...props} {...wanted} onMade={() => want({ ...wanted, isMade: true })} />
        </Suspense>
      )}
      <p className="acts table-export">
        {FORMATS.map(([format, word]) => (
          <button
            key={format}
            type="button"
            className="link-button"
            disabled={wanted?.isMade === false}
            onClick={() => want({ format, isMade: false })}
          >
            {t(word)}
          </button>
        ))}
      </p>
    </>
  );
}
