import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useCan } from '../../app/session';
import { DataTable, type Column } from '../../ui/data-table';
import { toneOf, useClockWords } from '../../ui/deadline-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { StatusWord } from '../../ui/status-word';

type Line = Schema<'RequestSummaryAnswer'>;

export function WorkbenchPage(): ReactNode {
  const { t } = useTranslation('workbench');
  const can = useCan()('requests.read');
  const words = useClockWords();
  const requests = useQuery({
    queryKey: ['requests'],
    queryFn: () => said(api.GET('/api/v1/requests', { params: { query: { limit: 50 } } })),
    enabled: can,
  });
  const columns: readonly Column<Line>[] = [
    { key: 'what', title: t('what'), kind: 'wide', cell: ({ entryName, number }) => `${entryName}（${number}）` },
    { key: 'asks', title: t('asks'), cell: ({ requester }) => requester.shortName },
    { key: 'answers', title: t('answers'), cell: ({ provider }) => provider.shortName },
    {
      key: 'due',
      title: t('due'),
      cell: ({ clock }) => (clock ? <StatusWord tone={toneOf(clock)}>{words(clock)}</StatusWord> : t('noTerm')),
    },
  ];
  return (
    <Page title={t('title')}>
      {can ? (
        <Loaded query={requests}>
          {({ items }) => (
            <DataTable
              caption={t('title')}
              columns={columns}
              rows={items}
              rowKey={({ id }) => id}
              empty={<Empty why={t('none')} />}
            />
          )}
        </Loaded>
      ) : (
        <Empty why={t('notForPost')} />
      )}
    </Page>
  );
}
