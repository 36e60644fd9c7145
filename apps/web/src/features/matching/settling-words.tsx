import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import type { Column } from '../../ui/data-table';
import { StatusWord, type Tone } from '../../ui/status-word';

export type Settling = Schema<'SettlingAnswer'>;

export const STATES = [
  ...(['asked', 'recommended', 'deciding', 'assigned', 'deciding_last', 'rectifying'] as const),
  ...(['confirmed', 'withdrawal_asked', 'withdrawn', 'negative', 'returned'] as const),
];

const TONES: Readonly<Partial<Record<Settling['state'], Tone>>> = {
  ...{ confirmed: 'done', withdrawn: 'ended', negative: 'ended', returned: 'ended' },
};

export function SettlingState({ settling: { state, isOverdue } }: { readonly settling: Settling }): ReactNode {
  const { t } = useTranslation('matching');
  return <StatusWord tone={isOverdue ? 'late' : (TONES[state] ?? 'soon')}>{t(`state.${state}`)}</StatusWord>;
}

/** The day of a settling, with what it is the day of. */
export function Due({ settling: { dueOn, isOverdue, provisional } }: { readonly settling: Settling }): ReactNode {
  const { t } = useTranslation('matching');
  if (dueOn === null) return null;
  return (
    <>
      {dueOn}
      {provisional && ` ${t('provisional')}`}
      {isOverdue && ` ${t('overdue')}`}
    </>
  );
}

export function useSettlingColumns(): readonly Column<Settling>[] {
  const { t } = useTranslation('matching');
  return [
    { key: 'name', title: t('field.name'), kind: 'wide', cell: ({ name }) => name },
    { key: 'number', title: t('number'), cell: ({ number }) => number },
    { key: 'requester', title: t('field.requester'), cell: ({ requester }) => requester.name },
    { key: 'holder', title: t('holder'), cell: ({ holder }) => holder?.name },
    { key: 'state', title: t('stateLabel'), cell: (settling) => <SettlingState settling={settling} /> },
    { key: 'due', title: t('dueOn'), cell: (settling) => <Due settling={settling} /> },
  ];
}
