import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { Article } from '../../ui/article';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { StatusWord } from '../../ui/status-word';
import { useFilters } from '../../ui/use-filters';
import { ImportConflicts } from './import-conflicts';
import { ImportKinds, TONES } from './import-kinds';
import { ASK_AGAIN_MS, isAtWork, Outcome } from './import-outcome';
import { ImportSteps } from './import-steps';

type Finding = Schema<'FindingAnswer'>;

const PAGE = 100;
const DONE = ['applying', 'applied'] as const;
const SEVERITIES = ['error', 'gap', 'notice'] as const;

/** Step three and four: what the check found, cell by cell, and the taking over. */
export function ImportReportPage(): ReactNode {
  const { t } = useTranslation('lists');
  const { importId = '' } = useParams({ strict: false });
  const report = useQuery({
    queryKey: ['lists', 'import', importId],
    queryFn: () =>
      said(api.GET('/api/v1/lists/imports/{id}', { params: { path: { id: importId }, query: { limit: 1 } } })),
    refetchInterval: ({ state }) => (isAtWork(state.data) ? ASK_AGAIN_MS : false),
  });
  return (
    <Page title={report.data?.title} lead={<Link to="/lists">{t('back')}</Link>}>
      <Loaded query={report}>
        {(found) => (
          <>
            <ImportSteps at={DONE.some((state) => state === found.state) ? 'result' : 'check'} />
            <Outcome report={found} />
            {(found.counts?.conflicts ?? 0) > 0 && <ImportConflicts report={found} />}
            <ImportKinds kinds={found.counts?.kinds ?? []} />
            {found.counts !== null && <Findings importId={found.id} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Findings({ importId }: { readonly importId: string }): ReactNode {
  const { t } = useTranslation('lists');
  const [filters] = useFilters();
  const severity = SEVERITIES.find((one) => one === filters['severity']);
  const rule = filters['rule'];
  const findings = useInfiniteQuery({
    queryKey: ['lists', 'import', importId, 'findings', severity, rule],
    initialPageParam: '',
    queryFn: async ({ pageParam }) => {
      const query = {
        limit: PAGE,
        ...(severity && { severity }),
        ...(rule && { rule }),
        ...(pageParam ? { cursor: pageParam } : {}),
      };
      const report = await said(api.GET('/api/v1/lists/imports/{id}', { params: { path: { id: importId }, query } }));
      return report.findings;
    },
    getNextPageParam: (page) => page.next,
  });
  const columns: readonly Column<Finding>[] = [
    {
      key: 'severity',
      title: t('severityLabel'),
      cell: (row) => <StatusWord tone={TONES[row.severity]}>{t(`severity.${row.severity}`)}</StatusWord>,
    },
    { key: 'cell', title: t('cell'), cell: ({ column, row, sheet }) => `${sheet} ${column}${String(row)}` },
    { key: 'heading', title: t('heading'), cell: ({ heading }) => heading },
    { key: 'value', title: t('value'), cell: ({ value }) => (value === '' ? t('blank') : value) },
    {
      key: 'mend',
      title: t('mend'),
      kind: 'wide',
      cell: ({ mend, article }) => (
        <>
          {inLanguage(mend)} {article !== null && <Article cited={article} />}
        </>
      ),
    },
  ];
  const options = SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }));
  return (
    <>
      <h2>{t('findings')}</h2>
      <FilterBar choices={[{ word: 'severity', label: t('severityLabel'), options }]} />
      <Loaded query={findings}>
        {({ pages }) => (
          <DataTable
            caption={t('findings')}
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ sheet, row, column, rule }) => `${sheet}${column}${String(row)}${rule}`}
            empty={<Empty why={t('noFindings')} />}
            hasMore={findings.hasNextPage}
            isLoadingMore={findings.isFetchingNextPage}
            onMore={() => void findings.fetchNextPage()}
          />
        )}
      </Loaded>
    </>
  );
}
