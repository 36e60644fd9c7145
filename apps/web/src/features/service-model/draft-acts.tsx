import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said } from '../../api/client';
import { useConfirm } from '../../ui/confirm';
import { ProblemNote } from '../../ui/problem-note';
import { ReasonForm } from '../../ui/reason-form';
import { draftQuery, type Draft } from './draft-words';

type Action = Exclude<Draft['acts'][number]['action'], 'amend'>;

const PATHS = {
  send: '/api/v1/service-drafts/{id}/sending',
  discard: '/api/v1/service-drafts/{id}/discarding',
  publish: '/api/v1/service-drafts/{id}/publication',
} as const satisfies Partial<Readonly<Record<Action, string>>>;
/** What cannot be taken back is asked once more. */
const FINAL: readonly Action[] = ['publish', 'discard'];

/** Does an act in the version that was seen, and shows what became of the draft. */
export function useDraftAct({ id }: Pick<Draft, 'id'>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ action, version, reason = '' }: { action: Action; version: number; reason?: string }) => {
      const params = { path: { id }, header: ifMatch(version) };
      if (action === 'send_back')
        return said(api.POST('/api/v1/service-drafts/{id}/sending-back', { params, body: { reason } }));
      return said(api.POST(PATHS[action], { params }));
    },
    onSuccess: async (draft) => {
      client.setQueryData(draftQuery(id).queryKey, draft);
      const touched = ['service-drafts', 'service-versions', 'services', 'one-things'];
      await Promise.all(touched.map((key) => client.invalidateQueries({ queryKey: [key] })));
    },
  });
}

/** What the reader may do now with a draft. */
export function DraftActs({ draft }: { readonly draft: Draft }): ReactNode {
  const { t } = useTranslation('service-model');
  const [isAsking, ask] = useState(false);
  const act = useDraftAct(draft);
  const confirm = useConfirm();
  const { version } = draft;
  const allowed = draft.acts.filter((one) => one.allowed);
  const isTwo = draft.acts.some(({ reason }) => reason === 'two_persons');
  const start = async (action: Action): Promise<void> => {
    if (action === 'send_back') {
      ask(true);
      return;
    }
    if (FINAL.includes(action)) {
      const title = t(`sure.${action as 'publish'}`, { name: draft.name });
      if (!(await confirm({ title, act: t(`act.${action}`) }))) return;
    }
    act.mutate({ action, version });
  };
  if (allowed.length === 0 && !isTwo) return null;
  return (
    <section className="panel" aria-label={t('acts')}>
      <h2>{t('acts')}</h2>
      {isTwo && <p role="status">{t('twoPersons')}</p>}
      <div className="acts">
        {allowed.map(({ action }) =>
          action === 'amend' ? (
            <Link key={action} to="/service-drafts/$id/edit" params={{ id: draft.id }} className="button-link">
              {t('act.amend')}
            </Link>
          ) : (
            <Button
              key={action}
              type={action === 'send' || action === 'publish' ? 'primary' : 'default'}
              loading={act.isPending}
              onClick={() => void start(action)}
            >
              {t(`act.${action}`)}
            </Button>
          ),
        )}
      </div>
      {isAsking && (
        <ReasonForm
          label={t('reasonLabel')}
          act={t('act.send_back')}
          onDone={(reason) => act.mutate({ action: 'send_back', version, reason }, { onSuccess: () => ask(false) })}
          onLeave={() => ask(false)}
        />
      )}
      {act.error && <ProblemNote error={act.error} />}
    </section>
  );
}
