import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { Facts } from '../../ui/facts';
import { Loaded } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';

import { ForecastWord } from './forecast-word';
import { ReadinessWord, Score } from './readiness-words';
import { scopeOf } from './scope-choice';

type Blocker = Schema<'ForecastBlockerAnswer'>;

const KINDS = ['requested', 'answered', 'supplied', 'listed', 'grant_ends'] as const;
type Kind = (typeof KINDS)[number];

const AFTER_ANSWER: readonly Blocker['code'][] = ['supplying', 'awaiting_confirmation'];
const UNLISTED: readonly Blocker['code'][] = ['not_on_duty_list', 'recipient_unclear'];

/** What may be supposed of a blocker, or null where no single act of today can be told. */
export function supposedOf({
  code,
  document,
  entryCode,
}: Blocker): { readonly kind: Kind; readonly reference: string } | null {
  if (document?.type === 'share_request')
    return { kind: AFTER_ANSWER.includes(code) ? 'supplied' : 'answered', reference: document.reference };
  if (entryCode === null) return null;
  if (code === 'not_requested') return { kind: 'requested', reference: entryCode };
  return UNLISTED.includes(code) ? { kind: 'listed', reference: entryCode } : null;
}

interface WhatIfLinkProps {
  readonly itemCode: string;
  readonly kind: Kind;
  readonly reference: string;
}

/** Leads to the item as it would stand. */
export function WhatIfLink({ itemCode, kind, reference }: WhatIfLinkProps): ReactNode {
  const { t } = useTranslation('services');
  const [{ situation, scope }] = useFilters();
  const search = { if: kind, reference, ...(situation && { situation }), ...(scope && { scope }) };
  return (
    <Link to="/services/$itemCode" params={{ itemCode }} search={search}>
      {t(`whatIf.link.${kind}`)}
    </Link>
  );
}

/** The item as it stands and as it would stand, side by side; nothing is changed by looking (U13). */
export function WhatIf({ itemCode }: { readonly itemCode: string }): ReactNode {
  const { t } = useTranslation('services');
  const [{ if: word, reference, situation, scope: scopeWord }, set] = useFilters();
  const kind = KINDS.find((each) => each === word);
  const query = {
    scope: scopeOf(scopeWord),
    kind: kind ?? 'answered',
    reference: reference ?? '',
    ...(situation && { situation }),
  };
  const told = useQuery({
    enabled: kind !== undefined && reference !== undefined,
    queryKey: ['services', itemCode, 'what-if', query],
    queryFn: () => said(api.GET('/api/v1/services/{itemCode}/what-if', { params: { path: { itemCode }, query } })),
  });
  if (kind === undefined || reference === undefined) return null;
  return (
    <section className="panel" aria-label={t('whatIf.title')}>
      <h2>{t(`whatIf.heading.${kind}`)}</h2>
      <Loaded query={told}>
        {({ before, after }) => (
          <Facts
            facts={[
              { name: t('whatIf.before'), text: <Side situation={before} /> },
              { name: t('whatIf.after'), text: <Side situation={after} /> },
            ]}
          />
        )}
      </Loaded>
      <Button onClick={() => set({ if: undefined, reference: undefined })}>{t('whatIf.close')}</Button>
    </section>
  );
}

function Side({ situation }: { readonly situation: Schema<'SituationAnswer'> }): ReactNode {
  const { t } = useTranslation('services');
  const { state, score, blockers, forecast } = situation;
  return (
    <>
      <ReadinessWord state={state} /> <Score score={score} />
      <br />
      {t('whatIf.blockers', { count: blockers.filter(({ compulsory }) => compulsory).length })}
      {forecast !== null && (
        <>
          {t('and')}
          <ForecastWord forecast={forecast} />
        </>
      )}
    </>
  );
}
