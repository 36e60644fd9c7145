import { queryOptions } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import type { Column } from '../../ui/data-table';
import { whenOf } from '../../ui/dates';
import { StatusWord, type Tone } from '../../ui/status-word';

export type Draft = Schema<'DraftAnswer'>;
export type ListedDraft = Schema<'ListedDraftAnswer'>;
export type Target = Draft['target'];
export type Fault = Draft['faults'][number];
export type Item = NonNullable<Draft['content']['item']>;
export type OneThing = NonNullable<Draft['content']['oneThing']>;

export const TARGETS = ['item', 'template', 'one_thing'] as const satisfies readonly Target[];
export const DRAFT_STATES = ['draft', 'signing', 'published', 'discarded'] as const satisfies readonly Draft['state'][];

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['service-drafts', 'one', id],
    queryFn: () => said(api.GET('/api/v1/service-drafts/{id}', { params: { path: { id } } })),
  });

const TONES: Readonly<Record<Draft['state'], Tone>> = {
  ...{ draft: 'open', signing: 'open', published: 'done', discarded: 'ended' },
};

/** Where a draft stands; one that came back says so. */
export function DraftState({ one }: { readonly one: ListedDraft }): ReactNode {
  const { t } = useTranslation('service-model');
  const isReturned = one.state === 'draft' && one.returnedFor !== null;
  return (
    <StatusWord tone={isReturned ? 'soon' : TONES[one.state]}>
      {isReturned ? t('returned') : t(`state.${one.state}`)}
    </StatusWord>
  );
}

/** The columns of a list of drafts. */
export function useDraftColumns(): readonly Column<ListedDraft>[] {
  const { t } = useTranslation('service-model');
  const { nameOf } = useDepartments();
  return [
    { key: 'name', title: t('name'), kind: 'wide', cell: ({ name }) => name || t('unnamed') },
    { key: 'target', title: t('targetLabel'), cell: (one) => t(`target.${one.target}`) },
    { key: 'code', title: t('code'), cell: ({ code }) => code || t('unknown') },
    { key: 'department', title: t('department'), cell: ({ departmentId }) => nameOf(departmentId) },
    { key: 'state', title: t('stateLabel'), cell: (one) => <DraftState one={one} /> },
    { key: 'updated', title: t('updated'), cell: ({ updatedAt }) => whenOf(updatedAt) },
  ];
}
