import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { clearable } from '../../ui/clearable';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded, Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { useFilters } from '../../ui/use-filters';
import { Why } from '../services/counter-advice';
import { ScopeChoice, scopeOf } from '../services/scope-choice';
import { AvailabilityPanel } from './availability-panel';
import { ChangesPanel } from './changes-panel';
import { Curl } from './curl';
import { OnUndetermined } from './on-undetermined';

type Material = Schema<'MaterialAnswer'>;
const MOST = 200;
const FOUND = 20;

/** A query as the counter's system would make it: which papers for an item, and whether a datum may be used now. */
export function TryPage(): ReactNode {
  const { t } = useTranslation('hall');
  const [{ item, entry, situation }] = useFilters();
  return (
    <Page lead={t('lead')} actions={<Link to="/hall/api">{t('api.title')}</Link>}>
      <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <ItemChoice />
        <EntryChoice />
        <ScopeChoice />
      </form>
      {item === undefined && entry === undefined && <Empty why={t('nothingChosen')} next={t('chooseFirst')} />}
      {entry !== undefined && <AvailabilityPanel entry={entry} item={item} situation={situation} />}
      {item !== undefined && <Papers itemCode={item} />}
      <ChangesPanel />
    </Page>
  );
}

function ItemChoice(): ReactNode {
  const { t } = useTranslation('hall');
  const [{ item }, set] = useFilters();
  const items = useQuery({
    queryKey: ['services', 'choice'],
    queryFn: () => said(api.GET('/api/v1/services', { params: { query: { limit: MOST } } })),
  });
  return (
    <>
      <label className="filter">
        <span>{t('item')}</span>
        <Select
          aria-label={t('item')}
          allowClear={clearable()}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          value={item ?? null}
          onChange={(value: string | null | undefined) => set({ item: value ?? undefined, situation: undefined })}
          options={(items.data?.items ?? []).map(({ itemCode, itemName }) => ({ value: itemCode, label: itemName }))}
        />
      </label>
      {items.error && <ProblemNote error={items.error} />}
    </>
  );
}

function EntryChoice(): ReactNode {
  const { t } = useTranslation('hall');
  const [{ entry }, set] = useFilters();
  const [q, setQ] = useState('');
  const entries = useQuery({
    queryKey: ['catalogue', 'choice', q],
    queryFn: () =>
      said(api.GET('/api/v1/catalogue/entries', { params: { query: { limit: FOUND, ...(q ? { q } : {}) } } })),
  });
  return (
    <>
      <label className="filter">
        <span>{t('entry')}</span>
        <Select
          aria-label={t('entry')}
          allowClear={clearable()}
          showSearch={{ filterOption: false, onSearch: setQ }}
          popupMatchSelectWidth={false}
          value={entry ?? null}
          onChange={(value: string | null | undefined) => set({ entry: value ?? undefined })}
          options={(entries.data?.items ?? []).map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
        />
      </label>
      {entries.error && <ProblemNote error={entries.error} />}
    </>
  );
}

/** What the counter is told of each paper, and the datum behind it to ask about. */
function Papers({ itemCode }: { readonly itemCode: string }): ReactNode {
  const { t } = useTranslation('hall');
  const { t: services } = useTranslation('services');
  const [{ scope: word, situation }] = useFilters();
  const query = { scope: scopeOf(word), ...(situation === undefined ? {} : { situation }) };
  const readiness = useQuery({
    queryKey: ['services', itemCode, 'counter', query],
    queryFn: () => said(api.GET('/api/v1/services/{itemCode}/readiness', { params: { path: { itemCode }, query } })),
  });
  const kept = { item: itemCode, ...(word ? { scope: word } : {}), ...(situation ? { situation } : {}) };
  const columns: readonly Column<Material>[] = [
    { key: 'name', title: services('material'), kind: 'wide', cell: ({ name }) => name },
    { key: 'decision', title: services('decisionLabel'), cell: ({ decision }) => services(`decision.${decision}`) },
    { key: 'say', title: services('why'), kind: 'wide', cell: (material) => <Why material={material} /> },
    { key: 'reason', title: t('code'), cell: ({ reason }) => <code>{reason}</code> },
    {
      key: 'entry',
      title: t('entry'),
      cell: ({ entryCode }) =>
        entryCode === null ? (
          t('noDatum')
        ) : (
          <Link to="/hall" search={{ ...kept, entry: entryCode }}>
            {entryCode}
          </Link>
        ),
    },
  ];
  return (
    <section className="section">
      <h2>{t('papers')}</h2>
      <Loaded query={readiness}>
        {({ headline, situations, onUndetermined }) => (
          <>
            {situations.length > 1 && <SituationChoice situations={situations} />}
            <DataTable
              caption={t('papers')}
              columns={columns}
              rows={headline.materials}
              rowKey={({ code }) => code}
              empty={<Empty why={services('noMaterials')} next={services('noMaterialsNext')} />}
            />
            <OnUndetermined advice={onUndetermined} />
          </>
        )}
      </Loaded>
      <Curl path={`/api/v1/services/${itemCode}/readiness`} query={query} />
    </section>
  );
}

function SituationChoice({ situations }: { readonly situations: readonly Schema<'SituationAnswer'>[] }): ReactNode {
  const { t } = useTranslation('hall');
  const [{ situation }, set] = useFilters();
  return (
    <div className="filters">
      <label className="filter">
        <span>{t('situation')}</span>
        <Select
          aria-label={t('situation')}
          allowClear={clearable()}
          popupMatchSelectWidth={false}
          placeholder={t('usualSituation')}
          value={situation ?? null}
          onChange={(value: string | null | undefined) => set({ situation: value ?? undefined })}
          options={situations.flatMap(({ situation: value, situationName: label }) =>
            value ? [{ value, label }] : [],
          )}
        />
      </label>
    </div>
  );
}
