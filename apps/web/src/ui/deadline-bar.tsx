import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/client';
import { Article } from './article';
import { StatusWord, type Tone } from './status-word';

type Clock = Schema<'ClockAnswer'>;
const SOON_WORKING_DAYS = 3;

export function toneOf(clock: Clock): Tone {
  if (clock.state === 'stopped') return clock.overdueWorkingDays > 0 ? 'ended' : 'done';
  if (clock.overdueWorkingDays > 0) return 'late';
  if (clock.state === 'paused') return 'paused';
  return (clock.remainingWorkingDays ?? 0) <= SOON_WORKING_DAYS ? 'soon' : 'open';
}

/** `剩 3 个工作日` and the like, in words. */
export function useClockWords(): (clock: Clock) => string {
  const { t } = useTranslation('ui');
  return (clock) => {
    const late = clock.overdueWorkingDays;
    if (clock.state === 'stopped') return late > 0 ? t('clock.stoppedLate', { count: late }) : t('clock.stopped');
    if (late > 0) return t('clock.late', { count: late });
    if (clock.state === 'paused') return t('clock.paused');
    const left = clock.remainingWorkingDays ?? 0;
    return left === 0 ? t('clock.lastDay') : t('clock.left', { count: left });
  };
}

/** One term: what for, until when, how many working days are left, by which article. `children`: the days, explained. @public */
export function DeadlineBar({ clock, children }: { readonly clock: Clock; readonly children?: ReactNode }): ReactNode {
  const { t } = useTranslation('ui');
  const words = useClockWords();
  const budget = clock.budgetWorkingDays + clock.extensionWorkingDays;
  const left = Math.max(0, clock.remainingWorkingDays ?? 0);
  const used = Math.min(100, Math.round(((budget - left) / Math.max(1, budget)) * 100));
  const tone = toneOf(clock);
  return (
    <section className={`deadline deadline-${tone}`} aria-label={t('clock.label')}>
      <p className="deadline-words">
        <strong>{t(`phase.${clock.phase}`)}</strong>
        <StatusWord tone={tone}>{words(clock)}</StatusWord>
        <span>
          {t('clock.due')} <time dateTime={clock.dueOn}>{clock.dueOn}</time>
          {clock.provisional && ` ${t('clock.provisional')}`}
        </span>
        <span className="faint">
          {t('clock.budget', { count: clock.budgetWorkingDays })}
          {clock.extensionWorkingDays > 0 && t('clock.extended', { count: clock.extensionWorkingDays })}
          {' · '}
          <Article cited={clock.article} />
        </span>
      </p>
      <div className="deadline-track" aria-hidden>
        <div style={{ width: `${String(used)}%` }} />
      </div>
      {children}
    </section>
  );
}
