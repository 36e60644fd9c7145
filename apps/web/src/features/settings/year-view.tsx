import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';

type Exception = Schema<'ExceptionAnswer'>;
const MONTHS = Array.from({ length: 12 }, (_, month) => month);
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
const SATURDAY = 6;

interface YearProps {
  readonly year: number;
  readonly days: readonly Exception[];
}

/** Twelve months with what the notices change: days off are marked 休, weekend days worked are marked 班. */
export function YearView({ year, days }: YearProps): ReactNode {
  const marks = new Map(days.map((day) => [day.date, day]));
  return (
    <div className="year">
      {MONTHS.map((month) => (
        <Month key={month} year={year} month={month} marks={marks} />
      ))}
    </div>
  );
}

/** The weeks of a month, Monday first; null where a week reaches into another month. */
function weeksOf(year: number, month: number): (string | null)[][] {
  const first = dayjs(new Date(year, month, 1));
  const lead = (first.day() + SATURDAY) % WEEK.length;
  const all = [
    ...Array.from({ length: lead }, () => null),
    ...Array.from({ length: first.daysInMonth() }, (_, day) => first.add(day, 'day').format('YYYY-MM-DD')),
  ];
  return Array.from({ length: Math.ceil(all.length / WEEK.length) }, (_, week) =>
    WEEK.map((day) => all[week * WEEK.length + day - 1] ?? null),
  );
}

interface MonthProps {
  readonly year: number;
  readonly month: number;
  readonly marks: ReadonlyMap<string, Exception>;
}

function Month({ year, month, marks }: MonthProps): ReactNode {
  const { t } = useTranslation('settings');
  return (
    <table className="month">
      <caption>
        {t('calendar.month', { year, month: month + 1, name: dayjs(new Date(year, month, 1)).format('MMMM') })}
      </caption>
      <thead>
        <tr>
          {WEEK.map((day) => (
            <th key={day} scope="col">
              {t(`calendar.week.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, number) => (
          <tr key={number}>
            {week.map((date, place) => (
              <DayCell key={place} date={date} isWeekend={place + 1 >= SATURDAY} mark={marks.get(date ?? '')} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  readonly date: string | null;
  readonly isWeekend: boolean;
  readonly mark: Exception | undefined;
}

function DayCell({ date, isWeekend, mark }: DayProps): ReactNode {
  const { t } = useTranslation('settings');
  if (date === null) return <td />;
  const kind = mark?.kind ?? (isWeekend ? 'weekend' : 'plain');
  return (
    <td className={`day-${kind}`} title={mark && `${date} ${mark.name}`}>
      {Number(date.slice(-2))}
      {mark && <span className="day-mark">{t(`calendar.${mark.kind}Mark`)}</span>}
    </td>
  );
}
