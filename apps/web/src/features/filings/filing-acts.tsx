import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said } from '../../api/client';
import { Article } from '../../ui/article';
import { useConfirm } from '../../ui/confirm';
import { ProblemNote } from '../../ui/problem-note';
import { ReasonForm } from '../../ui/reason-form';
import { filingQuery, type Filing } from './filing-words';

type Action = Exclude<Filing['acts'][number]['action'], 'amend'>;

const PATHS = {
  send_for_sign_off: '/api/v1/catalogue/filings/{id}/sending',
  discard: '/api/v1/catalogue/filings/{id}/discarding',
  send_back: '/api/v1/catalogue/filings/{id}/sending-back',
  sign_off: '/api/v1/catalogue/filings/{id}/sign-off',
  return: '/api/v1/catalogue/filings/{id}/return',
  pass_review: '/api/v1/catalogue/filings/{id}/review',
  publish: '/api/v1/catalogue/filings/{id}/publication',
} as const satisfies Readonly<Record<Action, string>>;
const WITH_REASON: readonly Action[] = ['send_back', 'return'];
/** What cannot be taken back is asked once more. */
const FINAL = ['sign_off', 'publish', 'discard'] as const satisfies readonly Action[];
const isFinal = (action: Action): action is (typeof FINAL)[number] => FINAL.some((one) => one === action);
/** The one way on from each state stands out. */
const ONWARD: readonly Action[] = ['send_for_sign_off', 'sign_off', 'pass_review', 'publish'];

/** Does an act in the version that was seen, and shows what became of the filing. */
export function useFilingAct({ id, version }: Pick<Filing, 'id' | 'version'>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ action, reason }: { readonly action: Action; readonly reason?: string }) => {
      const params = { path: { id }, header: ifMatch(version) };
      if (action === 'send_back' || action === 'return')
        return said(api.POST(PATHS[action], { params, body: { reason: reason ?? '' } }));
      if (action === 'pass_review') return said(api.POST(PATHS[action], { params, body: {} }));
      return said(api.POST(PATHS[action], { params }));
    },
    onSuccess: async (filing) => {
      client.setQueryData(filingQuery(id).queryKey, filing);
      await Promise.all(['catalogue', 'filings'].map((key) => client.invalidateQueries({ queryKey: [key] })));
    },
  });
}

/** What the reader may do now with a filing; what is another's, or a colleague's, says so. */
export function FilingActs({ filing }: { readonly filing: Filing }): ReactNode {
  const { t } = useTranslation('filings');
  const [asking, setAsking] = useState<Action | null>(null);
  const act = useFilingAct(filing);
  const confirm = useConfirm();
  const allowed = filing.acts.filter(({ allowed: isAllowed }) => isAllowed);
  const isTwo = filing.acts.some(({ reason }) => reason === 'two_persons');
  const start = async (action: Action): Promise<void> => {
    if (WITH_REASON.includes(action)) {
      setAsking(action);
      return;
    }
    if (isFinal(action)) {
      const name = filing.content.name;
      const question = { title: t(`sure.${action}`, { name }), act: t(`act.${action}`) };
      const isForGood = action === 'publish' && filing.kind === 'withdrawal';
      if (!(await confirm(isForGood ? { ...question, typed: name, danger: true } : question))) return;
    }
    act.mutate({ action });
  };
  if (allowed.length === 0 && !isTwo) return null;
  return (
    <section className="panel" aria-label={t('acts')}>
      <h2>{t('acts')}</h2>
      {isTwo && <p role="status">{t('twoPersons')}</p>}
      <div className="acts">
        {allowed.map(({ action }) =>
          action === 'amend' ? (
            <Link key={action} to="/filings/$id/edit" params={{ id: filing.id }} className="button-link">
              {t('act.amend')}
            </Link>
          ) : (
            <Button
              key={action}
              type={ONWARD.includes(action) ? 'primary' : 'default'}
              loading={act.isPending && act.variables.action === action}
              onClick={() => void start(action)}
            >
              {t(`act.${action}`)}
            </Button>
          ),
        )}
      </div>
      {asking !== null && (
        <ReasonForm
          label={t('reasonLabel')}
          act={t(`act.${asking}`)}
          onDone={(reason) => act.mutate({ action: asking, reason }, { onSuccess: () => setAsking(null) })}
          onLeave={() => setAsking(null)}
        />
      )}
      {act.error && <ProblemNote error={act.error} />}
      <p className="faint">
        <Article cited={allowed[0]?.article ?? t('article16')} />
      </p>
    </section>
  );
}
