import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { useRegionNames } from '../../api/regions';
import { Article } from '../../ui/article';
import { ShareTypeWord } from './share-type';

/** An entry as it stands, or one of its versions as it was frozen. */
type Told = Schema<'VersionContentAnswer'> & Partial<Pick<Schema<'EntryAnswer'>, 'publishedVersion'>>;

function opennessText(
  { kind, conditions }: Schema<'OpennessAnswer'>,
  t: ReturnType<typeof useTranslation<'catalogue'>>['t'],
): string {
  return [t(`open.${kind}`), conditions].filter(Boolean).join(t('colon'));
}

/** What arts 13 to 15 want to be stated of an entry; what is not stated is said to be so. */
export function EntryFacts({ entry }: { readonly entry: Told }): ReactNode {
  const { t } = useTranslation('catalogue');
  const { coverage } = entry;
  const regionOf = useRegionNames(coverage.subjectRegions);
  const versionText = (number: number | null): string =>
    number === null ? t('neverPublished') : t('published', { count: number });
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('shareTypeLabel'), <ShareTypeWord key="type" type={entry.shareType} />],
    ...(entry.shareType === 'conditional' ? ([[t('conditions'), entry.conditions]] as const) : []),
    [t('abstract'), entry.abstract],
    [t('system'), entry.sourceSystem],
    [t('facet.classification'), entry.classification && t(`classification.${entry.classification}`)],
    [t('openness'), entry.openness && opennessText(entry.openness, t)],
    [t('frequency'), entry.updateFrequency && t(`frequencyOf.${entry.updateFrequency}`)],
    [t('modes'), entry.shareModes.map((mode) => t(`mode.${mode}`)).join(t('comma'))],
    [t('regions'), coverage.subjectRegions.map(regionOf).join(t('comma'))],
    [
      t('period'),
      (coverage.periodFrom ?? coverage.periodTo) ? `${coverage.periodFrom ?? ''} – ${coverage.periodTo ?? ''}` : null,
    ],
    [t('population'), coverage.population],
    [t('knownGaps'), coverage.knownGaps],
    ...(entry.publishedVersion === undefined ? [] : ([[t('version'), versionText(entry.publishedVersion)]] as const)),
  ];
  const ground = entry.refusalGround;
  return (
    <dl className="panel facts">
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {fact === null || fact === undefined || fact === '' ? <span className="faint">{t('unstated')}</span> : fact}
          </dd>
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
