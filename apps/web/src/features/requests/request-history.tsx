import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { whenOf } from '../../ui/dates';
import type { Request } from './acts';

interface Moment {
  readonly at: string;
  readonly text: string;
}

/** What happened, oldest first, as far as the request tells the reader. */
export function RequestHistory({ request }: { readonly request: Request }): ReactNode {
  const { t } = useTranslation('requests');
  const { answer, supply, life } = request;
  const moments: Moment[] = [];
  const add = (at: string | null | undefined, text: string): void => {
    if (at) moments.push({ at, text });
  };
  add(request.draftedAt, t('was.drafted'));
  add(request.signedAt, t('was.signed'));
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
  if (answer) {
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
  if (life.effect) add(life.effect.reportedAt, t('was.effect', { effect: life.effect.effect }));
  moments.sort((a, b) => a.at.localeCompare(b.at));
  return (
    <section className="panel" aria-label={t('history')}>
      <h2>{t('history')}</h2>
      <ol className="history">
        {moments.map(({ at, text }) => (
          <li key={`${at}${text}`}>
            <time dateTime={at}>{whenOf(at)}</time> {text}
          </li>
        ))}
      </ol>
    </section>
  );
}
