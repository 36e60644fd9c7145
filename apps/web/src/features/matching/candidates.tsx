import { useQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { Loaded } from '../../ui/page';
import { percent, Why } from './why';

interface CandidatesProps {
  readonly asked: { readonly name: string; readonly items: readonly string[] };
  readonly chosen: string | null;
  readonly onChoose: (code: string | null) => void;
}

/** Entries that might be what is asked for, each with why; or none of them. */
export function Candidates({ asked, chosen, onChoose }: CandidatesProps): ReactNode {
  const { t } = useTranslation('matching');
  const items = asked.items.join('、');
  const found = useQuery({
    queryKey: ['matching', 'candidates', asked.name, items],
    queryFn: () =>
      said(
        api.GET('/api/v1/needs/candidates', { params: { query: { name: asked.name, ...(items ? { items } : {}) } } }),
      ),
    enabled: asked.name.trim() !== '',
  });
  if (asked.name.trim() === '') return <p className="faint">{t('candidatesWait')}</p>;
  return (
    <Loaded query={found}>
      {(page) => (
        <div role="radiogroup" aria-label={t('candidates')}>
          {page.items.map((one) => (
            <div key={one.code}>
              <Radio name="candidate" checked={chosen === one.code} onChange={() => onChoose(one.code)}>
                {t('candidate', { name: one.name, provider: one.provider.name, score: percent(one.score) })}
              </Radio>
              <Why parts={one.parts} />
            </div>
          ))}
          <Radio name="candidate" checked={chosen === null} onChange={() => onChoose(null)}>
            {t(page.items.length === 0 ? 'noCandidate' : 'noneOfThem')}
          </Radio>
        </div>
      )}
    </Loaded>
  );
}
