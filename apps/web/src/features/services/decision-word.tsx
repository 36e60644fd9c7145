import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { StatusWord, type Tone } from '../../ui/status-word';

type Decision = Schema<'MaterialAnswer'>['decision'];

const TONES: Readonly<Record<Decision, Tone>> = {
  waive: 'done',
  waive_if_hit: 'done',
  commitment: 'done',
  accept_later: 'open',
  ask: 'soon',
  undetermined: 'paused',
};

/** What the counter does with a material, in words (U16). */
export function DecisionWord({ decision }: { readonly decision: Decision }): ReactNode {
  const { t } = useTranslation('services');
  return <StatusWord tone={TONES[decision]}>{t(`decision.${decision}`)}</StatusWord>;
}
