import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';

type Material = Schema<'MaterialAnswer'>;
type How = NonNullable<Material['how']>;
type Alternative = Material['onFailure'][number];

/** The sentence for the clerk, and how to act on it. */
export function Why({ material }: { readonly material: Material }): ReactNode {
  return (
    <>
      {inLanguage(material.say)}
      <CounterAdvice material={material} />
    </>
  );
}

/** How the clerk comes to the data behind a decision, and what to do on a miss or a failure (U16); nothing: no query is made. */
function CounterAdvice({ material }: { readonly material: Material }): ReactNode {
  const { t } = useTranslation('services');
  const { t: app } = useTranslation('app');
  const { name, how, contact, onMiss, onFailure } = material;
  if (contact === null) return null;
  return (
    <details className="advice">
      <summary aria-label={t('advice.titleOf', { name })}>{t('advice.title')}</summary>
      {how === null && <p>{t('advice.nowhere')}</p>}
      <dl className="advice-lines">
        {how !== null && <Query how={how} />}
        <Line name={t('advice.contact')}>{`${contact.name} ${app(`role.${contact.post}`)}`}</Line>
        {onMiss !== null && <Line name={t('advice.onMiss')}>{t(`advice.${onMiss}`)}</Line>}
        <Line name={t('advice.onFailure')}>
          <ol>
            {onFailure.map((one) => (
              <li key={`${one.decision} ${one.way ?? ''}`}>
                <Instead alternative={one} />
              </li>
            ))}
          </ol>
        </Line>
      </dl>
    </details>
  );
}

/** One thing the clerk has to know. */
function Line({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Query({ how }: { readonly how: How }): ReactNode {
  const { t } = useTranslation('services');
  const { kind, platformCode, channel, link, inputs, returnedFields, serviceHours, dailyQuota, quotaLeft } = how;
  const where = [
    t(`advice.kind.${kind}`),
    ...(platformCode === null ? [] : [platformCode]),
    ...(channel === null ? [] : [t(`advice.channel.${channel}`)]),
  ];
  const listed = (words: readonly string[]): string => words.join(t('listed'));
  return (
    <>
      <Line name={t('advice.where')}>{where.join(' · ')}</Line>
      {link !== null && (
        <Line name={t('advice.link')}>
          <a href={link} target="_blank" rel="noreferrer" className="hash">
            {link}
          </a>
        </Line>
      )}
      <Line name={t('advice.inputs')}>{inputs === null ? t('unknown') : listed(inputs)}</Line>
      <Line name={t('advice.returned')}>{listed(returnedFields)}</Line>
      <Line name={t('advice.hours')}>{serviceHours ?? t('unknown')}</Line>
      {quotaLeft !== null && (
        <Line name={t('advice.quota')}>{t('advice.left', { left: quotaLeft, quota: dailyQuota })}</Line>
      )}
    </>
  );
}

function Instead({ alternative: { decision, way } }: { readonly alternative: Alternative }): ReactNode {
  const { t } = useTranslation('services');
  const what = t(`decision.${decision}`);
  return way === null || decision === 'commitment' ? what : t('advice.byWay', { what, way: t(`advice.way.${way}`) });
}
