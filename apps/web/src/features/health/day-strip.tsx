import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty } from '../../ui/page';

type Day = Schema<'HealthEvidenceAnswer'>['days'][number];

interface DayTotal {
  readonly day: string;
  readonly successes: number;
  readonly failures: number;
}

const WIDTH = 18;
const HEIGHT = 48;
const GAP = 3;

/** The days on which anything was heard, oldest first: a bar of the calls, its lower part those that failed; and the table. */
export function DayStrip({ days }: { readonly days: readonly Day[] }): ReactNode {
  const { t } = useTranslation('health');
  const totals = totalsOf(days);
  const columns: readonly Column<DayTotal>[] = [
    { key: 'day', title: t('day'), cell: ({ day }) => day },
    { key: 'good', title: t('successes'), kind: 'number', cell: ({ successes }) => successes },
    { key: 'bad', title: t('failures'), kind: 'number', cell: ({ failures }) => failures },
    { key: 'share', title: t('failedShare'), kind: 'number', cell: (one) => `${Math.round(shareOf(one) * 100)}%` },
  ];
  return (
    <>
      <h2 className="section">{t('days')}</h2>
      {totals.length > 0 && (
        <svg
          role="img"
          aria-label={t('daysLabel', { count: totals.length })}
          viewBox={`0 0 ${totals.length * (WIDTH + GAP)} ${HEIGHT}`}
          height={HEIGHT}
          style={{ maxWidth: '100%' }}
        >
          {totals.map((one, place) => (
            <Bar key={one.day} total={one} at={place * (WIDTH + GAP)} />
          ))}
        </svg>
      )}
      <DataTable
        caption={t('days')}
        columns={columns}
        rows={[...totals].reverse()}
        rowKey={({ day }) => day}
        empty={<Empty why={t('noDays')} />}
      />
    </>
  );
}

function Bar({ total, at }: { readonly total: DayTotal; readonly at: number }): ReactNode {
  const { t } = useTranslation('health');
  const failed = Math.round(shareOf(total) * HEIGHT);
  return (
    <g>
      <title>{t('dayTold', { ...total })}</title>
      <rect x={at} y={0} width={WIDTH} height={HEIGHT - failed} fill="var(--brand)" opacity={0.35} />
      <rect x={at} y={HEIGHT - failed} width={WIDTH} height={failed} fill="var(--danger)" />
    </g>
  );
}

function totalsOf(days: readonly Day[]): readonly DayTotal[] {
  const totals = new Map<string, DayTotal>();
  for (const { day, successes, failures } of days) {
    const known = totals.get(day) ?? { day, successes: 0, failures: 0 };
    totals.set(day, { day, successes: known.successes + successes, failures: known.failures + failures });
  }
  return [...totals.values()];
}

const shareOf = ({ successes, failures }: DayTotal): number => failures / Math.max(1, successes + failures);
