import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { useCan } from '../../app/session';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { ChangeEntry } from '../filings/begin-filing';
import { HealthOf } from '../health/health-of';
import { AttachResource } from './attach-resource';
import { CallingOf } from './calling-fields';
import { DetachResource, useMayAttach } from './detach-resource';
import { EntryFacts } from './entry-facts';
import { GapsOf } from './gaps-of';
import { ShareTypeWord } from './share-type';
import { StandingAnswersOf } from './standing-answers-of';
import { TellCalling } from './tell-calling';
import { CorrectionsOf, UsersOf } from './users-of';
import { VersionsOf } from './versions-of';

type Entry = Schema<'EntryAnswer'>;
type Item = Schema<'ItemAnswer'>;
type Resource = Schema<'ResourceAnswer'>;

/** One entry: what it is, its data items, by which links it is supplied, which answers are given beforehand. */
export function EntryPage(): ReactNode {
  const { t } = useTranslation('catalogue');
  const [{ code = '' }] = useFilters();
  const entry = useQuery({
    queryKey: ['catalogue', 'entry', code],
    queryFn: () => said(api.GET('/api/v1/catalogue/entries/by-code', { params: { query: { code } } })),
  });
  const { nameOf } = useDepartments();
  const can = useCan();
  const mayAsk = can('requests.prepare');
  const isShared = entry.data?.status === 'published' && entry.data.shareType !== 'not_shared';
  const ask = (
    <Link to="/requests/new" search={{ entry: code }} className="button-link">
      {t('ask')}
    </Link>
  );
  const provider = entry.data ? nameOf(entry.data.providerDepartmentId) : '';
  return (
    <Page
      title={entry.data?.name}
      lead={
        <>
          {provider} · <code>{code}</code> · <Link to="/catalogue">{t('back')}</Link>
        </>
      }
      actions={
        <>
          {entry.data && can('catalogue.edit') && <ChangeEntry entry={entry.data} />}
          {mayAsk && isShared && ask}
          {can('corrections.report') && isShared && (
            <Link to="/corrections/new" search={{ entry: code }} className="button-link">
              {t('doubt')}
            </Link>
          )}
        </>
      }
    >
      <Loaded query={entry}>{(found) => <Told entry={found} />}</Loaded>
    </Page>
  );
}

function Told({ entry }: { readonly entry: Entry }): ReactNode {
  const { t } = useTranslation('catalogue');
  const can = useCan();
  const mayDetach = useMayAttach(entry);
  const items: readonly Column<Item>[] = [
    { key: 'name', title: t('item'), cell: ({ name }) => name },
    { key: 'type', title: t('dataType'), cell: ({ dataType }) => dataType ?? t('unstated') },
    { key: 'length', title: t('length'), kind: 'number', cell: ({ length }) => length ?? t('unstated') },
    { key: 'sensitivity', title: t('sensitivity'), cell: ({ sensitivity }) => sensitivity ?? t('unstated') },
    {
      key: 'share',
      title: t('shareTypeLabel'),
      cell: ({ shareType }) => <ShareTypeWord type={shareType ?? entry.shareType} />,
    },
    {
      key: 'classification',
      title: t('facet.classification'),
      cell: ({ classification }) => (classification ? t(`classification.${classification}`) : t('unstated')),
    },
    { key: 'open', title: t('openness'), cell: ({ openKind }) => (openKind ? t(`open.${openKind}`) : t('unstated')) },
  ];
  const resources: readonly Column<Resource>[] = [
    { key: 'name', title: t('resourceName'), cell: ({ name }) => name },
    { key: 'kind', title: t('resourceKind'), cell: ({ kind }) => t(`kind.${kind}`) },
    { key: 'code', title: t('platformCode'), cell: ({ platformCode }) => platformCode ?? t('unstated') },
    { key: 'calling', title: t('calling'), kind: 'wide', cell: (resource) => <CallingOf resource={resource} /> },
    { key: 'since', title: t('attachedOn'), cell: ({ attachedAt }) => attachedAt.slice(0, 10) },
    ...(mayDetach
      ? [
          {
            key: 'detach',
            title: t('act'),
            cell: (resource: Resource) => (
              <>
                <TellCalling resource={resource} /> <DetachResource entry={entry} resource={resource} />
              </>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <EntryFacts entry={entry} />
      <h2>{t('items')}</h2>
      <DataTable
        caption={t('items')}
        columns={items}
        rows={entry.items}
        rowKey={({ id }) => id}
        empty={<Empty why={t('noItems')} />}
      />
      <h2 className="section">{t('resource')}</h2>
      <DataTable
        caption={t('resource')}
        columns={resources}
        rows={entry.resources}
        rowKey={({ id }) => id}
        empty={<Empty why={t('noResource')} next={t('noResourceNext')} />}
      />
      {can('health.read') && <HealthOf entryId={entry.id} />}
      {can('catalogue.attach_resource') && <AttachResource entry={entry} />}
      {can('lists.read') && (
        <>
          <h2 className="section">{t('gaps')}</h2>
          <GapsOf code={entry.code} />
        </>
      )}
      <h2 className="section">{t('standing')}</h2>
      <StandingAnswersOf code={entry.code} />
      {can('requests.read') && (
        <>
          <h2 className="section">{t('users')}</h2>
          <UsersOf code={entry.code} />
        </>
      )}
      {can('corrections.read') && (
        <>
          <h2 className="section">{t('corrections')}</h2>
          <CorrectionsOf code={entry.code} />
        </>
      )}
      <h2 className="section">{t('versions')}</h2>
      <VersionsOf entryId={entry.id} />
    </>
  );
}
