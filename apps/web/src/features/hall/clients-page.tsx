import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { useConfirm } from '../../ui/confirm';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded, Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { StatusWord } from '../../ui/status-word';
import { NewClient } from './new-client';
import { UndeterminedChoice } from './undetermined-choice';

type Client = Schema<'ClientAnswer'>;
type Secret = Schema<'ClientSecretAnswer'>;
const PAGE = 50;

/** The keys of halls and platforms. A secret is shown once, when it is made. */
export function ClientsPage(): ReactNode {
  const { t } = useTranslation('hall');
  const { t: app } = useTranslation();
  const [made, setMade] = useState<Secret | null>(null);
  const clients = useInfiniteQuery({
    queryKey: ['clients'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/clients', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const columns: readonly Column<Client>[] = [
    { key: 'hall', title: t('clients.hall'), kind: 'wide', cell: ({ hallName }) => hallName },
    { key: 'id', title: t('clients.id'), cell: ({ clientId }) => <code>{clientId}</code> },
    { key: 'department', title: t('clients.department'), cell: ({ departmentId }) => <Department id={departmentId} /> },
    {
      key: 'role',
      title: t('clients.kind'),
      cell: ({ role, scopes }) => (
        <>
          <span className="unbroken">{app(`role.${role as 'service_hall'}`)}</span>{' '}
          <span className="faint">{scopes.join(' ')}</span>
        </>
      ),
    },
    {
      key: 'status',
      title: t('clients.status'),
      cell: ({ status }) => (
        <StatusWord tone={status === 'active' ? 'done' : 'ended'}>{t(`clients.statusOf.${status}`)}</StatusWord>
      ),
    },
    { key: 'undetermined', title: t('onUndetermined'), cell: (client) => <UndeterminedChoice client={client} /> },
    { key: 'acts', title: t('clients.acts'), cell: (client) => <Acts client={client} onSecret={setMade} /> },
  ];
  return (
    <Page lead={t('clients.lead')}>
      {made && <Shown secret={made} />}
      <Loaded query={clients}>
        {({ pages }) => (
          <DataTable
            caption={t('clients.title')}
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            empty={<Empty why={t('clients.none')} next={t('clients.noneNext')} />}
            hasMore={clients.hasNextPage}
            isLoadingMore={clients.isFetchingNextPage}
            onMore={() => void clients.fetchNextPage()}
          />
        )}
      </Loaded>
      <p className="faint">{t('clients.undeterminedText')}</p>
      <NewClient onSecret={setMade} />
    </Page>
  );
}

function Shown({ secret: { clientId, clientSecret } }: { readonly secret: Secret }): ReactNode {
  const { t } = useTranslation('hall');
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('clients.secretOnce')}
      description={
        <dl>
          <dt>{t('clients.id')}</dt>
          <dd>
            <code>{clientId}</code>
          </dd>
          <dt>{t('clients.secret')}</dt>
          <dd>
            <code className="hash">{clientSecret}</code>
          </dd>
        </dl>
      }
    />
  );
}

interface ActsProps {
  readonly client: Client;
  readonly onSecret: (secret: Secret) => void;
}

function Acts({ client, onSecret }: ActsProps): ReactNode {
  const { t } = useTranslation('hall');
  const confirm = useConfirm();
  const queries = useQueryClient();
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: ['clients'] });
  const params = { path: { id: client.id }, header: ifMatch(client.version) };
  const rotate = useMutation({
    mutationFn: () => said(api.POST('/api/v1/clients/{id}/secret', { params })),
    onSuccess: onSecret,
    onSettled: again,
  });
  const suspend = useMutation({
    mutationFn: () => said(api.POST('/api/v1/clients/{id}/suspension', { params })),
    onSettled: again,
  });
  const ask = async (act: string, content: string, go: () => void, typed?: string): Promise<void> => {
    const question = { title: t('clients.sure', { act, hall: client.hallName }), content, act, danger: true };
    if (await confirm(typed === undefined ? question : { ...question, typed })) go();
  };
  const error = rotate.error ?? suspend.error;
  return (
    <div className="acts">
      {error && <ProblemNote error={error} />}
      <Button onClick={() => void ask(t('clients.rotate'), t('clients.rotateText'), rotate.mutate, client.hallName)}>
        {t('clients.rotate')}
      </Button>
      {client.status === 'active' && (
        <Button danger onClick={() => void ask(t('clients.suspend'), t('clients.suspendText'), suspend.mutate)}>
          {t('clients.suspend')}
        </Button>
      )}
    </div>
  );
}

/** The security officer reads departments by the list for appointing only. */
function Department({ id }: { readonly id: string }): ReactNode {
  const names = useQuery({
    queryKey: ['people', 'departments', 'all'],
    queryFn: () => said(api.GET('/api/v1/people/departments', { params: { query: { limit: 200 } } })),
    staleTime: Infinity,
  });
  return names.data?.items.find((one) => one.id === id)?.name ?? id;
}
