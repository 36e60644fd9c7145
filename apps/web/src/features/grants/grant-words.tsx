import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { StatusWord, type Tone } from '../../ui/status-word';

export type Grant = Schema<'GrantAnswer'>;
type Standing = Pick<Grant, 'state' | 'platform'>;

export const GRANT_STATES = ['live', 'suspended', 'ended'] as const satisfies readonly Grant['state'][];
const TONES: Readonly<Record<Grant['state'], Tone>> = { live: 'open', suspended: 'paused', ended: 'ended' };

/** Where a grant stands, and how far the platform has brought it about (U43). */
export function GrantState({ standing: { state, platform } }: { readonly standing: Standing }): ReactNode {
  const { t } = useTranslation('grants');
  return (
    <>
      <StatusWord tone={TONES[state]}>{t(`state.${state}`)}</StatusWord>
      {platform !== null && platform.state !== 'in_force' && (
        <>
          <br />
          <StatusWord tone={platform.state === 'failed' ? 'late' : 'soon'}>{inLanguage(platform.text)}</StatusWord>
        </>
      )}
    </>
  );
}

/** From when until when; a bridge says which day the answer gave. */
export function Period({
  validFrom,
  validUntil,
  bridgedFrom,
}: Pick<Grant, 'validFrom' | 'validUntil' | 'bridgedFrom'>): ReactNode {
  const { t } = useTranslation('grants');
  return (
    <>
      {t('fromUntil', { from: validFrom, until: validUntil ?? t('noEnd') })}
      {bridgedFrom !== null && <span className="faint"> {t('bridged', { day: bridgedFrom })}</span>}
    </>
  );
}
