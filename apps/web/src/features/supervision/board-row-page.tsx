import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded, Page } from '../../ui/page';
import { StatusWord } from '../../ui/status-word';
import { RegionBar, useAskedRegion } from './asked';
import { StampLine } from './figures';

type Blocker = Schema<'DatedBlockerAnswer'>;

/** One row of the board: every blocker of a one-thing, the most overdue first. */
export function BoardRowPage(): ReactNode {
  const { t } = useTranslation('supervision');
  const { code = '' } = useParams({ strict: false });
  const asked = useAskedRegion();
  const row = useQuery({
    queryKey: ['supervision', 'board', code, asked],
    queryFn: () => said(api.GET('/api/v1/supervision/board/{code}', { params: { path: { code }, query: asked } })),
  });
  const columns: readonly Column<Blocker>[] = [
    {
      key: 'what',
      title: t('board.stage'),
      kind: 'wide',
      cell: ({ text, matter }) => `${inLanguage(text)} · ${matter}`,
    },
    { key: 'who', title: t('board.who'), cell: ({ accountableName }) => accountableName },
    { key: 'since', title: t('since'), cell: ({ since }) => since ?? t('unknown') },
    { key: 'days', title: t('board.days'), kind: 'number', cell: ({ openDays }) => openDays ?? '' },
    {
      key: 'due',
      title: t('due'),
      cell: ({ dueOn, isOverdue, overdueDays }) =>
        isOverdue ? (
          <StatusWord tone="late">{t('board.overdueOn', { due: dueOn ?? '', count: overdueDays })}</StatusWord>
        ) : (
          (dueOn ?? t('board.noTerm'))
        ),
    },
    {
      key: 'act',
      title: t('board.act'),
      cell: ({ document }) =>
        document?.type === 'share_request' ? (
          <Link to="/requests/$id" params={{ id: document.reference }}>
            {t('board.request')}
          </Link>
        ) : (
          ''
        ),
    },
  ];
  return (
    <Page
      title={row.data?.name}
      lead={
        <Link to="/supervision/board" search={asked}>
          {t('board.back')}
        </Link>
      }
    >
      <RegionBar />
      <Loaded query={row}>
        {({ blockers, sentence, stamp }) => (
          <>
            <p className="panel">{inLanguage(sentence)}</p>
            <StampLine stamp={stamp} />
            <DataTable
              caption={t('board.row')}
              columns={columns}
              rows={blockers}
              rowKey={(one) => [one.itemCode, one.materialCode, one.code, one.entryCode, one.accountableName].join()}
              empty={<Empty why={t('board.none')} next={t('nothingYet')} />}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
