import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BULK_ACTS, BULK_LIMIT, bulkActOf, type BulkAct } from './bulk';
import type { Line } from './lines';

interface BarProps {
  readonly chosen: readonly Line[];
  readonly onClear: () => void;
  readonly onAct: (act: BulkAct, lines: readonly Line[]) => void;
}

/** What can be done with the chosen rows in one go; each act only with the rows that wait for it. */
export function BulkBar({ chosen, onClear, onAct }: BarProps): ReactNode {
  const { t } = useTranslation('workbench');
  if (chosen.length === 0) return null;
  const acts = (Object.keys(BULK_ACTS) as BulkAct[])
    .map((act) => ({ act, lines: chosen.filter((line) => bulkActOf(line) === act).slice(0, BULK_LIMIT) }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <section className="bulk-bar" aria-label={t('bulk.title')}>
      <strong role="status">{t('bulk.chosen', { count: chosen.length })}</strong>
      {acts.map(({ act, lines }) => (
        <Button key={act} type="primary" onClick={() => onAct(act, lines)}>
          {t('bulk.act', { act: t(`task.${act}`), count: lines.length })}
        </Button>
      ))}
      {acts.length === 0 && <span>{t('bulk.none')}</span>}
      <Button onClick={onClear}>{t('bulk.clear')}</Button>
    </section>
  );
}
