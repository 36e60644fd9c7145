import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { DataTable, type Column } from '../../ui/data-table';
import { StatusWord, type Tone } from '../../ui/status-word';
import { useFilters } from '../../ui/use-filters';

type Kind = Schema<'FindingKindAnswer'>;

export const TONES: Readonly<Record<Kind['severity'], Tone>> = { error: 'late', gap: 'soon', notice: 'open' };

/** The findings by what is wrong: one sentence mends all of a kind. */
export function ImportKinds({ kinds }: { readonly kinds: readonly Kind[] }): ReactNode {
  const { t } = useTranslation('lists');
  const [, setFilters] = useFilters();
  if (kinds.length === 0) return null;
  const columns: readonly Column<Kind>[] = [
    {
      key: 'severity',
      title: t('severityLabel'),
      cell: ({ severity }) => <StatusWord tone={TONES[severity]}>{t(`severity.${severity}`)}</StatusWord>,
    },
    { key: 'count', title: t('kindCount'), kind: 'number', cell: ({ count }) => count },
    { key: 'mend', title: t('mend'), kind: 'wide', cell: ({ mend }) => inLanguage(mend) },
    {
      key: 'show',
      title: t('kindShow'),
      cell: ({ severity, rule, count }) => (
        <Button
          size="small"
          aria-label={t('kindShowOf', { count, severity: t(`severity.${severity}`) })}
          onClick={() => setFilters({ severity, rule })}
        >
          {t('kindShow')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <h2>{t('kinds')}</h2>
      <DataTable
        caption={t('kinds')}
        columns={columns}
        rows={kinds}
        rowKey={({ severity, rule }) => `${severity} ${rule}`}
        empty={null}
      />
    </>
  );
}
