import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { StatusWord, type Tone } from '../../ui/status-word';

export type Standing = Schema<'ResourceStandingAnswer'>;
export type State = Standing['state'];

export const STATES = ['failing', 'degraded', 'unknown', 'good'] as const satisfies readonly State[];
const TONES: Readonly<Record<State, Tone>> = { good: 'done', degraded: 'soon', failing: 'late', unknown: 'paused' };

/** A state in words with its sign. */
export function StateWord({ state }: { readonly state: State }): ReactNode {
  const { t } = useTranslation('health');
  return <StatusWord tone={TONES[state]}>{t(`state.${state}`)}</StatusWord>;
}

const KNOWN = ['error', 'timed_out', 'unreachable', 'address_refused', 'timeout'] as const;

/** What went wrong, in words where it is one of ours; else the platform's own code. */
export function useDetailWords(): (detail: string | null) => string {
  const { t } = useTranslation('health');
  return (detail) => {
    if (detail === null) return t('nothingWrong');
    const status = /^http_(\d{3})$/.exec(detail)?.[1];
    if (status !== undefined) return t('detail.http', { status });
    const known = KNOWN.find((one) => one === detail);
    return known === undefined ? detail : t(`detail.${known}`);
  };
}
