import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../i18n/i18n';
import { Article } from '../../ui/article';
import { DataTable, type Column } from '../../ui/data-table';
import { Loaded } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { StatusWord, type Tone } from '../../ui/status-word';
import { BULK_ACTS, perform, rehearse, type BulkAct, type Decision, type Report } from './bulk';
import { DecisionForms } from './decision-forms';
import type { Line } from './lines';

type Row = Report['rows'][number];
const TONES: Readonly<Record<Row['outcome'], Tone>> = {
  done: 'done',
  would_be_done: 'open',
  conflict: 'soon',
  refused: 'late',
};

interface PanelProps {
  readonly act: BulkAct;
  readonly lines: readonly Line[];
  readonly onClose: () => void;
}

/** One act for many requests: decided, rehearsed, done; the report says of each row what became of it. */
export function BulkPanel({ act, lines, onClose }: PanelProps): ReactNode {
  const { t } = useTranslation('workbench');
  const asksDecisions = BULK_ACTS[act].asks === 'decisions';
  const [decisions, decide] = useState<ReadonlyMap<string, Decision> | null>(asksDecisions ? null : new Map());
  return (
    <section className="panel" aria-label={t('bulk.title')}>
      <h2>{t('bulk.act', { act: t(`task.${act}`), count: lines.length })}</h2>
      {decisions === null ? (
        <DecisionForms lines={lines} onDecided={decide} onClose={onClose} />
      ) : (
        <Rehearsed
          call={{ act, lines, decisions }}
          onClose={onClose}
          onBack={asksDecisions ? () => decide(null) : null}
        />
      )}
    </section>
  );
}

interface RehearsedProps {
  readonly call: {
    readonly act: BulkAct;
    readonly lines: readonly Line[];
    readonly decisions: ReadonlyMap<string, Decision>;
  };
  readonly onClose: () => void;
  readonly onBack: (() => void) | null;
}

function Rehearsed({ call, onClose, onBack }: RehearsedProps): ReactNode {
  const { t } = useTranslation('workbench');
  const client = useQueryClient();
  const rehearsal = useQuery({
    queryKey: ['bulk', call.act, call.lines.map(({ request }) => [request.id, request.version]), [...call.decisions]],
    queryFn: () => rehearse(call),
    gcTime: 0,
  });
  const doing = useMutation({
    mutationFn: ({ password, listDigest }: { readonly password: string; readonly listDigest: string }) =>
      perform(call, BULK_ACTS[call.act].asks === 'signature' ? { password, listDigest } : undefined),
    onSuccess: () => Promise.all(['workbench', 'requests'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
  if (doing.data)
    return (
      <>
        <ReportTable report={doing.data} />
        <Button type="primary" onClick={onClose}>
          {t('bulk.close')}
        </Button>
      </>
    );
  return (
    <Loaded query={rehearsal}>
      {(report) => (
        <>
          <p className="faint">{t('bulk.rehearsed')}</p>
          <ReportTable report={report} />
          <Form<{ password?: string }>
            layout="vertical"
            onFinish={({ password = '' }) => doing.mutate({ password, listDigest: report.listDigest })}
          >
            {BULK_ACTS[call.act].asks === 'signature' && (
              <Form.Item
                name="password"
                label={t('bulk.password')}
                extra={t('bulk.passwordWhy')}
                rules={[{ required: true, message: t('bulk.passwordNeeded') }]}
              >
                <Input.Password autoComplete="current-password" />
              </Form.Item>
            )}
            {doing.error && <ProblemNote error={doing.error} />}
            <div className="acts">
              <Button
                type="primary"
                htmlType="submit"
                loading={doing.isPending}
                disabled={report.counts.wouldBeDone === 0}
              >
                {t('bulk.do', { count: report.counts.wouldBeDone })}
              </Button>
              {onBack && <Button onClick={onBack}>{t('bulk.back')}</Button>}
              <Button onClick={onClose}>{t('bulk.leave')}</Button>
            </div>
          </Form>
        </>
      )}
    </Loaded>
  );
}

/** «37 will change, 2 are left: why», and each row. */
function ReportTable({ report: { counts, rows, dryRun } }: { readonly report: Report }): ReactNode {
  const { t } = useTranslation('workbench');
  const left = counts.conflict + counts.refused;
  const columns: readonly Column<Row>[] = [
    {
      key: 'request',
      title: t('what'),
      kind: 'wide',
      cell: ({ request, id }) => (request === null ? id : `${request.entryName} ${request.number}`),
    },
    { key: 'asks', title: t('asks'), cell: ({ request }) => request?.requester.shortName },
    { key: 'scenario', title: t('scenario'), kind: 'wide', cell: ({ request }) => request?.scenario },
    { key: 'answer', title: t('bulk.answer'), cell: ({ request }) => <Answer answer={request?.answer ?? null} /> },
    {
      key: 'outcome',
      title: t('bulk.outcome'),
      kind: 'wide',
      cell: ({ outcome, problem }) => (
        <>
          <StatusWord tone={TONES[outcome]}>{t(`bulk.is.${outcome}`)}</StatusWord>
          {problem && (
            <p>
              {inLanguage(problem.title)} {inLanguage(problem.mend)}{' '}
              {problem.article !== null && <Article cited={problem.article} />}
            </p>
          )}
        </>
      ),
    },
  ];
  return (
    <>
      <p role="status">
        {dryRun
          ? t('bulk.wouldCount', { count: counts.wouldBeDone, left })
          : t('bulk.didCount', { count: counts.done, left })}
      </p>
      <DataTable caption={t('bulk.report')} columns={columns} rows={rows} rowKey={({ id }) => id} empty={null} />
    </>
  );
}

function Answer({ answer }: { readonly answer: NonNullable<Row['request']>['answer'] }): ReactNode {
  const { t } = useTranslation('requests');
  if (answer === null) return null;
  return (
    <>
      {t(`answerKind.${answer.kind}`)}
      {answer.reason !== null && <span className="faint"> {answer.reason}</span>}
    </>
  );
}
