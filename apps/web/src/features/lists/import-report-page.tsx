import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, Progress } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { Article } from '../../ui/article';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { StatusWord, type Tone } from '../../ui/status-word';
import { useFilters } from '../../ui/use-filters';

type Report = Schema<'ImportReportAnswer'>;
type Finding = Schema<'FindingAnswer'>;

const AT_WORK = ['received', 'applying'] as const;
const ASK_AGAIN_MS = 1_000;
const PAGE = 100;
const PERCENT = 100;
const SEVERITIES = ['error', 'gap', 'notice'] as const;
const TONES: Readonly<Record<Finding['severity'], Tone>> = { error: 'late', gap: 'soon', notice: 'open' };

const isAtWork = (report: Report | undefined): boolean => AT_WORK.some((state) => state === report?.state);

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
    <Page title={report.data?.title ?? t('report')} lead={<Link to="/lists">{t('back')}</Link>}>
      <Loaded query={report}>
        {(found) => (
          <>
            <Outcome report={found} />
            {found.counts !== null && <Findings importId={found.id} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Outcome({ report }: { readonly report: Report }): ReactNode {
  const { t } = useTranslation('lists');
  if (isAtWork(report)) return <AtWork operationId={report.applyOperationId ?? report.operationId} />;
  const { counts } = report;
  const outcomes = counts?.outcomes ?? {};
  return (
    <section className="panel">
      <p>
        <strong>{t(`importState.${report.state}`)}</strong> · {report.fileName}
      </p>
      {counts !== null && (
        <>
          <p>{t('counted', { entries: counts.entries, items: counts.items })}</p>
          <p>
            {Object.entries(outcomes)
              .filter(([, count]) => count > 0)
              .map(([outcome, count]) => `${t(`outcome.${outcome as 'new'}`)} ${String(count)}`)
              .join(' · ')}
          </p>
        </>
      )}
      {typeof report.refusal?.['code'] === 'string' && <p>{t('refused', { code: report.refusal['code'] })}</p>}
      {report.state === 'checked' && <Apply report={report} />}
      {report.state === 'applied' && report.batchId !== null && (
        <Link to="/lists/batches/$batchId" params={{ batchId: report.batchId }}>
          {t('toBatch')}
        </Link>
      )}
    </section>
  );
}

function AtWork({ operationId }: { readonly operationId: string }): ReactNode {
  const { t } = useTranslation('lists');
  const operation = useQuery({
    queryKey: ['operations', operationId],
    queryFn: () => said(api.GET('/api/v1/operations/{id}', { params: { path: { id: operationId } } })),
    refetchInterval: ASK_AGAIN_MS,
  });
  const { done = 0, total = null } = operation.data ?? {};
  return (
    <section className="panel" role="status">
      <p>{t('working')}</p>
      <Progress
        aria-label={t('working')}
        percent={total === null || total === 0 ? 0 : Math.round((done / total) * PERCENT)}
      />
    </section>
  );
}

function Apply({ report }: { readonly report: Report }): ReactNode {
  const { t } = useTranslation('lists');
  const client = useQueryClient();
  const errors = report.counts?.findings['error'] ?? 0;
  const apply = useMutation({
    mutationFn: () => {
      const params = { path: { id: report.id }, header: ifMatch(report.version) };
      return said(api.POST('/api/v1/lists/imports/{id}/apply', { params }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['lists'] }),
  });
  if (errors > 0) return <StatusWord tone="late">{t('mendFirst', { count: errors })}</StatusWord>;
  return (
    <>
      {apply.error && <ProblemNote error={apply.error} />}
      <Button type="primary" loading={apply.isPending} onClick={() => apply.mutate()}>
        {t('apply')}
      </Button>
    </>
  );
}

function Findings({ importId }: { readonly importId: string }): ReactNode {
  const { t } = useTranslation('lists');
  const [filters] = useFilters();
  const severity = SEVERITIES.find((one) => one === filters['severity']);
  const findings = useInfiniteQuery({
    queryKey: ['lists', 'import', importId, 'findings', severity],
    initialPageParam: '',
    queryFn: async ({ pageParam }) => {
      const query = { limit: PAGE, ...(severity ? { severity } : {}), ...(pageParam ? { cursor: pageParam } : {}) };
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
