import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BULK_ACTS, perform, rehearse, type BulkAct, type Decision } from './bulk';
import { DecisionForms } from './decision-forms';
import type { Line } from './lines';
import { ManyActs } from './many-acts';

export interface BulkPanelProps {
  readonly act: BulkAct;
  readonly lines: readonly Line[];
  readonly onClose: () => void;
}

/** One act for many requests: decided, rehearsed, done; the report says of each row what became of it. */
export function BulkPanel({ act, lines, onClose }: BulkPanelProps): ReactNode {
  const { t } = useTranslation('workbench');
  const isSignature = BULK_ACTS[act].asks === 'signature';
  const asksDecisions = BULK_ACTS[act].asks === 'decisions';
  const [decisions, decide] = useState<ReadonlyMap<string, Decision> | null>(asksDecisions ? null : new Map());
  return (
    <section className="panel" aria-label={t('bulk.title')}>
      <h2>{t('bulk.act', { act: t(`task.${act}`), count: lines.length })}</h2>
      {decisions === null ? (
        <DecisionForms lines={lines} onDecided={decide} onClose={onClose} />
      ) : (
        <ManyActs
          name={[act, lines.map(({ request }) => [request.id, request.version]), [...decisions]]}
          isSignature={isSignature}
          rehearse={() => rehearse({ act, lines, decisions })}
          perform={(signature) => perform({ act, lines, decisions }, isSignature ? signature : undefined)}
          onClose={onClose}
          onBack={asksDecisions ? () => decide(null) : null}
        />
      )}
    </section>
  );
}
