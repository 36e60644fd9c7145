import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { inLanguage } from '../../i18n/i18n';
import { Article } from '../../ui/article';
import { FilterBar } from '../../ui/filter-bar';
import { Loaded, Page } from '../../ui/page';
import { useAsked, useAskedRegion, useRegionChoice } from './asked';
import { ExportLinks } from './export-links';
import { StampLine, useFigureWords } from './figures';

type Measure = Schema<'MeasureAnswer'>;

/** The front page in the four words of the policy: 供得出 · 流得动 · 用得好 · 保安全. */
export function FrontPage(): ReactNode {
  const { t } = useTranslation('supervision');
  const asked = useAsked();
  const regions = useRegionChoice();
  const { list } = useDepartments();
  const measures = useQuery({
    queryKey: ['supervision', 'measures', asked],
    queryFn: () => said(api.GET('/api/v1/supervision/measures', { params: { query: asked } })),
  });
  // Who sees only the own department's figures has nothing to choose from.
  const seesAll = asked.departmentId !== undefined || measures.data?.stamp.departmentIds === null;
  const options = list.map(({ id, shortName }) => ({ value: id, label: shortName }));
  return (
    <Page lead={t('lead')} actions={<Actions asked={asked} />}>
      {seesAll && <FilterBar choices={[...regions, { word: 'departmentId', label: t('department'), options }]} />}
      <Loaded query={measures}>
        {({ groups, stamp }) => (
          <>
            <StampLine stamp={stamp} />
            {groups.map(({ group, name, measures: own }) => (
              <section key={group} aria-label={inLanguage(name)}>
                <h2 className="section">{inLanguage(name)}</h2>
                <ul className="cards">
                  {own.map((measure) => (
                    <Card key={measure.id} measure={measure} />
                  ))}
                </ul>
              </section>
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Actions({ asked }: { readonly asked: ReturnType<typeof useAsked> }): ReactNode {
  const { t } = useTranslation('supervision');
  const region = useAskedRegion();
  return (
    <>
      <Link to="/supervision/burn-downs" search={asked}>
        {t('toBurn')}
      </Link>{' '}
      <Link to="/supervision/flows" search={asked}>
        {t('toFlows')}
      </Link>{' '}
      <Link to="/supervision/quality" search={region}>
        {t('toQuality')}
      </Link>{' '}
      <ExportLinks table="measures" asked={asked} wall />
    </>
  );
}

/** One figure: its value, what it is made of, and its definition for who asks. */
function Card({ measure }: { readonly measure: Measure }): ReactNode {
  const { t } = useTranslation('supervision');
  const asked = useAsked();
  const words = useFigureWords();
  const { numerator, denominator, n } = measure;
  return (
    <li className="card">
      <h3>
        <Link to="/supervision/measures/$measureId" params={{ measureId: measure.id }} search={asked}>
          {inLanguage(measure.name)}
        </Link>
      </h3>
      <p className="figure">{words(measure, measure.unit)}</p>
      <p className="faint">
        {measure.unit !== 'ratio' || denominator === null
          ? t('n', { count: n })
          : t('fraction', { numerator: numerator ?? 0, denominator })}
      </p>
      <details>
        <summary>{t('definition')}</summary>
        <p>{inLanguage(measure.numeratorText)}</p>
        {measure.denominatorText !== null && <p>{t('per', { what: inLanguage(measure.denominatorText) })}</p>}
        <p className="faint">{inLanguage(measure.timeBase)}</p>
        {measure.article !== null && <Article cited={measure.article} />}
      </details>
    </li>
  );
}
