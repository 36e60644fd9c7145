import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { useCan } from '../../app/session';
import { useConfirm } from '../../ui/confirm';
import { ProblemNote } from '../../ui/problem-note';

type Batch = Schema<'BatchAnswer'>;

/** A batch in force is taken back by a batch of its own: which one does or did, or the act that makes one. */
export function UndoPanel({ batch }: { readonly batch: Batch }): ReactNode {
  const { t } = useTranslation('lists');
  const may = useCan()('lists.approve');
  const { undoesBatchId, undoneByBatchId } = batch;
  if (undoesBatchId !== null)
    return (
      <>
        <p>
          <Link to="/lists/batches/$batchId" params={{ batchId: undoesBatchId }}>
            {t('undoes')}
          </Link>
        </p>
        <p>{t('entriesStay')}</p>
      </>
    );
  if (undoneByBatchId !== null)
    return (
      <p>
        <Link to="/lists/batches/$batchId" params={{ batchId: undoneByBatchId }}>
          {t('undoneBy')}
        </Link>
      </p>
    );
  return batch.state === 'in_force' && may && batch.rowCount > 0 ? <Undo batch={batch} /> : null;
}

function Undo({ batch }: { readonly batch: Batch }): ReactNode {
  const { t } = useTranslation('lists');
  const confirm = useConfirm();
  const client = useQueryClient();
  const navigate = useNavigate();
  const undo = useMutation({
    mutationFn: () => {
      const params = { path: { id: batch.id }, header: ifMatch(batch.version) };
      return said(api.POST('/api/v1/lists/batches/{id}/undo', { params }));
    },
    onSuccess: ({ id: batchId }) => navigate({ to: '/lists/batches/$batchId', params: { batchId } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['lists'] }),
  });
  const ask = async (): Promise<void> => {
    const question = { title: t('undoTitle', { title: batch.title }), content: t('undoText'), act: t('undo') };
    if (await confirm(question)) undo.mutate();
  };
  return (
    <>
      {undo.error && <ProblemNote error={undo.error} />}
      <p className="acts">
        <Button loading={undo.isPending} onClick={() => void ask()}>
          {t('undo')}
        </Button>
      </p>
    </>
  );
}
