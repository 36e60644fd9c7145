import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { useCan } from '../../app/session';
import { DataTable } from '../../ui/data-table';
import { whenOf } from '../../ui/dates';
import { Loaded } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { ReadinessWord } from '../services/readiness-words';

type Batch = Schema<'BatchAnswer'>;
type Impact = Schema<'ImpactAnswer'>;

/** What a batch will do once approved, signed off by name before it is (design §6). */
export function ImpactPanel({ batch }: { readonly batch: Batch }): ReactNode {
  const { t } = useTranslation('lists');
  const impact = useQuery({
    queryKey: ['lists', 'batch', batch.id, 'impact', batch.version],
    queryFn: () => said(api.GET('/api/v1/lists/batches/{id}/impact', { params: { path: { id: batch.id } } })),
  });
  return (
    <section className="panel" aria-label={t('impact.title')}>
      <h2>{t('impact.title')}</h2>
      <Loaded query={impact}>{(found) => <Told batch={batch} impact={found} />}</Loaded>
    </section>
  );
}

function Told({ batch, impact }: { readonly batch: Batch; readonly impact: Impact }): ReactNode {
  const { t } = useTranslation('lists');
  const { items, requests, grants, signedBy, signedAt } = impact;
  const counts = { items: items.length, requests: requests.length, grants: grants.length };
  if (items.length + requests.length + grants.length === 0) return <p>{t('impact.nothing')}</p>;
  return (
    <>
      <p>{t('impact.summary', counts)}</p>
      <Items impact={impact} />
      <Uses impact={impact} />
      {signedBy === null || signedAt === null ? (
        <SignOff batch={batch} impact={impact} />
      ) : (
        <p role="status">{t('impact.signed', { who: signedBy, at: whenOf(signedAt) })}</p>
      )}
    </>
  );
}

function Items({ impact: { items } }: { readonly impact: Impact }): ReactNode {
  const { t } = useTranslation('lists');
  const { nameOf } = useDepartments();
  return (
    <DataTable
      caption={t('impact.items')}
      columns={[
        {
          ...{ key: 'item', title: t('impact.item'), kind: 'wide' },
          cell: ({ itemCode, itemName }) => (
            <Link to="/services/$itemCode" params={{ itemCode }}>
              {itemName}
            </Link>
          ),
        },
        { key: 'department', title: t('impact.department'), cell: ({ departmentId }) => nameOf(departmentId) },
        { key: 'before', title: t('impact.before'), cell: ({ before }) => <ReadinessWord state={before} /> },
        { key: 'after', title: t('impact.after'), cell: ({ after }) => <ReadinessWord state={after} /> },
      ]}
      rows={items}
      rowKey={({ itemCode }) => itemCode}
      empty={null}
    />
  );
}

interface Use {
  readonly id: string;
  readonly requestId: string;
  readonly label: string;
  readonly entryCode: string;
  readonly departmentId: string;
}

/** Open requests and live grants of the entries that change. */
function Uses({ impact: { requests, grants } }: { readonly impact: Impact }): ReactNode {
  const { t } = useTranslation('lists');
  const { nameOf } = useDepartments();
  const rows: readonly Use[] = [
    ...requests.map(({ requestId, number, entryCode, requesterDepartmentId: departmentId }) => ({
      ...{ id: requestId, requestId, label: t('impact.request', { number }), entryCode, departmentId },
    })),
    ...grants.map(({ grantId, requestId, entryCode, beneficiaryDepartmentId: departmentId, validUntil }) => ({
      ...{ id: grantId, requestId, entryCode, departmentId },
      label: validUntil === null ? t('impact.grantOpen') : t('impact.grant', { until: validUntil }),
    })),
  ];
  return (
    <DataTable
      caption={t('impact.uses')}
      columns={[
        {
          ...{ key: 'use', title: t('impact.use'), kind: 'wide' },
          cell: ({ requestId, label }) => (
            <Link to="/requests/$id" params={{ id: requestId }}>
              {label}
            </Link>
          ),
        },
        { key: 'entry', title: t('entry'), cell: ({ entryCode }) => entryCode },
        { key: 'department', title: t('impact.department'), cell: ({ departmentId }) => nameOf(departmentId) },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
      empty={null}
    />
  );
}

function SignOff({ batch, impact }: { readonly batch: Batch; readonly impact: Impact }): ReactNode {
  const { t } = useTranslation('lists');
  const may = useCan()('lists.approve');
  const client = useQueryClient();
  const sign = useMutation({
    mutationFn: () => {
      const params = { path: { id: batch.id }, header: ifMatch(batch.version) };
      return said(api.POST('/api/v1/lists/batches/{id}/impact/sign-off', { params, body: { digest: impact.digest } }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['lists', 'batch', batch.id] }),
  });
  if (!may) return <p className="faint">{t('impact.awaits')}</p>;
  return (
    <>
      {sign.error && <ProblemNote error={sign.error} />}
      <p className="acts">
        <Button loading={sign.isPending} onClick={() => sign.mutate()}>
          {t('impact.sign')}
        </Button>
      </p>
    </>
  );
}
