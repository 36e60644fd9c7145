import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { whenOf } from '../../ui/dates';
import type { Request } from './acts';

interface Moment {
  readonly at: string;
  readonly text: string;
  /** Where more of it stands. */
  readonly link?: { readonly to: '/requests/$id' | '/disputes/$id'; readonly id: string };
}

/** What happened, oldest first, as far as the request tells the reader. */
export function RequestHistory({ request }: { readonly request: Request }): ReactNode {
  const { t } = useTranslation('requests');
  const { answer, supply, life } = request;
  const moments: Moment[] = [];
  const add = (at: string | null | undefined, text: string, link?: Moment['link']): void => {
    if (at) moments.push({ at, text, ...(link && { link }) });
  };
  if (life.origin?.kind === 'ruling') {
    add(request.draftedAt, t('was.begunByRuling'), { to: '/requests/$id', id: life.origin.requestId });
  } else {
    add(request.draftedAt, t('was.drafted'));
    add(request.signedAt, t('was.signed'));
  }
  for (const { transferredAt, ground } of life.transfers) add(transferredAt, t('was.transferred', { ground }));
  if (life.supplement) {
    const missing = life.supplement.missing.map(({ what }) => what).join(t('semicolon'));
    add(life.supplement.askedAt, t('was.supplementAsked', { missing }));
    add(life.supplement.completedAt, t('was.supplementCompleted'));
    add(life.supplement.lapsedAt, t('was.supplementLapsed'));
  }
  if (life.extension) {
    const { workingDays, reason, decision } = life.extension;
    add(life.extension.requestedAt, t('was.extensionAsked', { count: workingDays, reason }));
    add(life.extension.decidedAt, t(decision === 'consented' ? 'was.extensionGranted' : 'was.extensionDeclined'));
    add(life.extension.noticedAt, t('was.extensionTold'));
  }
  if (answer?.ruledIn) {
    const { disputeId, number } = answer.ruledIn;
    add(answer.signedAt, t('was.agreedByRuling', { number }), { to: '/disputes/$id', id: disputeId });
  } else if (answer) {
    add(answer.preparedAt, t('was.answerPrepared', { answer: t(`answerKind.${answer.kind}`) }));
    add(answer.signedAt, t('was.answered', { answer: t(`answerKind.${answer.kind}`), reason: answer.reason ?? '' }));
  }
  if (supply) {
    add(supply.suppliedAt, t('was.supplied', { count: supply.attempt }));
    add(supply.checkedAt, t('was.checked'));
  }
  if (life.suspension) {
    add(
      life.suspension.suspendedAt,
      t('was.suspended', { reason: life.suspension.reason, by: life.suspension.rectifyBy }),
    );
    add(life.suspension.endedAt, t('was.suspensionEnded', { statement: life.suspension.statement ?? '' }));
  }
  for (const { disputeId, raisedAt, ruledAt, ruling, enactedAs, enactedRequestId } of life.disputes) {
    const dispute = { to: '/disputes/$id', id: disputeId } as const;
    add(raisedAt, t('was.disputed'), dispute);
    const became = enactedAs === null ? '' : t(`enacted.${enactedAs}`);
    const then = enactedRequestId === null ? dispute : ({ to: '/requests/$id', id: enactedRequestId } as const);
    if (ruling !== null) add(ruledAt, t(`was.${ruling}`, { became }), then);
  }
  for (const { kind, reason, filingNumber, changedAt } of life.serviceChanges)
    add(changedAt, t(`was.${kind}`, { reason, filing: filingNumber }));
  if (life.effect) add(life.effect.reportedAt, t('was.effect', { effect: life.effect.effect }));
  if (life.disposal) {
    const { method, proof, disposedAt } = life.disposal;
    add(disposedAt, t('was.disposed', { method: t(`choice.${method}`), proof }));
  }
  moments.sort((a, b) => a.at.localeCompare(b.at));
  return (
    <section className="panel" aria-label={t('history')}>
      <h2>{t('history')}</h2>
      <ol className="history">
        {moments.map(({ at, text, link }) => (
          <li key={`${at}${text}`}>
            <time dateTime={at}>{whenOf(at)}</time> {text}{' '}
            {link && (
              <Link to={link.to} params={{ id: link.id }}>
                {t('seeMore')}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
