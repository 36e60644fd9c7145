import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { DataTable, type Column } from '../../ui/data-table';
import { dayOf } from '../../ui/dates';
import { Empty, Loaded, Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { useConfirm } from '../../ui/confirm';

type Bulletin = Schema<'BulletinAnswer'>;
type Kind = Bulletin['kind'];
const KINDS = ['board', 'performance'] as const satisfies readonly Kind[];
const PAGE = 50;

/** Numbered issues: the board as 通报, the year as performance report (art. 38); figures frozen with their hash (U44). */
export function BulletinsPage(): ReactNode {
  const { t } = useTranslation('supervision');
  const bulletins = useInfiniteQuery({
    queryKey: ['supervision', 'bulletins'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/supervision/bulletins', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const columns: readonly Column<Bulletin>[] = [
    { key: 'title', title: t('bulletins.name'), kind: 'wide', cell: ({ title }) => inLanguage(title) },
    { key: 'number', title: t('bulletins.number'), cell: ({ number }) => number },
    { key: 'counted', title: t('bulletins.countedOn'), cell: ({ countedOn }) => countedOn },
    { key: 'issued', title: t('bulletins.issuedOn'), cell: ({ issuedAt }) => dayOf(issuedAt) },
  ];
  return (
    <Page lead={t('bulletins.lead')} actions={<Issue />}>
      <Loaded query={bulletins}>
        {({ pages }) => (
          <DataTable
            caption={t('bulletins.title')}
            columns={columns}
            rows={pages.flatMap((page) => page.items)}
            rowKey={({ id }) => id}
            rowLink={({ id }) => `/supervision/bulletins/${id}`}
            empty={<Empty why={t('bulletins.none')} next={<Link to="/supervision/board">{t('board.title')}</Link>} />}
            hasMore={bulletins.hasNextPage}
            isLoadingMore={bulletins.isFetchingNextPage}
            onMore={() => void bulletins.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}

function Issue(): ReactNode {
  const { t } = useTranslation('supervision');
  const confirm = useConfirm();
  const navigate = useNavigate();
  const client = useQueryClient();
  const issue = useMutation({
    mutationFn: (kind: Kind) => said(api.POST('/api/v1/supervision/bulletins', { body: { kind } })),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['supervision', 'bulletins'] });
      await navigate({ to: '/supervision/bulletins/$id', params: { id } });
    },
  });
  const ask = async (kind: Kind): Promise<void> => {
    const act = t(`bulletins.issue.${kind}`);
    if (await confirm({ title: act, content: t('bulletins.sure'), act })) issue.mutate(kind);
  };
  return (
    <>
      {KINDS.map((kind) => (
        <Button key={kind} loading={issue.isPending} onClick={() => void ask(kind)}>
          {t(`bulletins.issue.${kind}`)}
        </Button>
      ))}
      {issue.error && <ProblemNote error={issue.error} />}
    </>
  );
}
