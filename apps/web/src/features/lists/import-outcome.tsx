import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Progress } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { StatusWord } from '../../ui/status-word';
import { Apply } from './import-apply';
import { searchAgain } from './import-again';

export type Report = Schema<'ImportReportAnswer'>;

const AT_WORK = ['received', 'applying'] as const;
export const ASK_AGAIN_MS = 1_000;
const PERCENT = 100;

export const isAtWork = (report: Report | undefined): boolean => AT_WORK.some((state) => state === report?.state);

/** What came of an import so far, and what may be done about it. */
export function Outcome({ report }: { readonly report: Report }): ReactNode {
  const { t } = useTranslation('lists');
  if (isAtWork(report)) return <AtWork operationId={report.applyOperationId ?? report.operationId} />;
  const { counts, refusal, state } = report;
  const code = refusal?.['code'];
  return (
    <section className="panel">
      <p>
        <strong>{t(`importState.${state}`)}</strong> · {report.fileName}
      </p>
      {counts !== null && <Counted counts={counts} />}
      {report.headings !== null && <Headings headings={report.headings} />}
      {report.counts !== null && <ReadAs report={report} />}
      {report.target === 'catalogue' && <Acts reference={report.actsReference} />}
      {report.rechecks > 0 && <StatusWord tone="soon">{t('rechecked')}</StatusWord>}
      {report.counts !== null && (
        <p>
          <a href={`/api/v1/lists/imports/${report.id}/workbook`} download>
            {t(report.target === 'catalogue' ? 'markedCatalogue' : 'markedWorkbook')}
          </a>
        </p>
      )}
      {typeof code === 'string' && <Refusal code={code} />}
      {state === 'checked' && <Apply report={report} />}
      {state === 'applied' && report.batchId !== null && (
        <p>
          {t('appliedNext')}{' '}
          <Link to="/lists/batches/$batchId" params={{ batchId: report.batchId }}>
            {t('toBatch')}
          </Link>
        </p>
      )}
      {state === 'applied' && report.target === 'catalogue' && (
        <p>
          {t('catalogueApplied')} <Link to="/catalogue">{t('toCatalogue')}</Link>
        </p>
      )}
      {(state === 'refused' || state === 'failed') && (
        <Link to="/lists/import" search={searchAgain(report)}>
          {t('importAgain')}
        </Link>
      )}
    </section>
  );
}

/** The source the file was read as. A proposal may be wrong: one names another and has the file checked again. */
function ReadAs({ report }: { readonly report: Report }): ReactNode {
  const { t } = useTranslation('lists');
  const { readAs, source, state } = report;
  const name = t(`sources.${readAs ?? 'none'}`);
  return (
    <p>
      {t(source === null ? 'readAsProposed' : 'readAs', { name })}{' '}
      {state === 'checked' && (
        <Link to="/lists/import" search={{ ...searchAgain(report), source: readAs ?? 'none' }}>
          {t('readOtherwise')}
        </Link>
      )}
    </p>
  );
}

/** Of a catalogue: what says that the acts of art. 13 were done, or that they become tasks. */
function Acts({ reference }: { readonly reference: string | null }): ReactNode {
  const { t } = useTranslation('lists');
  return <p>{reference === null ? t('actsOwed') : t('actsDone', { reference })}</p>;
}

function Counted({ counts }: { readonly counts: NonNullable<Report['counts']> }): ReactNode {
  const { t } = useTranslation('lists');
  const outcomes = Object.entries(counts.outcomes).filter(([, count]) => count > 0);
  return (
    <>
      <p>{t('counted', { entries: counts.entries, items: counts.items })}</p>
      <p>{outcomes.map(([outcome, count]) => `${t(`outcome.${outcome as 'new'}`)} ${String(count)}`).join(' · ')}</p>
    </>
  );
}

/** Columns nothing was read of: a heading that was not understood must not be lost in silence. */
function Headings({ headings }: { readonly headings: NonNullable<Report['headings']> }): ReactNode {
  const { t } = useTranslation('lists');
  const told = headings.map(({ column, heading, field }) => ({
    name: `${String(column)} ${String(heading)}`,
    isRead: field !== null,
  }));
  const passedOver = told.filter(({ isRead }) => !isRead).map(({ name }) => name);
  return (
    <p>
      {t('headingsRead', { count: told.length - passedOver.length })}
      {passedOver.length > 0 && (
        <>
          {' '}
          <StatusWord tone="soon">{t('headingsUnread', { names: passedOver.join(t('comma')) })}</StatusWord>
        </>
      )}
    </p>
  );
}

/** Why a file was refused or not made, in the words of the documented problem. */
export function Refusal({ code }: { readonly code: string }): ReactNode {
  const { t } = useTranslation('lists');
  const problem = useQuery({
    queryKey: ['problems', code],
    queryFn: () => said(api.GET('/api/problems/{code}', { params: { path: { code } } })),
    staleTime: Infinity,
  });
  if (!problem.data) return <p>{t('refused', { code })}</p>;
  return (
    <p>
      <StatusWord tone="late">{inLanguage(problem.data.title)}</StatusWord> {inLanguage(problem.data.mend)}
    </p>
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
      <p>
        {t('working')} {total === null && done > 0 && t('workedSoFar', { count: done })}
      </p>
      <Progress
        aria-label={t('working')}
        percent={total === null || total === 0 ? 0 : Math.round((done / total) * PERCENT)}
      />
    </section>
  );
}
