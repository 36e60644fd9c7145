import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { StatusWord, type Tone } from '../../ui/status-word';
import { useFilters } from '../../ui/use-filters';

type Report = Schema<'AnswerWorkbookAnswer'>;
type Row = Report['rows'][number];
const OUTCOMES = ['ready', 'done', 'conflict', 'wrong'] as const satisfies readonly Row['outcome'][];
const TONES: Readonly<Record<Row['outcome'], Tone>> = { ready: 'open', done: 'done', conflict: 'soon', wrong: 'late' };

/** What becomes of each row of the workbook; nothing is answered before it is applied. */
export function WorkbookReportPage(): ReactNode {
  const { t } = useTranslation('workbench');
  const { id = '' } = useParams({ strict: false });
  const report = useQuery({
    queryKey: ['answer-workbooks', id],
    queryFn: () => said(api.GET('/api/v1/answer-workbooks/{id}', { params: { path: { id } } })),
  });
  return (
    <Page
      lead={<Link to="/answer-workbooks">{t('workbook.again')}</Link>}
      actions={
        <a className="button-link" href={`/api/v1/answer-workbooks/${id}/marked`} download>
          {t('workbook.marked')}
        </a>
      }
    >
      <Loaded query={report}>
        {(found) => (
          <>
            <Outcome report={found} />
            <Rows report={found} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Outcome({ report }: { readonly report: Report }): ReactNode {
  const { t } = useTranslation('workbench');
  const client = useQueryClient();
  const { counts, state } = report;
  const apply = useMutation({
    mutationFn: () =>
      said(
        api.POST('/api/v1/answer-workbooks/{id}/apply', {
          params: { path: { id: report.id }, header: ifMatch(report.version) },
        }),
      ),
    onSettled: () =>
      Promise.all(
        ['answer-workbooks', 'workbench', 'requests'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      ),
  });
  return (
    <section className="panel" aria-label={t('workbook.outcome')}>
      <p role="status">
        <strong>
          {state === 'applied'
            ? t('workbook.applied', { count: counts.done })
            : t('workbook.checked', { count: counts.ready })}
        </strong>
      </p>
      <p>
        {OUTCOMES.filter((outcome) => counts[outcome] > 0)
          .map((outcome) => `${t(`workbook.is.${outcome}`)} ${String(counts[outcome])}`)
          .join(' · ')}
      </p>
      {apply.error && <ProblemNote error={apply.error} />}
      {state === 'checked' && counts.ready > 0 && (
        <Button type="primary" loading={apply.isPending} onClick={() => apply.mutate()}>
          {t('workbook.apply', { count: counts.ready })}
        </Button>
      )}
      {state === 'checked' && counts.wrong + counts.conflict > 0 && <p className="faint">{t('workbook.mend')}</p>}
      {state === 'applied' && <Link to="/workbench">{t('workbook.back')}</Link>}
    </section>
  );
}

function Rows({ report }: { readonly report: Report }): ReactNode {
  const { t } = useTranslation('workbench');
  const { t: words } = useTranslation('requests');
  const [{ outcome }] = useFilters();
  const columns: readonly Column<Row>[] = [
    { key: 'row', title: t('workbook.row'), kind: 'number', cell: ({ row }) => row },
    {
      key: 'number',
      title: t('number'),
      cell: ({ id, number }) =>
        id === null ? (
          number
        ) : (
          <Link to="/requests/$id" params={{ id }}>
            {number}
          </Link>
        ),
    },
    {
      key: 'decision',
      title: t('bulk.answer'),
      cell: ({ decision }) => (decision === null ? '' : words(`answerKind.${decision}`)),
    },
    {
      key: 'outcome',
      title: t('bulk.outcome'),
      cell: (row) => <StatusWord tone={TONES[row.outcome]}>{t(`workbook.is.${row.outcome}`)}</StatusWord>,
    },
    { key: 'findings', title: t('workbook.findings'), kind: 'wide', cell: (row) => <Findings row={row} /> },
  ];
  const options = OUTCOMES.map((value) => ({ value, label: t(`workbook.is.${value}`) }));
  return (
    <>
      <FilterBar choices={[{ word: 'outcome', label: t('bulk.outcome'), options }]} />
      <DataTable
        caption={t('workbook.rows')}
        columns={columns}
        rows={report.rows.filter((row) => outcome === undefined || row.outcome === outcome)}
        rowKey={({ row }) => String(row)}
        empty={<Empty why={t('workbook.noRows')} next={<Link to="/answer-workbooks">{t('workbook.again')}</Link>} />}
      />
    </>
  );
}

/** Of each faulty cell: where it is, what stands there, how to mend it. */
function Findings({ row }: { readonly row: Row }): ReactNode {
  const { t } = useTranslation('workbench');
  if (row.findings.length === 0) return null;
  return (
    <ul className="plain-list">
      {row.findings.map(({ column, heading, value, rule, mend }) => (
        <li key={`${column}${rule}`}>
          <strong>
            {heading} {column}
            {row.row}
          </strong>{' '}
          {value !== '' && t('workbook.value', { value })} {inLanguage(mend)}
        </li>
      ))}
    </ul>
  );
}
