import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { Article } from '../../ui/article';
import { clearable } from '../../ui/clearable';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { newestQuery } from '../service-model/newest-version';
import { AskForAll } from './ask-for-all';
import { Blockers } from './blockers';
import { Why } from './counter-advice';
import { DecisionWord } from './decision-word';
import { ForecastWord } from './forecast-word';
import { ReadinessHistory } from './history';
import { KeepModel } from './keep-model';
import { ModelFacts } from './model-facts';
import { ReadinessWord, Score } from './readiness-words';
import { ScopeChoice, scopeOf } from './scope-choice';
import { WhatIf, WhatIfLink } from './what-if';

type Readiness = Schema<'ItemReadinessAnswer'>;
type Situation = Schema<'SituationAnswer'>;
type Material = Schema<'MaterialAnswer'>;

/** One service item: material by material what the counter decides and why (U16), and who holds it up. */
export function ItemPage(): ReactNode {
  const { t } = useTranslation('services');
  const { itemCode = '' } = useParams({ strict: false });
  const [{ situation, scope: word }] = useFilters();
  const scope = scopeOf(word);
  const query = { scope, ...(situation === undefined ? {} : { situation }) };
  const readiness = useQuery({
    queryKey: ['services', itemCode, situation, scope],
    queryFn: () => said(api.GET('/api/v1/services/{itemCode}/readiness', { params: { path: { itemCode }, query } })),
  });
  const model = useQuery(newestQuery('item', itemCode)).data;
  return (
    <Page
      title={readiness.data?.itemName}
      lead={
        <>
          {t('code', { code: itemCode })} · <Link to="/one-things">{t('backToOneThings')}</Link>
        </>
      }
      actions={
        <>
          {model && <KeepModel target="item" code={itemCode} name={model.name} departmentIds={model.mayChange} />}
          <AskForAll search={{ item: itemCode }} />
          <ScopeChoice />
        </>
      }
    >
      <Loaded query={readiness}>
        {(answer) => (
          <>
            <SituationChoice answer={answer} />
            <WhatIf itemCode={itemCode} />
            <Headline answer={answer} situation={answer.headline} />
            {model && <ModelFacts content={model.content} />}
            <ReadinessHistory itemCode={itemCode} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function SituationChoice({ answer }: { readonly answer: Readiness }): ReactNode {
  const { t } = useTranslation('services');
  const [{ situation }, set] = useFilters();
  const declared = answer.situations.filter((one) => one.situation !== null);
  if (declared.length === 0) return null;
  return (
    <div className="filters">
      <label className="filter">
        <span>{t('situation')}</span>
        <Select
          aria-label={t('situation')}
          allowClear={clearable()}
          placeholder={t('usualSituation')}
          popupMatchSelectWidth={false}
          value={situation ?? null}
          onChange={(value: string | null | undefined) => set({ situation: value ?? undefined })}
          options={declared.map((one) => ({ value: one.situation, label: one.situationName ?? one.situation }))}
        />
      </label>
      <span>{t('situationsReady', { ready: answer.situationsReady, all: answer.situationsDeclared })}</span>
    </div>
  );
}

function Headline({ answer, situation }: { readonly answer: Readiness; readonly situation: Situation }): ReactNode {
  const { t } = useTranslation('services');
  const columns: readonly Column<Material>[] = [
    { key: 'name', title: t('material'), kind: 'wide', cell: (material) => <MaterialName material={material} /> },
    {
      key: 'decision',
      title: t('decisionLabel'),
      cell: ({ decision }) => <DecisionWord decision={decision} />,
    },
    { key: 'why', title: t('why'), kind: 'wide', cell: (material) => <Why material={material} /> },
    {
      key: 'basis',
      title: t('basis'),
      cell: ({ basis }) => (basis === null ? t('unknown') : <Article cited={basis} />),
    },
    {
      key: 'until',
      title: t('validUntil'),
      cell: (material) => <Until itemCode={answer.itemCode} material={material} />,
    },
  ];
  return (
    <>
      <section className="panel">
        <ReadinessWord state={situation.state} /> <Score score={situation.score} />
        {answer.paperless && <> · {t('paperless')}</>}
        {situation.readyUntil !== null && <p>{t('readyUntil', { day: situation.readyUntil })}</p>}
        {situation.forecast !== null && (
          <p>
            {t('forecast.ready')} <ForecastWord forecast={situation.forecast} />
          </p>
        )}
      </section>
      <h2>{t('materials')}</h2>
      <DataTable
        caption={t('materials')}
        columns={columns}
        rows={situation.materials}
        rowKey={({ code }) => code}
        empty={<Empty why={t('noMaterials')} next={t('noMaterialsNext')} />}
      />
      <h2 className="section">{t('blockers')}</h2>
      <Blockers blockers={situation.blockers} caption={t('blockers')} />
    </>
  );
}

/** Until when the decision holds; where a grant carries it, with what would be without the grant. */
function Until({ itemCode, material }: { readonly itemCode: string; readonly material: Material }): ReactNode {
  const { t } = useTranslation('services');
  const { validUntil, grantId } = material;
  return (
    <>
      {validUntil ?? t('noEnd')}
      {grantId !== null && (
        <>
          <br />
          <WhatIfLink itemCode={itemCode} kind="grant_ends" reference={grantId} />
        </>
      )}
    </>
  );
}

function MaterialName({
  material: { name, origin, necessity, entryCode },
}: {
  readonly material: Material;
}): ReactNode {
  const { t } = useTranslation('services');
  return (
    <>
      <strong>{name}</strong>
      <br />
      <span className="faint">
        {t(`origin.${origin}`)} · {t(`necessity.${necessity}`)}
        {entryCode !== null && (
          <>
            {' · '}
            <Link to="/catalogue/entry" search={{ code: entryCode }}>
              {entryCode}
            </Link>
          </>
        )}
      </span>
    </>
  );
}
