import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { Article } from '../../ui/article';
import { ShareTypeWord } from './share-type';

type Entry = Schema<'EntryAnswer'>;

/** What arts 13 to 15 want to be stated of an entry; what is not stated is said to be so. */
export function EntryFacts({ entry }: { readonly entry: Entry }): ReactNode {
  const { t } = useTranslation('catalogue');
  const { coverage } = entry;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('shareTypeLabel'), <ShareTypeWord key="type" type={entry.shareType} />],
    ...(entry.shareType === 'conditional' ? ([[t('conditions'), entry.conditions]] as const) : []),
    [t('abstract'), entry.abstract],
    [t('system'), entry.sourceSystem],
    [t('frequency'), entry.updateFrequency && t(`frequencyOf.${entry.updateFrequency}`)],
    [t('modes'), entry.shareModes.map((mode) => t(`mode.${mode}`)).join(t('comma'))],
    [t('regions'), coverage.subjectRegions.join(t('comma'))],
    [t('knownGaps'), coverage.knownGaps],
    [
      t('version'),
      entry.publishedVersion === null ? t('neverPublished') : t('published', { count: entry.publishedVersion }),
    ],
  ];
  const ground = entry.refusalGround;
  return (
    <dl className="panel facts">
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact === null || fact === '' ? <span className="faint">{t('unstated')}</span> : fact}</dd>
        </div>
      ))}
      {ground !== null && (
        <div>
          <dt>{t('ground')}</dt>
          <dd>
            {ground.title} <Article cited={t('groundArticle')} />
          </dd>
        </div>
      )}
    </dl>
  );
}
