import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const STEPS = ['file', 'options', 'check', 'result'] as const;
type Step = (typeof STEPS)[number];

/** Where in the import one is: the file, what it is, what the check found, what came of it. */
export function ImportSteps({ at }: { readonly at: Step }): ReactNode {
  const { t } = useTranslation('lists');
  return (
    <ol className="phases" aria-label={t('steps')}>
      {STEPS.map((step, place) => (
        <li key={step} aria-current={step === at ? 'step' : undefined}>
          {`${String(place + 1)}. ${t(`step.${step}`)}`}
        </li>
      ))}
    </ol>
  );
}
