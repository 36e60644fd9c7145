import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { useConfirm } from '../../ui/confirm';
import { ProblemNote } from '../../ui/problem-note';
import { StatusWord } from '../../ui/status-word';
import { searchAgain } from './import-again';

/** Takes what was checked: of a list all rows or its good ones, as a batch; of a catalogue all entries, published at once. */
export function Apply({ report }: { readonly report: Schema<'ImportReportAnswer'> }): ReactNode {
  const { t } = useTranslation('lists');
  const client = useQueryClient();
  const confirm = useConfirm();
  const navigate = useNavigate();
  const errors = report.counts?.findings['error'] ?? 0;
  const apply = useMutation({
    mutationFn: (rows: 'all' | 'good') => {
      const params = { path: { id: report.id }, header: ifMatch(report.version), query: { rows } };
      return said(api.POST('/api/v1/lists/imports/{id}/apply', { params }));
    },
    // The same file may have been taken already, by another import.
    onSuccess: ({ id: importId }) =>
      importId === report.id ? undefined : navigate({ to: '/lists/imports/$importId', params: { importId } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['lists'] }),
  });
  const takeGood = async (): Promise<void> => {
    const left = (report.counts?.outcomes['error'] ?? 0) + report.openConflicts;
    const question = { title: t('applyGood'), content: t('applyGoodText', { count: left }), act: t('applyGood') };
    if (await confirm(question)) apply.mutate('good');
  };
  const isCatalogue = report.target === 'catalogue';
  const takeAll = async (): Promise<void> => {
    const count = (report.counts?.outcomes['new'] ?? 0) + (report.counts?.outcomes['changed'] ?? 0);
    const act = t('applyCatalogue');
    if (!isCatalogue || (await confirm({ title: act, content: t('applyCatalogueText', { count }), act })))
      apply.mutate('all');
  };
  if (errors > 0 || report.openConflicts > 0)
    return (
      <>
        {errors > 0 && (
          <p>
            <StatusWord tone="late">
              {t(isCatalogue ? 'mendCatalogueFirst' : 'mendFirst', { count: errors })}
            </StatusWord>
          </p>
        )}
        {apply.error && <ProblemNote error={apply.error} />}
        <p className="acts">
          <Link to="/lists/import" search={searchAgain(report)}>
            {t('importAgain')}
          </Link>
          {!isCatalogue && (
            <Button loading={apply.isPending} onClick={() => void takeGood()}>
              {t('applyGood')}
            </Button>
          )}
        </p>
      </>
    );
  return (
    <>
      {apply.error && <ProblemNote error={apply.error} />}
      <Button type="primary" loading={apply.isPending} onClick={() => void takeAll()}>
        {t(isCatalogue ? 'applyCatalogue' : 'apply')}
      </Button>
    </>
  );
}
