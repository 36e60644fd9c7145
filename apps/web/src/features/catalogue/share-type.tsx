import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { StatusWord, type Tone } from '../../ui/status-word';

export type ShareType = Schema<'EntryAnswer'>['shareType'];
export const SHARE_TYPES = ['unconditional', 'conditional', 'not_shared'] as const satisfies readonly ShareType[];

const TONES: Readonly<Record<ShareType, Tone>> = { unconditional: 'done', conditional: 'soon', not_shared: 'ended' };

/** 无条件共享, 有条件共享, 不予共享 (arts 14, 15). */
export function ShareTypeWord({ type }: { readonly type: ShareType }): ReactNode {
  const { t } = useTranslation('catalogue');
  return <StatusWord tone={TONES[type]}>{t(`shareType.${type}`)}</StatusWord>;
}
