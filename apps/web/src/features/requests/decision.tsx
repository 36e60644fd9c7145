import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../i18n/i18n';
import { Article } from '../../ui/article';
import { ClosedActs } from '../../ui/closed-acts';
import { ACT_FORMS, type Action, type Openness, type Request } from './acts';
import { ActFormPanel } from './act-form-panel';
import { AnswerForm } from './answer-form';
import { canEdit } from './can-edit';
import { IntoRegister } from './into-register';
import { SupplementForm } from './supplement-form';

/** Acts that are written by forms of their own. */
const OWN_FORMS = ['prepare_answer', 'ask_supplement'] as const satisfies readonly Action[];
const isOffered = ({ action, allowed }: Openness): boolean =>
  allowed && (action in ACT_FORMS || OWN_FORMS.some((own) => own === action));

/** What a request waits for comes first and is opened at once; the rest follows as the API lists it. */
const AWAITED: readonly Action[] = [
  ...(['send_for_signing', 'sign', 'prepare_answer', 'complete_supplement', 'consent_extension'] as const),
  ...(['sign_agreement', 'sign_refusal', 'supply', 'confirm_supply', 'dispose'] as const),
];
const rank = ({ action }: Openness): number => (AWAITED.includes(action) ? 0 : 1);

/** Of an answer that is prepared only the one signature that fits it is offered. */
function fits(request: Request, action: Action): boolean {
  if (action === 'sign_agreement') return request.answer?.kind !== 'refuse';
  if (action === 'sign_refusal') return request.answer?.kind === 'refuse';
  return true;
}

/** My decision: the acts open to me, one at a time; and why the others are not. */
export function Decision({ request }: { readonly request: Request }): ReactNode {
  const { t } = useTranslation('requests');
  const offered = request.allowedActions
    .filter((one) => isOffered(one) && fits(request, one.action))
    .sort((a, b) => rank(a) - rank(b));
  const closed = request.allowedActions.filter(({ allowed, reason }) => !allowed && reason !== 'other_party');
  const [chosen, choose] = useState<Action | null>(null);
  const [first] = offered;
  const awaited = first && rank(first) === 0 ? first : undefined;
  const current = offered.find(({ action }) => action === chosen) ?? awaited;
  return (
    <aside className="panel decision" aria-label={t('decision')} tabIndex={-1} data-hotkey="d">
      <h2>{t('decision')}</h2>
      <p>
        {t(`next.${request.state}`, { requester: request.requester.shortName, provider: request.provider.shortName })}
      </p>
      {canEdit(request) && (
        <p>
          <Link to="/requests/$id/edit" params={{ id: request.id }}>
            {t('edit.open')}
          </Link>
        </p>
      )}
      {offered.length === 0 && <p className="faint">{t('nothingToDo')}</p>}
      {offered.length > 1 && (
        <div className="acts" role="group" aria-label={t('decision')}>
          {offered.map(({ action, text }) => (
            <Button
              key={action}
              type={action === current?.action ? 'primary' : 'default'}
              aria-pressed={action === current?.action}
              onClick={() => choose(action)}
            >
              {inLanguage(text)}
            </Button>
          ))}
        </div>
      )}
      {current && <Chosen key={`${current.action} ${request.id}`} openness={current} request={request} />}
      <IntoRegister request={request} />
      <ClosedActs acts={closed} />
    </aside>
  );
}

function Chosen({ openness, request }: { readonly openness: Openness; readonly request: Request }): ReactNode {
  const { action, article } = openness;
  const form = ACT_FORMS[action];
  return (
    <section className="section">
      <h3>
        {inLanguage(openness.text)} {article !== null && <Article cited={article} />}
      </h3>
      {action === 'prepare_answer' && <AnswerForm request={request} />}
      {action === 'ask_supplement' && <SupplementForm request={request} />}
      {form && <ActFormPanel request={request} form={form} action={action} label={inLanguage(openness.text)} />}
    </section>
  );
}
