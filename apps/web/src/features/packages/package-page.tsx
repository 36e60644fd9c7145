import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useCan } from '../../app/session';
import { dayOf } from '../../ui/dates';
import { DataTable, type Column } from '../../ui/data-table';
import { toneOf, useClockWords } from '../../ui/deadline-bar';
import { Loaded, Page } from '../../ui/page';
import { StatusWord } from '../../ui/status-word';
import { ManyActs } from '../workbench/many-acts';
import { LeftOutNeeds } from './left-out';
import { PHASES } from './phases';

type Package = Schema<'PackageAnswer'>;
type Row = Package['rows'][number];
type Act = 'send-for-signing' | 'sign';

/** One package on one page: each row with its state, due day and provider; signed once, row by row listed. */
export function PackagePage(): ReactNode {
  const { t } = useTranslation('packages');
  const { id = '' } = useParams({ strict: false });
  const found = useQuery({
    queryKey: ['packages', id],
    queryFn: () => said(api.GET('/api/v1/packages/{id}', { params: { path: { id } } })),
  });
  return (
    <Page
      title={found.data ? t('of', { target: found.data.targetName, number: found.data.number }) : t('one')}
      lead={<Link to="/packages">{t('back')}</Link>}
    >
      <Loaded query={found}>{(one) => <Told one={one} />}</Loaded>
    </Page>
  );
}

function Told({ one }: { readonly one: Package }): ReactNode {
  const { t } = useTranslation('packages');
  const [doing, setDoing] = useState<Act | null>(null);
  const { shared } = one;
  return (
    <>
      <ol className="phases" aria-label={t('phases')}>
        {PHASES.map((phase) => (
          <li key={phase}>
            {t(`phase.${phase}`)} <strong>{t('count', { count: one.counts[phase] })}</strong>
          </li>
        ))}
      </ol>
      {doing === null ? (
        <Acts one={one} onAct={setDoing} />
      ) : (
        <Doing one={one} act={doing} onClose={() => setDoing(null)} />
      )}
      <Rows rows={one.rows} />
      <section className="panel section" aria-label={t('new.shared')}>
        <h2>{t('new.shared')}</h2>
        <p>{shared.legalBasis}</p>
        <p>{shared.scenario}</p>
        <p className="faint">
          {t('period', { from: shared.validFrom, until: shared.validUntil ?? '' })} ·{' '}
          {t('made', { day: dayOf(one.createdAt) })}
        </p>
      </section>
      <LeftOutNeeds leftOut={one.leftOut} />
    </>
  );
}

/** What the package waits for, as far as it is mine. */
function Acts({ one, onAct }: { readonly one: Package; readonly onAct: (act: Act) => void }): ReactNode {
  const { t } = useTranslation('packages');
  const can = useCan();
  const drafts = one.rows.filter(({ state }) => state === 'draft').length;
  const signing = one.rows.filter(({ state }) => state === 'signing').length;
  return (
    <p className="acts">
      {drafts > 0 && can('requests.prepare') && (
        <Button type="primary" onClick={() => onAct('send-for-signing')}>
          {t('send', { count: drafts })}
        </Button>
      )}
      {signing > 0 && can('requests.sign') && (
        <Button type="primary" onClick={() => onAct('sign')}>
          {t('sign', { count: signing })}
        </Button>
      )}
    </p>
  );
}

function Doing({
  one,
  act,
  onClose,
}: {
  readonly one: Package;
  readonly act: Act;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('packages');
  const client = useQueryClient();
  const path = { path: { id: one.id } };
  const seen = one.rows.filter(({ state }) => state === 'signing').map(({ id, version }) => ({ id, version }));
  const close = (): void => {
    onClose();
    void client.invalidateQueries({ queryKey: ['packages'] });
  };
  const send = (dryRun: boolean) =>
    said(api.POST('/api/v1/packages/{id}/send-for-signing', { params: path, body: { dryRun } }));
  const sign = (more: object) =>
    said(api.POST('/api/v1/packages/{id}/sign', { params: path, body: { dryRun: true, rows: seen, ...more } }));
  return (
    <section className="panel" aria-label={t(act === 'sign' ? 'signTitle' : 'sendTitle')}>
      <h2>{t(act === 'sign' ? 'signTitle' : 'sendTitle')}</h2>
      <ManyActs
        name={['package', one.id, act]}
        isSignature={act === 'sign'}
        rehearse={() => (act === 'sign' ? sign({}) : send(true))}
        perform={({ listDigest, password }) =>
          act === 'sign' ? sign({ dryRun: false, listDigest, reauthentication: { password } }) : send(false)
        }
        onClose={close}
      />
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  const { t } = useTranslation('packages');
  const { t: words } = useTranslation('requests');
  const clock = useClockWords();
  const columns: readonly Column<Row>[] = [
    { key: 'entry', title: t('entry'), kind: 'wide', cell: ({ entryName, number }) => `${entryName} ${number}` },
    { key: 'provider', title: t('provider'), cell: ({ provider }) => provider.shortName },
    { key: 'state', title: t('state'), cell: ({ state }) => words(`state.${state}`) },
    {
      key: 'due',
      title: t('due'),
      cell: ({ clock: running }) =>
        running === null || running.state === 'stopped' ? null : (
          <>
            <StatusWord tone={toneOf(running)}>{clock(running)}</StatusWord> <time>{running.dueOn}</time>
          </>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('rows')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/requests/${id}`}
      empty={<p>{t('new.nothing')}</p>}
    />
  );
}
