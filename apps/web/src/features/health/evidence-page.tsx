import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { DataTable, type Column } from '../../ui/data-table';
import { whenOf } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { Empty, Loaded, Page } from '../../ui/page';
import { DayStrip } from './day-strip';
import { StateWord, useDetailWords } from './health-words';

type Evidence = Schema<'HealthEvidenceAnswer'>;
type Outcome = Evidence['outcomes'][number];
type Reporter = Evidence['reporters'][number];
type Change = Evidence['changes'][number];

/** What a resource’s state rests on: how it stands, its days, the newest outcomes, who told, and every change. */
export function EvidencePage(): ReactNode {
  const { t } = useTranslation('health');
  const { id = '' } = useParams({ strict: false });
  const evidence = useQuery({
    queryKey: ['resource-health', 'one', id],
    queryFn: () => said(api.GET('/api/v1/resource-health/{resourceId}', { params: { path: { resourceId: id } } })),
  });
  return (
    <Page title={evidence.data?.name} lead={<Link to="/resource-health">{t('back')}</Link>}>
      <Loaded query={evidence}>
        {(found) => (
          <>
            <Standing evidence={found} />
            <DayStrip days={found.days} />
            <Outcomes rows={found.outcomes} />
            <Reporters rows={found.reporters} />
            <Changes rows={found.changes} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Standing({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const { t } = useTranslation('health');
  const { state, since, heardAt, fault, departmentName, platformCode, entries, probe } = evidence;
  const probed = probe === null ? t('notProbed') : t('probed', { at: whenOf(probe.dueAt), count: probe.failedInARow });
  return (
    <>
      <p className="panel">
        <StateWord state={state} /> · {t(`meaning.${state}`)}
      </p>
      <Facts
        facts={[
          { name: t('since'), text: since === null ? t('never') : whenOf(since) },
          { name: t('heard'), text: heardAt === null ? t('never') : whenOf(heardAt) },
          { name: t('fault'), text: fault === null ? '' : t(`faultOf.${fault}`) },
          { name: t('department'), text: departmentName },
          { name: t('platformCode'), text: platformCode ?? t('unstated') },
          { name: t('probe'), text: probed },
          {
            name: t('entry'),
            text: entries.map(({ id, code, name }) => (
              <div key={id}>
                <Link to="/catalogue/entry" search={{ code }}>
                  {name}
                </Link>
              </div>
            )),
          },
        ]}
      />
    </>
  );
}

function Outcomes({ rows }: { readonly rows: readonly Outcome[] }): ReactNode {
  const { t } = useTranslation('health');
  const words = useDetailWords();
  const whoOf = ({ source, departmentName, batchNumber }: Outcome): string => {
    if (source === 'probe') return t('zeqing');
    return batchNumber === null ? (departmentName ?? t('unstated')) : t('ofBatch', { number: batchNumber });
  };
  const columns: readonly Column<Outcome>[] = [
    { key: 'at', title: t('at'), cell: ({ at }) => whenOf(at) },
    { key: 'source', title: t('source'), cell: ({ source }) => t(`sourceOf.${source}`) },
    { key: 'who', title: t('who'), cell: whoOf },
    { key: 'good', title: t('successes'), kind: 'number', cell: ({ successes }) => successes },
    { key: 'bad', title: t('failures'), kind: 'number', cell: ({ failures }) => failures },
    { key: 'detail', title: t('wrong'), cell: ({ detail }) => words(detail) },
  ];
  return (
    <>
      <h2 className="section">{t('outcomes')}</h2>
      <DataTable
        caption={t('outcomes')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<Empty why={t('noOutcomes')} next={t('noOutcomesNext')} />}
      />
    </>
  );
}

function Reporters({ rows }: { readonly rows: readonly Reporter[] }): ReactNode {
  const { t } = useTranslation('health');
  const columns: readonly Column<Reporter>[] = [
    { key: 'who', title: t('who'), cell: ({ departmentName }) => departmentName },
    { key: 'source', title: t('source'), cell: ({ source }) => t(`sourceOf.${source}`) },
    { key: 'good', title: t('successes'), kind: 'number', cell: ({ successes }) => successes },
    { key: 'bad', title: t('failures'), kind: 'number', cell: ({ failures }) => failures },
    { key: 'last', title: t('lastAt'), cell: ({ lastAt }) => whenOf(lastAt) },
  ];
  return (
    <>
      <h2 className="section">{t('reporters')}</h2>
      <DataTable
        caption={t('reporters')}
        columns={columns}
        rows={rows}
        rowKey={({ departmentId, source }) => `${departmentId} ${source}`}
        empty={<Empty why={t('noReporters')} />}
      />
    </>
  );
}

function Changes({ rows }: { readonly rows: readonly Change[] }): ReactNode {
  const { t } = useTranslation('health');
  const groundsOf = ({ evidence }: Change): string =>
    evidence.counts
      .map(({ source, successes, failures }) => t('ground', { source: t(`sourceOf.${source}`), successes, failures }))
      .join(t('comma'));
  const columns: readonly Column<Change>[] = [
    { key: 'at', title: t('at'), cell: ({ at }) => whenOf(at) },
    { key: 'before', title: t('before'), cell: ({ before }) => t(`state.${before}`) },
    { key: 'state', title: t('after'), cell: ({ state }) => <StateWord state={state} /> },
    { key: 'reason', title: t('reason'), cell: ({ reason }) => t(`reasonOf.${reason}`) },
    { key: 'evidence', title: t('grounds'), kind: 'wide', cell: (one) => groundsOf(one) || t('noGrounds') },
  ];
  return (
    <>
      <h2 className="section">{t('changes')}</h2>
      <DataTable
        caption={t('changes')}
        columns={columns}
        rows={rows}
        rowKey={({ version }) => String(version)}
        empty={<Empty why={t('noChanges')} />}
      />
    </>
  );
}
