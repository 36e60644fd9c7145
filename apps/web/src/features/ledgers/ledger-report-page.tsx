import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { useCan } from '../../app/session';
import { useConfirm } from '../../ui/confirm';
import { Loaded, Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { LedgerFindings } from './ledger-findings';
import { LedgerPlan } from './ledger-plan';

type Report = Schema<'LedgerImportAnswer'>;

/** What the check of a ledger found, cell by cell; the taking over; what was taken. */
export function LedgerReportPage(): ReactNode {
  const { t } = useTranslation('ledgers');
  const { id = '' } = useParams({ strict: false });
  const report = useQuery({
    queryKey: ['ledgers', id],
    queryFn: () => said(api.GET('/api/v1/requests/ledger-imports/{id}', { params: { path: { id } } })),
  });
  return (
    <Page lead={<Link to="/ledgers">{t('again')}</Link>}>
      <Loaded query={report}>
        {(found) => (
          <>
            <Outcome report={found} />
            <LedgerFindings report={found} />
            <LedgerPlan rows={found.plan} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Outcome({ report }: { readonly report: Report }): ReactNode {
  const { t } = useTranslation('ledgers');
  const { plan, rowCount, importedCount, state, source, fileName } = report;
  const mayApply = useCan()('requests.import_apply');
  return (
    <section className="panel" aria-label={t('outcome')}>
      <p role="status">
        <strong>
          {state === 'applied'
            ? t('applied', { count: importedCount ?? 0 })
            : t('checked', { count: plan.length, rows: rowCount })}
        </strong>
      </p>
      <p className="faint">{t('from', { source, file: fileName })}</p>
      {state === 'checked' && plan.length === 0 && <p>{t('nothing')}</p>}
      {state === 'checked' && plan.length > 0 && (mayApply ? <Apply report={report} /> : <p>{t('headApplies')}</p>)}
      {state === 'applied' && (
        <Link to="/workbench" search={{ whose: 'all' }}>
          {t('toWorkbench')}
        </Link>
      )}
    </section>
  );
}

function Apply({ report }: { readonly report: Report }): ReactNode {
  const { t } = useTranslation('ledgers');
  const client = useQueryClient();
  const confirm = useConfirm();
  const count = report.plan.length;
  const apply = useMutation({
    mutationFn: () =>
      said(
        api.POST('/api/v1/requests/ledger-imports/{id}/apply', {
          params: { path: { id: report.id }, header: ifMatch(report.version) },
        }),
      ),
    onSettled: () =>
      Promise.all(['ledgers', 'workbench', 'requests'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
  const ask = async (): Promise<void> => {
    if (await confirm({ title: t('applySure', { count }), content: t('applyText'), act: t('applyAct') }))
      apply.mutate();
  };
  return (
    <>
      {apply.error && <ProblemNote error={apply.error} />}
      <Button type="primary" loading={apply.isPending} onClick={() => void ask()}>
        {t('apply', { count })}
      </Button>
    </>
  );
}
