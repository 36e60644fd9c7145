import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded } from '../../ui/page';
import { StatusWord } from '../../ui/status-word';

type Standing = Schema<'StandingAnswerAnswer'>;

/** The consents signed beforehand for an entry (常态答复, U3). */
export function StandingAnswersOf({ code }: { readonly code: string }): ReactNode {
  const { t } = useTranslation('catalogue');
  const { nameOf } = useDepartments();
  const answers = useQuery({
    queryKey: ['standing-answers', code],
    queryFn: () => said(api.GET('/api/v1/standing-answers', { params: { query: { entry: code, limit: 50 } } })),
  });
  const columns: readonly Column<Standing>[] = [
    {
      key: 'whom',
      title: t('whom'),
      kind: 'wide',
      cell: ({ departmentIds }) =>
        departmentIds === null ? t('allBound') : departmentIds.map(nameOf).join(t('comma')),
    },
    { key: 'from', title: t('from'), cell: ({ validFrom }) => validFrom },
    { key: 'until', title: t('until'), cell: ({ validUntil }) => validUntil ?? t('noEnd') },
    {
      key: 'state',
      title: t('state'),
      cell: ({ state }) => (
        <StatusWord tone={state === 'active' ? 'open' : 'ended'}>{t(`standingState.${state}`)}</StatusWord>
      ),
    },
  ];
  return (
    <Loaded query={answers}>
      {({ items }) => (
        <DataTable
          caption={t('standing')}
          columns={columns}
          rows={items}
          rowKey={({ id }) => id}
          empty={<Empty why={t('noStanding')} next={t('noStandingNext')} />}
        />
      )}
    </Loaded>
  );
}
