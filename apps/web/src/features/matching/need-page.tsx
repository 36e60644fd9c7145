import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { send } from '../../api/send';
import { Article } from '../../ui/article';
import { Facts } from '../../ui/facts';
import { Loaded, Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { ActForm } from './act-form';
import { Met } from './board-page';
import { Candidates } from './candidates';
import { NextLink, OutcomeWord, type Need } from './need-words';

/** One need: what is asked for, what it meets, where it leads, and what I may do about it. */
export function NeedPage(): ReactNode {
  const { t } = useTranslation('matching');
  const { id = '' } = useParams({ strict: false });
  const need = useQuery({
    queryKey: ['matching', 'need', id],
    queryFn: () => said(api.GET('/api/v1/needs/{id}', { params: { path: { id } } })),
  });
  return (
    <Page title={need.data?.name} lead={<Link to="/matching">{t('toBoard')}</Link>}>
      <Loaded query={need}>
        {(found) => (
          <div className="two-sides">
            <section className="panel" aria-label={t('facts')}>
              <h2>{t('facts')}</h2>
              <NeedFacts need={found} />
            </section>
            <aside className="panel decision" aria-label={t('acts')}>
              <h2>{t('nextStep')}</h2>
              <p>
                <OutcomeWord outcome={found.outcome} /> · {t(`explain.${found.outcome}`)}
              </p>
              {found.next === 'designate' ? <Designate need={found} /> : <NextLink need={found} />}
              {found.mayChange && <Change key={found.version} need={found} />}
            </aside>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function NeedFacts({ need }: { readonly need: Need }): ReactNode {
  const { t } = useTranslation('matching');
  return (
    <Facts
      facts={[
        { name: t('number'), text: need.number },
        { name: t('stateLabel'), text: t(`needState.${need.state}`) },
        { name: t('field.requester'), text: need.requester.name },
        { name: t('field.name'), text: need.name },
        { name: t('field.items'), text: need.items.join('、') },
        { name: t('field.basis'), text: need.basis },
        { name: t('field.scenario'), text: need.scenario },
        { name: t('field.usageScope'), text: need.usageScope },
        { name: t('field.usageTerm'), text: need.usageTerm },
        { name: t('field.matter'), text: need.matter },
        { name: t('field.material'), text: need.material },
        { name: t('field.yearlyVolume'), text: need.yearlyVolume },
        { name: t('field.namedDepartmentId'), text: need.named?.name ?? null },
        { name: t('met'), text: <Met need={need} /> },
      ]}
    />
  );
}

/** The authority designates a provider; everybody else reads whose turn it is. */
function Designate({ need }: { readonly need: Need }): ReactNode {
  const { t } = useTranslation('matching');
  if (!need.mayDesignate) return <p>{t('awaitsDesignation')}</p>;
  return (
    <section className="section" aria-label={t('designate')}>
      <h3>
        {t('designate')} <Article cited={t('article19')} />
      </h3>
      <ActForm
        path={`/api/v1/needs/${need.id}/designation`}
        fields={[
          { name: 'departmentId', label: t('field.departmentId'), kind: 'department' },
          { name: 'note', label: t('field.note'), kind: 'long', isOptional: true },
        ]}
        initial={need.named ? { departmentId: need.named.departmentId } : {}}
        submit={t('designate')}
      />
    </section>
  );
}

/** Matching it with another entry, and taking it back. */
function Change({ need }: { readonly need: Need }): ReactNode {
  const { t } = useTranslation('matching');
  const client = useQueryClient();
  const [chosen, choose] = useState(need.entry?.code ?? null);
  const change = useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: object }) =>
      send(`/api/v1/needs/${need.id}/${path}`, body, need.version),
    onSuccess: () => client.invalidateQueries({ queryKey: ['matching'] }),
  });
  return (
    <details className="section">
      <summary>{t('change')}</summary>
      <Candidates asked={need} chosen={chosen} onChoose={choose} />
      {change.error && <ProblemNote error={change.error} />}
      <p className="acts">
        <Button
          loading={change.isPending}
          onClick={() => change.mutate({ path: 'match', body: { entryCode: chosen } })}
        >
          {t('match')}
        </Button>
        <Button loading={change.isPending} onClick={() => change.mutate({ path: 'withdraw', body: {} })}>
          {t('withdraw')}
        </Button>
      </p>
    </details>
  );
}
