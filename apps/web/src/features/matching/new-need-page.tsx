import { useNavigate } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Article } from '../../ui/article';
import { Page } from '../../ui/page';
import { ActForm, type ActField } from './act-form';
import { Candidates } from './candidates';

const linesOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String).filter((line) => line.trim() !== '') : [];

/** Raises a need: what, on what ground, for what; matched with the catalogue while it is written. */
export function NewNeedPage(): ReactNode {
  const { t } = useTranslation('matching');
  const navigate = useNavigate();
  const [asked, ask] = useState({ name: '', items: [] as readonly string[] });
  const [chosen, choose] = useState<string | null>(null);
  const [isTruthful, declare] = useState(false);
  const field = (name: string, kind: ActField['kind'], more: Partial<ActField> = {}): ActField => ({
    ...{ name, kind, label: t(`field.${name as 'basis'}`), ...more },
  });
  return (
    <Page
      lead={
        <>
          {t('newNeedLead')} <Article cited={t('article20')} />
        </>
      }
    >
      <div className="two-sides">
        <ActForm
          path="/api/v1/needs"
          fields={[
            field('name', 'text'),
            field('items', 'lines', { isOptional: true }),
            field('basis', 'long'),
            field('scenario', 'text'),
            field('usageScope', 'text'),
            field('usageTerm', 'text'),
            field('shareMode', 'choice', { isOptional: true, dictionary: 'share_mode' }),
            field('matter', 'text', { isOptional: true }),
            field('material', 'text', { isOptional: true }),
            field('yearlyVolume', 'number', { isOptional: true }),
            field('namedDepartmentId', 'department', { isOptional: true }),
          ]}
          fixed={{ isTruthful, ...(chosen === null ? {} : { entryCode: chosen }) }}
          submit={t('raise')}
          onChange={({ name, items }) => ask({ name: typeof name === 'string' ? name : '', items: linesOf(items) })}
          onDone={({ id }) => navigate({ to: '/needs/$id', params: { id } })}
        />
        <aside className="panel decision" aria-label={t('candidates')}>
          <h2>{t('candidates')}</h2>
          <Candidates asked={asked} chosen={chosen} onChoose={choose} />
          <p className="section">
            <Checkbox checked={isTruthful} onChange={({ target }) => declare(target.checked)}>
              {t('truthful')}
            </Checkbox>
          </p>
        </aside>
      </div>
    </Page>
  );
}
