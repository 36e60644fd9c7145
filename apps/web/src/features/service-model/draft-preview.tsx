import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { Facts } from '../../ui/facts';
import { Loaded } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { ReadinessWord, Score } from '../services/readiness-words';
import { ScopeChoice, scopeOf } from '../services/scope-choice';

type Readiness = Schema<'ItemReadinessAnswer'>;

interface PreviewProps {
  readonly id: string;
  /** One material alone, by its code; unset: the item as a whole. */
  readonly materialCode?: string | undefined;
}

/** What readiness would say if the draft were in force, beside what it says now; nothing is written. */
export function DraftPreview({ id, materialCode }: PreviewProps): ReactNode {
  const { t } = useTranslation('service-model');
  const [{ scope: word }] = useFilters();
  const query = { scope: scopeOf(word) };
  const preview = useQuery({
    queryKey: ['service-drafts', 'readiness', id, query],
    queryFn: () => said(api.GET('/api/v1/service-drafts/{id}/readiness', { params: { path: { id }, query } })),
  });
  return (
    <section className="panel" aria-label={t('preview.title')}>
      <h2>{t('preview.title')}</h2>
      <ScopeChoice />
      <Loaded query={preview}>
        {({ before, after }) => (
          <Facts
            facts={[
              {
                name: t('preview.before'),
                text: before === null ? t('preview.none') : <Side readiness={before} materialCode={materialCode} />,
              },
              { name: t('preview.after'), text: <Side readiness={after} materialCode={materialCode} /> },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}

interface SideProps {
  readonly readiness: Readiness;
  readonly materialCode: string | undefined;
}

function Side({ readiness: { state, headline }, materialCode }: SideProps): ReactNode {
  const { t } = useTranslation(['service-model', 'services']);
  const material = headline.materials.find(({ code }) => code === materialCode);
  return (
    <>
      <ReadinessWord state={state} /> <Score score={headline.score} />
      <br />
      {t('preview.blockers', { count: headline.blockers.filter(({ compulsory }) => compulsory).length })}
      {materialCode !== undefined && (
        <>
          <br />
          <strong>{material ? t(`services:decision.${material.decision}`) : t('preview.noMaterial')}</strong>
          {material && (
            <>
              {t('colon')}
              {inLanguage(material.say)}
            </>
          )}
        </>
      )}
    </>
  );
}
