import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { whenOf } from '../../ui/dates';
import { Loaded } from '../../ui/page';
import { StatusWord, type Tone } from '../../ui/status-word';
import { Curl } from './curl';
import { OnUndetermined } from './on-undetermined';

type Answer = Schema<'AvailabilityAnswerBody'>;

const TONES: Readonly<Record<Answer['decision'], Tone>> = {
  available: 'done',
  not_available: 'late',
  undetermined: 'paused',
};

interface AskedProps {
  readonly entry: string;
  readonly item: string | undefined;
  readonly situation: string | undefined;
}

/** May this datum be used now, and for what: the answer as a program gets it, with its codes in words. */
export function AvailabilityPanel({ entry, item, situation }: AskedProps): ReactNode {
  const { t } = useTranslation('hall');
  const named = item !== undefined && situation !== undefined ? { situation } : {};
  const query = { entry, ...(item === undefined ? {} : { item }), ...named };
  const availability = useQuery({
    queryKey: ['availability', query],
    queryFn: async () => {
      const call = api.GET('/api/v1/availability', { params: { query } });
      const answer = await said(call);
      const { headers } = (await call).response;
      return { answer, asOf: headers.get('zeqing-as-of'), tag: headers.get('etag') };
    },
  });
  return (
    <section className="panel">
      <h2>{t('available')}</h2>
      <Loaded query={availability}>
        {({ answer, asOf, tag }) => (
          <>
            <Told answer={answer} />
            <p className="faint">
              {asOf !== null && t('asOf', { at: whenOf(asOf) })} {tag !== null && t('tag', { tag })}
            </p>
            <details>
              <summary>{t('asJson')}</summary>
              <pre className="code" tabIndex={0} role="region" aria-label={t('asJson')}>
                {JSON.stringify(answer, null, 2)}
              </pre>
            </details>
          </>
        )}
      </Loaded>
      <Curl path="/api/v1/availability" query={query} />
    </section>
  );
}

function Told({ answer }: { readonly answer: Answer }): ReactNode {
  const { t } = useTranslation('hall');
  const { decision, reason, grants, nextExpected, situationRequired, onUndetermined } = answer;
  return (
    <>
      <p>
        <StatusWord tone={TONES[decision]}>{t(`decision.${decision}`)}</StatusWord> {t(`reason.${reason}`)}{' '}
        <code>{reason}</code>
      </p>
      {situationRequired && <p>{t('situationRequired')}</p>}
      {onUndetermined && <OnUndetermined advice={onUndetermined} />}
      {grants.length > 0 && (
        <ul>
          {grants.map(({ grantId, from, until, oneThingCodes }) => (
            <li key={grantId}>
              {t('grant', { from, until: until ?? t('noEnd') })}{' '}
              {oneThingCodes.map((code) => (
                <Link key={code} to="/one-things/$code" params={{ code }}>
                  {code}
                </Link>
              ))}
            </li>
          ))}
        </ul>
      )}
      {nextExpected !== null && <p>{t(`next.${nextExpected.what}`, { day: nextExpected.on })}</p>}
    </>
  );
}
