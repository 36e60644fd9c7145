import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Empty } from '../../ui/page';
import { StatusWord, type Tone } from '../../ui/status-word';
import { useFilters } from '../../ui/use-filters';

type Report = Schema<'LedgerImportAnswer'>;
type Finding = Schema<'LedgerFindingAnswer'>;
const SEVERITIES = ['error', 'gap', 'notice'] as const satisfies readonly Finding['severity'][];
const TONES: Readonly<Record<Finding['severity'], Tone>> = { error: 'late', gap: 'soon', notice: 'open' };

/** What is wrong or missing, by cell, with its mend. */
export function LedgerFindings({ report }: { readonly report: Report }): ReactNode {
  const { t } = useTranslation('ledgers');
  const [{ severity }] = useFilters();
  const columns: readonly Column<Finding>[] = [
    {
      key: 'severity',
      title: t('severityLabel'),
      cell: (one) => <StatusWord tone={TONES[one.severity]}>{t(`severity.${one.severity}`)}</StatusWord>,
    },
    {
      key: 'cell',
      title: t('cell'),
      cell: ({ column, row }) => (column === '' ? t('rowOf', { row }) : `${column}${String(row)}`),
    },
    { key: 'heading', title: t('heading'), cell: ({ heading }) => heading },
    { key: 'value', title: t('value'), cell: ({ value }) => (value === '' ? t('blank') : value) },
    { key: 'mend', title: t('mend'), kind: 'wide', cell: ({ mend }) => inLanguage(mend) },
  ];
  const options = SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }));
  return (
    <>
      <h2>{t('findings', { count: report.findingCount })}</h2>
      <FilterBar choices={[{ word: 'severity', label: t('severityLabel'), options }]} />
      <DataTable
        caption={t('findings', { count: report.findingCount })}
        columns={columns}
        rows={report.findings.filter((one) => severity === undefined || one.severity === severity)}
        rowKey={({ row, column, rule, heading }) => `${column}${String(row)}${rule}${heading}`}
        empty={<Empty why={t('noFindings')} />}
      />
      {report.findingCount > report.findings.length && <p>{t('cut', { count: report.findings.length })}</p>}
    </>
  );
}
