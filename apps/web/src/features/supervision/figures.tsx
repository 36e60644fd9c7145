import { useLocation } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { writeSearch } from '../../app/search';
import { whenOf } from '../../ui/dates';
import { useFilters } from '../../ui/use-filters';

type Figure = Pick<Schema<'MeasureAnswer'>, 'value' | 'source'>;
type Unit = Schema<'MeasureAnswer'>['unit'];

const TENTHS = 10;
const tenth = (value: number): number => Math.round(value * TENTHS) / TENTHS;

/** A figure as people read it, in its unit; of nothing it says so. */
export function useFigureWords(): (figure: Figure, unit: Unit) => string {
  const { t } = useTranslation('supervision');
  return useCallback(
    ({ value, source }, unit) => {
      if (source === 'none_yet') return t('noSource');
      if (value === null) return t('ofNothing');
      if (unit === 'ratio') return `${String(tenth(value * 100))} %`;
      return unit === 'count' ? String(value) : t(`unit.${unit}`, { count: tenth(value) });
    },
    [t],
  );
}

/** As of when, up to which entry of the journal, of which day and of which departments: the same under every figure. */
export function StampLine({ stamp }: { readonly stamp: Schema<'StampAnswer'> }): ReactNode {
  const { t } = useTranslation('supervision');
  const { list } = useDepartments();
  const asOf = stamp.asOf === null ? t('never') : whenOf(stamp.asOf);
  const own = stamp.departmentIds;
  const names = list.filter(({ id }) => own?.includes(id)).map(({ shortName }) => shortName);
  return (
    <p className="faint">
      {t('stamp', { asOf, sequence: stamp.sequence, today: stamp.today })}
      {own !== null && ` ${t('only', { names: names.join(t('comma')) })}`} <AsOfLink sequence={stamp.sequence} />
    </p>
  );
}

/** An address that says as of when it was sent: who opens it later is told that the figures have moved on. */
function AsOfLink({ sequence }: { readonly sequence: number }): ReactNode {
  const { t } = useTranslation('supervision');
  const [filters, set] = useFilters();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const asOf = String(sequence);
  const sent = Number(filters['asOf'] ?? sequence);
  return (
    <>
      <a
        href={`${path}${writeSearch({ ...filters, asOf })}`}
        onClick={(event) => {
          event.preventDefault();
          set({ asOf });
        }}
      >
        {t('asOf.link')}
      </a>
      {sent < sequence && <strong> {t('asOf.moved', { sent, now: sequence })}</strong>}
    </>
  );
}
