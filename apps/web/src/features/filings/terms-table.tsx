import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { DataTable, type Column } from '../../ui/data-table';
import { ProblemNote } from '../../ui/problem-note';
import { TermStanding, type Term } from './filing-words';

/** Terms stand on the workbench, which does not wait for forms. */
const ReasonForm = lazy(async () => ({ default: (await import('../../ui/reason-form')).ReasonForm }));

type Doing = 'request_extension' | 'consent' | 'decline' | 'release';

function useTermAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ term, doing, reason }: { readonly term: Term; readonly doing: Doing; readonly reason: string }) => {
      const params = { path: { id: term.id }, header: ifMatch(term.version) };
      if (doing === 'request_extension')
        return said(api.POST('/api/v1/catalogue/terms/{id}/extension', { params, body: { reason } }));
      if (doing === 'release')
        return said(api.POST('/api/v1/catalogue/terms/{id}/release', { params, body: { reason } }));
      const body = { consented: doing === 'consent', note: reason };
      return said(api.POST('/api/v1/catalogue/terms/{id}/extension/decision', { params, body }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['filings'] }),
  });
}

/** Terms with their day, what is left or over, and what the reader may do about each. */
export function TermsTable({ terms }: { readonly terms: readonly Term[] }): ReactNode {
  const { t } = useTranslation('filings');
  const { nameOf } = useDepartments();
  const [doing, setDoing] = useState<{ readonly term: Term; readonly doing: Doing } | null>(null);
  const act = useTermAct();
  const columns: readonly Column<Term>[] = [
    { key: 'entry', title: t('entry'), kind: 'wide', cell: ({ entryName, entryCode }) => entryName ?? entryCode ?? '' },
    { key: 'phase', title: t('phaseLabel'), cell: ({ phase }) => t(`phase.${phase}`) },
    { key: 'whose', title: t('whose'), cell: ({ departmentId }) => nameOf(departmentId) },
    { key: 'change', title: t('becauseOf'), cell: ({ lawTitle }) => lawTitle ?? '' },
    { key: 'from', title: t('startedOn'), cell: ({ startedOn }) => startedOn },
    {
      key: 'due',
      title: t('dueOn'),
      cell: ({ dueOn, provisional }) => (provisional ? t('provisional', { day: dueOn }) : dueOn),
    },
    { key: 'standing', title: t('standing'), cell: (term) => <TermStanding term={term} /> },
    { key: 'extension', title: t('extensionLabel'), cell: ({ extension }) => t(`extension.${extension}`) },
    {
      key: 'acts',
      title: t('acts'),
      cell: (term) => <Acts term={term} onStart={(one) => setDoing({ term, doing: one })} />,
    },
  ];
  return (
    <>
      <DataTable caption={t('terms')} columns={columns} rows={terms} rowKey={({ id }) => id} empty={null} />
      {doing !== null && (
        <Suspense>
          <ReasonForm
            label={t('reasonLabel')}
            key={`${doing.term.id} ${doing.doing}`}
            act={t(`termAct.${doing.doing}`)}
            onDone={(reason) => act.mutate({ ...doing, reason }, { onSuccess: () => setDoing(null) })}
            onLeave={() => setDoing(null)}
          />
        </Suspense>
      )}
      {act.error && <ProblemNote error={act.error} />}
    </>
  );
}

function Acts({ term, onStart }: { readonly term: Term; readonly onStart: (doing: Doing) => void }): ReactNode {
  const { t } = useTranslation('filings');
  const open = term.acts.filter(({ allowed }) => allowed).map(({ action }) => action);
  const doings: readonly Doing[] = [
    ...(open.includes('request_extension') ? (['request_extension'] as const) : []),
    ...(open.includes('decide_extension') ? (['consent', 'decline'] as const) : []),
    ...(open.includes('release') ? (['release'] as const) : []),
  ];
  return (
    <div className="acts">
      {doings.map((doing) => (
        <Button key={doing} size="small" onClick={() => onStart(doing)}>
          {t(`termAct.${doing}`)}
        </Button>
      ))}
    </div>
  );
}
