import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { Article } from '../../ui/article';
import { ClosedActs } from '../../ui/closed-acts';
import { Facts } from '../../ui/facts';
import { Loaded, Page } from '../../ui/page';
import { ActForm } from './act-form';
import { formOf } from './settling-forms';
import { Due, SettlingState } from './settling-words';
import { Steps } from './steps';

type Report = Schema<'SettlingReportAnswer'>;

/** One settling: where it stands, every step of its chain, and what I may do. */
export function SettlingPage(): ReactNode {
  const { t } = useTranslation('matching');
  const { id = '' } = useParams({ strict: false });
  const settling = useQuery({
    queryKey: ['matching', 'settling', id],
    queryFn: () => said(api.GET('/api/v1/settlings/{id}', { params: { path: { id } } })),
  });
  return (
    <Page title={settling.data?.name} lead={<Link to="/settlings">{t('toSettlings')}</Link>}>
      <Loaded query={settling}>
        {(found) => (
          <>
            <div className="two-sides">
              <section className="panel" aria-label={t('facts')}>
                <h2>{t('facts')}</h2>
                <SettlingFacts settling={found} />
              </section>
              <Acts key={found.version} settling={found} />
            </div>
            <Steps steps={found.steps ?? []} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function SettlingFacts({ settling }: { readonly settling: Report }): ReactNode {
  const { t } = useTranslation('matching');
  const { decline, termBasis } = settling;
  return (
    <Facts
      facts={[
        { name: t('number'), text: settling.number },
        { name: t('stateLabel'), text: <SettlingState settling={settling} /> },
        { name: t('field.items'), text: settling.items.join('、') },
        { name: t('field.requester'), text: settling.requester.name },
        { name: t('holder'), text: settling.holder?.name ?? null },
        { name: t('authority'), text: settling.authority.name },
        { name: t(settling.state === 'confirmed' ? 'dutyTerm' : 'dueOn'), text: <Due settling={settling} /> },
        { name: t('termBasis'), text: termBasis && inLanguage(termBasis) },
        { name: t('lateTerms'), text: <LateTerms terms={settling.lateTerms ?? []} /> },
        { name: t('forced'), text: settling.isForced ? t('yes') : null },
        { name: t('lastDecline'), text: decline && inLanguage(decline.text) },
        { name: t('declineNext'), text: decline && inLanguage(decline.next) },
        {
          name: t('toNeed'),
          text: (
            <Link to="/needs/$id" params={{ id: settling.needId }}>
              {settling.name}
            </Link>
          ),
        },
      ]}
    />
  );
}

/** Terms that ran out: what happened, whatever came of it. */
function LateTerms({ terms }: { readonly terms: NonNullable<Report['lateTerms']> }): ReactNode {
  const { t } = useTranslation('matching');
  if (terms.length === 0) return null;
  return terms.map(({ state, department, dueOn }) => (
    <div key={`${state} ${dueOn}`}>
      {t('lateTerm', { department: department.name, state: t(`state.${state}`), day: dueOn })}
    </div>
  ));
}

/** What is open to me, one act at a time; and why the rest is not. */
function Acts({ settling }: { readonly settling: Report }): ReactNode {
  const { t } = useTranslation('matching');
  const open = settling.allowedActions.filter(({ allowed }) => allowed);
  const [chosen, choose] = useState(open.length === 1 ? open[0]?.action : undefined);
  const current = open.find(({ action }) => action === chosen);
  return (
    <aside className="panel decision" aria-label={t('acts')} tabIndex={-1} data-hotkey="d">
      <h2>{t('acts')}</h2>
      {open.length === 0 && <p className="faint">{t('nothingToDo')}</p>}
      <div className="acts" role="group" aria-label={t('acts')}>
        {open.length > 1 &&
          open.map(({ action, text }) => (
            <Button
              key={action}
              type={action === chosen ? 'primary' : 'default'}
              aria-pressed={action === chosen}
              onClick={() => choose(action)}
            >
              {inLanguage(text)}
            </Button>
          ))}
      </div>
      {current && (
        <section className="section">
          <h3>
            {inLanguage(current.text)} {current.article !== null && <Article cited={current.article} />}
          </h3>
          <Act key={current.action} action={current.action} settling={settling} />
        </section>
      )}
      <ClosedActs acts={settling.allowedActions.filter(({ allowed }) => !allowed)} />
    </aside>
  );
}

function Act({ action, settling }: { readonly action: string; readonly settling: Report }): ReactNode {
  const { t } = useTranslation('matching');
  const [reason, setReason] = useState<unknown>(null);
  const reasons = useQuery({
    queryKey: ['settling', 'decline-reasons'],
    queryFn: () => said(api.GET('/api/v1/settlings/decline-reasons')),
    staleTime: Infinity,
    enabled: action === 'decline',
  });
  const known = reasons.data?.items ?? [];
  const options = known.map((one) => ({ value: one.reason, label: inLanguage(one.text) }));
  const form = formOf(action, settling, options, t);
  const next = known.find((one) => one.reason === reason)?.next;
  if (form === null) return null;
  const { path, ...more } = form;
  return (
    <>
      <ActForm
        path={`/api/v1/settlings/${settling.id}/${path}`}
        version={settling.version}
        submit={t('submit')}
        onChange={(values) => setReason(values['reason'])}
        {...more}
      />
      {next && <p role="status">{t('thenNext', { next: inLanguage(next) })}</p>}
    </>
  );
}
