import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import type { Column } from '../../ui/data-table';
import { StatusWord, type Tone } from '../../ui/status-word';

export type Consultation = Schema<'ConsultationAnswer'>;

export const CONSULTATION_STATES = [
  'open',
  'answered',
  'withdrawn',
] as const satisfies readonly Consultation['state'][];
const TONES: Readonly<Record<Consultation['state'], Tone>> = { open: 'open', answered: 'done', withdrawn: 'ended' };

/** Where a question stands; an inner day that has passed comes first. */
export function ConsultationState({ one }: { readonly one: Consultation }): ReactNode {
  const { t } = useTranslation('consultations');
  if (one.isOverdue) return <StatusWord tone="late">{t('overdue')}</StatusWord>;
  return <StatusWord tone={TONES[one.state]}>{t(`state.${one.state}`)}</StatusWord>;
}

/** The inner day, and whether it is later than the law allows the department. */
export function InnerDay({ one }: { readonly one: Consultation }): ReactNode {
  const { t } = useTranslation('consultations');
  return (
    <>
      <time dateTime={one.innerDueOn}>{one.innerDueOn}</time>
      {one.isAfterTerm && one.statutoryDueOn !== null && (
        <>
          {' '}
          <StatusWord tone="soon">{t('afterTerm', { day: one.statutoryDueOn })}</StatusWord>
        </>
      )}
    </>
  );
}

/** The columns of a list of questions. */
export function useQuestionColumns(): readonly Column<Consultation>[] {
  const { t } = useTranslation('consultations');
  return [
    {
      key: 'request',
      title: t('request'),
      kind: 'wide',
      cell: ({ entryName, requestNumber }) => (
        <>
          {entryName} <span className="faint">{requestNumber}</span>
        </>
      ),
    },
    { key: 'section', title: t('section'), cell: ({ section }) => section },
    { key: 'question', title: t('question'), kind: 'wide', cell: ({ question }) => question },
    { key: 'due', title: t('innerDay'), cell: (one) => <InnerDay one={one} /> },
    { key: 'state', title: t('stateLabel'), cell: (one) => <ConsultationState one={one} /> },
  ];
}
