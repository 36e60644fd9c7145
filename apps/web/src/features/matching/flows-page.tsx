import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useCan } from '../../app/session';
import { inLanguage } from '../../i18n/i18n';
import { Article } from '../../ui/article';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { StatusWord } from '../../ui/status-word';
import { useFilters } from '../../ui/use-filters';
import { ActForm } from './act-form';
import { ListLinks } from './need-words';

type Flow = Schema<'FlowAnswer'>;
const PAGE = 50;
const STATES = ['planned', 'flowing', 'stopped'] as const;

/** The register of return flow (art. 24): what returns to which region, since when, and what is late. */
export function FlowsPage(): ReactNode {
  const { t } = useTranslation('matching');
  const mayPlan = useCan()('flows.record');
  const [{ state: wished, late }] = useFilters();
  const state = STATES.find((one) => one === wished);
  const [doing, setDoing] = useState<Flow | 'plan' | null>(null);
  const flows = useInfiniteQuery({
    queryKey: ['matching', 'flows', state, late],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const filter = { ...(state ? { state } : {}), ...(late === 'true' ? { late: 'true' as const } : {}) };
      const query = { limit: PAGE, ...filter, ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/return-flows', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const plan = <Button onClick={() => setDoing('plan')}>{t('planFlow')}</Button>;
  return (
    <Page
      lead={
        <>
          {t('flowsLead')} <Article cited={t('article24')} />
        </>
      }
      actions={mayPlan && plan}
    >
      <ListLinks />
      <FilterBar
        choices={[
          {
            word: 'state',
            label: t('stateLabel'),
            options: STATES.map((value) => ({ value, label: t(`flow.${value}`) })),
          },
          { word: 'late', label: t('dueOn'), options: [{ value: 'true', label: t('onlyOverdue') }] },
        ]}
      />
      {doing === 'plan' && <Plan onDone={() => setDoing(null)} />}
      {doing !== null && doing !== 'plan' && <Record key={doing.id} flow={doing} onDone={() => setDoing(null)} />}
      <Loaded query={flows}>
        {({ pages }) => (
          <DataTable
            caption={t('toFlows')}
            columns={columnsOf(t, setDoing)}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            empty={<Empty why={t('noFlows')} next={mayPlan ? plan : t('noFlowsNext')} />}
            hasMore={flows.hasNextPage}
            isLoadingMore={flows.isFetchingNextPage}
            onMore={() => void flows.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}

type T = ReturnType<typeof useTranslation<'matching'>>['t'];

function columnsOf(t: T, record: (flow: Flow) => void): readonly Column<Flow>[] {
  return [
    { key: 'entry', title: t('entry'), kind: 'wide', cell: ({ entryName }) => entryName },
    { key: 'upper', title: t('upper'), cell: ({ upper }) => upper.name },
    { key: 'lower', title: t('lower'), cell: ({ lowerRegion }) => inLanguage(lowerRegion) },
    { key: 'items', title: t('field.items'), cell: ({ items }) => items.join('、') || t('allItems') },
    { key: 'due', title: t('dueOn'), cell: ({ dueOn }) => dueOn },
    { key: 'last', title: t('lastOn'), cell: ({ lastOn }) => lastOn ?? t('notYet') },
    {
      key: 'state',
      title: t('stateLabel'),
      cell: ({ state, isLate, stoppedReason }) => (
        <>
          <StatusWord tone={isLate ? 'late' : state === 'flowing' ? 'done' : state === 'planned' ? 'soon' : 'ended'}>
            {t(isLate ? 'flowLate' : `flow.${state}`)}
          </StatusWord>
          {stoppedReason !== null && <div className="faint">{stoppedReason}</div>}
        </>
      ),
    },
    {
      key: 'act',
      title: t('nextStep'),
      cell: (flow) =>
        flow.mayRecord ? (
          <Button size="small" onClick={() => record(flow)}>
            {t('recordFlow')}
          </Button>
        ) : null,
    },
  ];
}

function Plan({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation('matching');
  return (
    <section className="panel" aria-label={t('planFlow')}>
      <h2>{t('planFlow')}</h2>
      <p className="faint">{t('noConditions')}</p>
      <ActForm
        path="/api/v1/return-flows"
        fields={[
          { name: 'entryCode', label: t('field.entryCode'), kind: 'text' },
          { name: 'lowerRegionCode', label: t('lowerCode'), kind: 'text' },
          { name: 'items', label: t('field.items'), kind: 'lines', isOptional: true },
          { name: 'shareMode', label: t('field.shareMode'), kind: 'choice', dictionary: 'share_mode' },
          { name: 'dueOn', label: t('dueOn'), kind: 'day' },
        ]}
        submit={t('submit')}
        onDone={onDone}
      />
    </section>
  );
}

function Record({ flow, onDone }: { readonly flow: Flow; readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation('matching');
  const to = { path: `/api/v1/return-flows/${flow.id}`, version: flow.version };
  return (
    <section className="panel" aria-label={t('recordFlow')}>
      <h2>{t('recordFor', { entry: flow.entryName, region: inLanguage(flow.lowerRegion) })}</h2>
      <ActForm
        path={`${to.path}/delivery`}
        version={to.version}
        fields={[{ name: 'on', label: t('cameOn'), kind: 'day' }]}
        submit={t('recordFlow')}
        onDone={onDone}
      />
      <details className="section">
        <summary>{t('stopFlow')}</summary>
        <ActForm
          path={`${to.path}/stop`}
          version={to.version}
          fields={[{ name: 'reason', label: t('field.reason'), kind: 'long' }]}
          submit={t('stopFlow')}
          onDone={onDone}
        />
      </details>
    </section>
  );
}
