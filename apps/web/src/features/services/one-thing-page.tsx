import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { newestQuery } from '../service-model/newest-version';
import { AskForAll } from './ask-for-all';
import { Blockers } from './blockers';
import { ForecastWord } from './forecast-word';
import { ReadinessHistory } from './history';
import { KeepModel } from './keep-model';
import { ModelFacts } from './model-facts';
import { ReadinessWord, Score } from './readiness-words';
import { ScopeChoice, scopeOf } from './scope-choice';

type Readiness = Schema<'OneThingReadinessAnswer'>;
type Matter = Schema<'MatterAnswer'>;

/** One 一件事: its matters in their order, and everything that holds it up. */
export function OneThingPage(): ReactNode {
  const { t } = useTranslation('services');
  const { code = '' } = useParams({ strict: false });
  const [filters] = useFilters();
  const scope = scopeOf(filters['scope']);
  const readiness = useQuery({
    queryKey: ['one-things', code, scope],
    queryFn: () =>
      said(api.GET('/api/v1/one-things/{code}/readiness', { params: { path: { code }, query: { scope } } })),
  });
  const model = useQuery(newestQuery('one_thing', code)).data;
  return (
    <Page
      title={readiness.data?.name}
      lead={<Link to="/one-things">{t('backToOneThings')}</Link>}
      actions={
        <>
          {model && <KeepModel target="one_thing" code={code} name={model.name} departmentIds={model.mayChange} />}
          <AskForAll search={{ oneThing: code }} />
          <ScopeChoice />
        </>
      }
    >
      <Loaded query={readiness}>
        {(answer) => (
          <>
            <Told answer={answer}>{model && <ModelFacts content={model.content} />}</Told>
            <ReadinessHistory oneThing={answer.code} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Told({ answer, children }: { readonly answer: Readiness; readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('services');
  const columns: readonly Column<Matter>[] = [
    {
      key: 'name',
      title: t('matter'),
      kind: 'wide',
      cell: ({ name, itemCode }) =>
        itemCode === null ? (
          name
        ) : (
          <Link to="/services/$itemCode" params={{ itemCode }}>
            {name}
          </Link>
        ),
    },
    { key: 'department', title: t('department'), cell: ({ departmentName }) => departmentName },
    { key: 'kind', title: t('kindLabel'), cell: ({ kind }) => t(`kind.${kind}`) },
    { key: 'state', title: t('readiness'), cell: ({ state }) => <ReadinessWord state={state} /> },
    { key: 'score', title: t('materials'), cell: ({ score }) => <Score score={score} /> },
    { key: 'blockers', title: t('blockers'), kind: 'number', cell: ({ blockers }) => blockers.length },
  ];
  const blockers = answer.matters.flatMap((matter) => matter.blockers);
  return (
    <>
      <section className="panel">
        <p>
          <ReadinessWord state={answer.state} />{' '}
          {t('mattersReady', { ready: answer.mattersReady, all: answer.mattersCompulsory })} ·{' '}
          <Score score={answer.score} />
        </p>
        <p>{inLanguage(answer.sentence)}</p>
        {answer.readyUntil !== null && <p>{t('readyUntil', { day: answer.readyUntil })}</p>}
        {answer.forecast !== null && (
          <p>
            {t('forecast.ready')} <ForecastWord forecast={answer.forecast} />
          </p>
        )}
      </section>
      {children}
      <h2>{t('matters')}</h2>
      <DataTable
        caption={t('matters')}
        columns={columns}
        rows={answer.matters}
        rowKey={({ name }) => name}
        empty={<Empty why={t('noMatters')} />}
      />
      <h2 className="section">{t('blockers')}</h2>
      <Blockers blockers={blockers} caption={t('blockers')} />
    </>
  );
}
