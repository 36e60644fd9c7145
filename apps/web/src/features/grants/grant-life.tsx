import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../ui/dates';
import type { Request } from '../requests/acts';

interface Moment {
  readonly on: string;
  readonly text: string;
}

/** The life of a grant: supplied, changed, suspended, its effect told, disposed of. */
export function GrantLife({ request }: { readonly request: Request }): ReactNode {
  const { t } = useTranslation('grants');
  const { t: words } = useTranslation('requests');
  const { life, supply, answer } = request;
  const moments: Moment[] = [];
  const add = (at: string | null | undefined, text: string): void => {
    if (at) moments.push({ on: dayOf(at), text });
  };
  add(answer?.signedAt, t('was.agreed'));
  add(supply?.suppliedAt, t('was.supplied'));
  add(supply?.checkedAt, t('was.checked'));
  for (const { kind, reason, filingNumber, changedAt } of life.serviceChanges)
    add(changedAt, t(`was.${kind}`, { reason, filing: filingNumber }));
  if (life.suspension) {
    const { reason, rectifyBy, suspendedAt, endedAs, endedAt, statement } = life.suspension;
    add(suspendedAt, t('was.suspended', { reason, by: rectifyBy }));
    if (endedAs !== null) add(endedAt, t(`was.${endedAs}`, { statement: statement ?? '' }));
  }
  if (life.effect) add(life.effect.reportedAt, words('was.effect', { effect: life.effect.effect }));
  if (life.disposal) {
    const { method, proof, disposedOn } = life.disposal;
    add(disposedOn, t('was.disposed', { method: words(`choice.${method}`), proof }));
  }
  moments.sort((a, b) => a.on.localeCompare(b.on));
  return (
    <section className="panel" aria-label={t('life')}>
      <h2>{t('life')}</h2>
      {life.origin !== null && (
        <p>
          {t(`origin.${life.origin.kind}`)}{' '}
          <Link to="/grants/$requestId" params={{ requestId: life.origin.requestId }}>
            {t('toOrigin')}
          </Link>
        </p>
      )}
      <ol className="history">
        {moments.map(({ on, text }) => (
          <li key={`${on}${text}`}>
            <time dateTime={on}>{on}</time> {text}
          </li>
        ))}
      </ol>
    </section>
  );
}
