import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { DataTable, type Column } from '../../ui/data-table';
import { StatusWord } from '../../ui/status-word';

export type Sheet = Schema<'UsageSheetAnswer'>;
type Counts = Sheet['figures']['hall'];

export const OUTCOMES = ['hit', 'miss', 'mismatch', 'error'] as const satisfies readonly (keyof Counts)[];
export const SHEET_STATES = ['prefilled', 'confirmed'] as const satisfies readonly Sheet['state'][];
const SOURCES = ['hall', 'platform'] as const;

export const sumOf = (counts: Counts): number => OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);

export function SheetState({ state }: { readonly state: Sheet['state'] }): ReactNode {
  const { t } = useTranslation('usage');
  return <StatusWord tone={state === 'prefilled' ? 'soon' : 'done'}>{t(`state.${state}`)}</StatusWord>;
}

/** What service halls reported and what the platform counted, side by side. */
export function Figures({ sheet }: { readonly sheet: Sheet }): ReactNode {
  const { t } = useTranslation('usage');
  const columns: readonly Column<(typeof SOURCES)[number]>[] = [
    { key: 'source', title: t('source'), cell: (source) => t(source) },
    ...OUTCOMES.map((outcome): Column<(typeof SOURCES)[number]> => ({
      key: outcome,
      title: t(`outcome.${outcome}`),
      kind: 'number',
      cell: (source) => sheet.figures[source][outcome],
    })),
    { key: 'sum', title: t('sum'), kind: 'number', cell: (source) => sumOf(sheet.figures[source]) },
  ];
  return (
    <DataTable
      caption={t('figuresOf', { quarter: sheet.quarter })}
      columns={columns}
      rows={SOURCES}
      rowKey={(source) => source}
      empty={null}
    />
  );
}
