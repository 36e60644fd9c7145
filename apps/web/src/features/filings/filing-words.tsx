import { queryOptions } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import type { Column } from '../../ui/data-table';
import { whenOf } from '../../ui/dates';
import { StatusWord, type Tone } from '../../ui/status-word';

export type Filing = Schema<'FilingAnswer'>;
export type ListedFiling = Schema<'ListedFilingAnswer'>;
export type Term = Schema<'TermAnswer'>;
export type FilingFault = Filing['faults'][number];

export const FILING_STATES = [
  'draft',
  'signing',
  'submitted',
  'reviewed',
  'published',
  'discarded',
] as const satisfies readonly Filing['state'][];
export const FILING_KINDS = ['new', 'change', 'withdrawal'] as const satisfies readonly Filing['kind'][];

export const filingQuery = (id: string) =>
  queryOptions({
    queryKey: ['filings', 'one', id],
    queryFn: () => said(api.GET('/api/v1/catalogue/filings/{id}', { params: { path: { id } } })),
  });

const TONES: Readonly<Record<Filing['state'], Tone>> = {
  draft: 'open',
  signing: 'open',
  submitted: 'open',
  reviewed: 'open',
  published: 'done',
  discarded: 'ended',
};

/** Where a filing stands; one that came back says so. */
export function FilingState({ one }: { readonly one: ListedFiling }): ReactNode {
  const { t } = useTranslation('filings');
  const isReturned = one.state === 'draft' && one.returnedFor !== null;
  return (
    <StatusWord tone={isReturned ? 'soon' : TONES[one.state]}>
      {isReturned ? t('returned') : t(`state.${one.state}`)}
    </StatusWord>
  );
}

/** The columns of a list of filings. */
export function useFilingColumns(): readonly Column<ListedFiling>[] {
  const { t } = useTranslation('filings');
  const { nameOf } = useDepartments();
  return [
    { key: 'name', title: t('entry'), kind: 'wide', cell: ({ content }) => content.name || t('unnamed') },
    { key: 'kind', title: t('kindLabel'), cell: ({ kind }) => t(`kind.${kind}`) },
    { key: 'provider', title: t('provider'), cell: ({ providerDepartmentId }) => nameOf(providerDepartmentId) },
    { key: 'state', title: t('stateLabel'), cell: (one) => <FilingState one={one} /> },
    { key: 'updated', title: t('updated'), cell: ({ updatedAt }) => whenOf(updatedAt) },
  ];
}

/** How many working days are left of a term, or how many it is over. */
export function TermStanding({ term }: { readonly term: Term }): ReactNode {
  const { t } = useTranslation('filings');
  if (term.state !== 'running') return <StatusWord tone="done">{t(`termState.${term.state}`)}</StatusWord>;
  if (term.overdueWorkingDays > 0)
    return <StatusWord tone="late">{t('overdueBy', { count: term.overdueWorkingDays })}</StatusWord>;
  const tone = term.remainingWorkingDays <= 3 ? 'soon' : 'open';
  return <StatusWord tone={tone}>{t('daysLeft', { count: term.remainingWorkingDays })}</StatusWord>;
}
