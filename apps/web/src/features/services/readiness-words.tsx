import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { StatusWord, type Tone } from '../../ui/status-word';

export type State = Schema<'ItemReadinessAnswer'>['state'];
export const STATES = ['ready', 'partial', 'blocked', 'not_mapped'] as const satisfies readonly State[];
export const SCOPES = ['local', 'province', 'national'] as const;

const TONES: Readonly<Record<State, Tone>> = { ready: 'done', partial: 'soon', blocked: 'late', not_mapped: 'paused' };

/** `ready` / `partial` / `blocked` / `not_mapped` in words (U1). */
export function ReadinessWord({ state }: { readonly state: State }): ReactNode {
  const { t } = useTranslation('services');
  return (
    <span className="unbroken">
      <StatusWord tone={TONES[state]}>{t(`state.${state}`)}</StatusWord>
    </span>
  );
}

/** Both counts, never a bare percentage (U4); commitments and own papers stand apart (U5). */
export function Score({ score }: { readonly score: Schema<'ScoreAnswer'> | null }): ReactNode {
  const { t } = useTranslation('services');
  if (score === null) return t('noScore');
  const { exempt, departmentIssued, byCommitment, own } = score;
  const apart = [
    ...(byCommitment > 0 ? [t('byCommitment', { count: byCommitment })] : []),
    ...(own > 0 ? [t('own', { count: own })] : []),
  ];
  return (
    <>
      {t('exempt', { exempt, issued: departmentIssued })}
      {apart.length > 0 && <span className="faint">{t('apart', { apart: apart.join(t('and')) })}</span>}
    </>
  );
}
