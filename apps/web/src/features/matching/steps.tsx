import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { whenOf } from '../../ui/dates';

type Step = Schema<'SettlingStepAnswer'>;

/** The chain as it was gone: who did what, with reason, evidence and whom they named. */
export function Steps({ steps }: { readonly steps: readonly Step[] }): ReactNode {
  const { t } = useTranslation('matching');
  return (
    <section className="section" aria-label={t('chain')}>
      <h2>{t('chain')}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step.number}>
            <strong>{inLanguage(step.text)}</strong> · {step.department.name} ·{' '}
            <time dateTime={step.at}>{whenOf(step.at)}</time>
            <Said step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Said({ step }: { readonly step: Step }): ReactNode {
  const { t } = useTranslation('matching');
  const lines = [
    step.reason && t('saidReason', { text: inLanguage(step.reason) }),
    step.named && t('saidNamed', { text: step.named.name }),
    step.citation && t('saidCitation', { text: step.citation }),
    step.evidence && t('saidEvidence', { text: step.evidence }),
    step.note,
  ].filter((line): line is string => Boolean(line));
  return lines.length > 0 && <div className="faint">{lines.join(' · ')}</div>;
}
