import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { ProblemNote } from '../../ui/problem-note';

type Act = Schema<'OnUndeterminedInput'>['act'];
const ACTS = ['try_then_ask', 'try_then_accept_later', 'ask_at_once'] as const satisfies readonly Act[];

/** What the counters of a hall do on an undetermined answer (U17); platforms have no counter. */
export function UndeterminedChoice({ client }: { readonly client: Schema<'ClientAnswer'> }): ReactNode {
  const { t } = useTranslation('hall');
  const queries = useQueryClient();
  const params = { path: { id: client.id }, header: ifMatch(client.version) };
  const set = useMutation({
    mutationFn: (act: Act) => said(api.PUT('/api/v1/clients/{id}/on-undetermined', { params, body: { act } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['clients'] }),
  });
  if (client.role !== 'service_hall') return null;
  return (
    <>
      <Select<Act>
        aria-label={t('clients.setUndetermined', { hall: client.hallName })}
        popupMatchSelectWidth={false}
        loading={set.isPending}
        value={client.onUndetermined}
        onChange={(act) => set.mutate(act)}
        options={ACTS.map((value) => ({ value, label: t(`undeterminedAct.${value}`) }))}
      />
      {set.error && <ProblemNote error={set.error} />}
    </>
  );
}
