import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { Loaded, Page } from '../../ui/page';
import { DeadlineBar } from '../../ui/deadline-bar';
import type { Request } from './acts';
import { ConsultationsOf } from '../consultations/consultations-of';
import { CaseFileLinks } from '../journal/case-file-links';
import { ClockDays } from './clock-days';
import { Decision } from './decision';
import { LettersOf } from './letters-of';
import { RequestContent } from './request-content';
import { RequestHistory } from './request-history';

const PHASES = ['application', 'review', 'supply', 'use', 'disposal', 'end'] as const;

/** One request: on the left what is asked and what happened, on the right what I decide. */
export function RequestPage(): ReactNode {
  const { t } = useTranslation('requests');
  const { id = '' } = useParams({ strict: false });
  const request = useQuery({
    queryKey: ['requests', id],
    queryFn: () => said(api.GET('/api/v1/requests/{id}', { params: { path: { id } } })),
  });
  return (
    <Page
      title={request.data ? t('of', { entry: request.data.entryName, number: request.data.number }) : t('title')}
      lead={<Link to="/workbench">{t('back')}</Link>}
    >
      <Loaded query={request}>{(found) => <Told request={found} />}</Loaded>
    </Page>
  );
}

function Told({ request }: { readonly request: Request }): ReactNode {
  return (
    <>
      <Phases request={request} />
      {request.clock !== null && (
        <DeadlineBar clock={request.clock}>
          <ClockDays requestId={request.id} />
        </DeadlineBar>
      )}
      {request.grantId !== null && <ToGrant request={request} />}
      <div className="two-sides">
        <RequestContent request={request} />
        <Decision request={request} />
        <div>
          <ConsultationsOf request={request} />
          <RequestHistory request={request} />
          <LettersOf subject="requests" id={request.id} />
          <CaseFileLinks requestId={request.id} />
        </div>
      </div>
    </>
  );
}

/** What came of it: the grant, and how it is used. */
function ToGrant({ request }: { readonly request: Request }): ReactNode {
  const { t } = useTranslation('requests');
  const { id: requestId, runningRenewal } = request;
  return (
    <p className="acts">
      <Link to="/grants/$requestId" params={{ requestId }}>
        {t('toGrant')}
      </Link>
      <Link to="/usage/$requestId" params={{ requestId }}>
        {t('toUsage')}
      </Link>
      {runningRenewal && (
        <Link to="/requests/$id" params={{ id: runningRenewal.requestId }}>
          {t('toRenewal', { number: runningRenewal.number })}
        </Link>
      )}
    </p>
  );
}

/** The six phases, where it stands, and the step inside. */
function Phases({ request }: { readonly request: Request }): ReactNode {
  const { t } = useTranslation('requests');
  return (
    <ol className="phases" aria-label={t('phases')}>
      {PHASES.map((phase) => (
        <li key={phase} aria-current={phase === request.lifePhase ? 'step' : undefined}>
          {t(`phase.${phase}`)}
          {phase === request.lifePhase && <span className="faint">{t(`state.${request.state}`)}</span>}
        </li>
      ))}
    </ol>
  );
}
