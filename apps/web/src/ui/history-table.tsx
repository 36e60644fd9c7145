import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from './data-table';
import { whenOf } from './dates';

interface Done {
  readonly version: number;
  readonly action: string;
  readonly actorName: string | null;
  readonly doneAt: string;
  readonly note: string | null;
}

interface HistoryProps<Act extends Done> {
  readonly history: readonly Act[];
  readonly nameOf: (act: Act) => string;
}

/** Everything done to something, by whom and when. */
export function HistoryTable<Act extends Done>({ history, nameOf }: HistoryProps<Act>): ReactNode {
  const { t } = useTranslation('ui');
  const columns: readonly Column<Act>[] = [
    { key: 'act', title: t('history.step'), cell: nameOf },
    { key: 'by', title: t('history.by'), cell: ({ actorName }) => actorName ?? t('history.unknown') },
    { key: 'at', title: t('history.at'), cell: ({ doneAt }) => whenOf(doneAt) },
    { key: 'note', title: t('history.note'), kind: 'wide', cell: ({ note }) => note ?? '' },
  ];
  return (
    <section aria-label={t('history.title')}>
      <h2>{t('history.title')}</h2>
      <DataTable
        caption={t('history.title')}
        columns={columns}
        rows={history}
        rowKey={({ version }) => String(version)}
        empty={null}
      />
    </section>
  );
}
