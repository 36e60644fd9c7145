import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { Article } from '../../ui/article';
import { Facts } from '../../ui/facts';
import { Loaded, Page } from '../../ui/page';
import { ActForm } from './act-form';
import { NegativeState } from './negative-page';

/** One row of the negative list, and its review by the authority. */
export function NegativeRowPage(): ReactNode {
  const { t } = useTranslation('matching');
  const { id = '' } = useParams({ strict: false });
  const row = useQuery({
    queryKey: ['matching', 'negative-row', id],
    queryFn: () => said(api.GET('/api/v1/negative-list/{id}', { params: { path: { id } } })),
  });
  return (
    <Page title={row.data?.name} lead={<Link to="/negative-list">{t('toNegatives')}</Link>}>
      <Loaded query={row}>
        {(found) => (
          <div className="two-sides">
            <section className="panel" aria-label={t('facts')}>
              <h2>{t('facts')}</h2>
              <Facts
                facts={[
                  { name: t('number'), text: found.number },
                  { name: t('stateLabel'), text: <NegativeState row={found} /> },
                  { name: t('provider'), text: found.department.name },
                  { name: t('field.items'), text: found.items.join('、') },
                  { name: t('ground'), text: `《${found.ground.title}》${found.ground.clause}` },
                  { name: t('field.groundText'), text: found.ground.text },
                  { name: t('field.opinion'), text: found.opinion },
                  { name: t('field.reviewOn'), text: found.reviewOn },
                  { name: t('entry'), text: found.entryCode && <EntryLink code={found.entryCode} /> },
                  { name: t('settling'), text: found.settlingId && <SettlingLink id={found.settlingId} /> },
                ]}
              />
            </section>
            <aside className="panel decision" aria-label={t('acts')}>
              <h2>
                {t('review')} <Article cited={t('article15')} />
              </h2>
              {found.mayReview ? (
                <ActForm
                  key={found.version}
                  path={`/api/v1/negative-list/${found.id}/review`}
                  version={found.version}
                  fields={[
                    { name: 'opinion', label: t('field.opinion'), kind: 'long' },
                    { name: 'reviewOn', label: t('nextReview'), kind: 'day', isOptional: true },
                  ]}
                  submit={t('review')}
                />
              ) : (
                <p className="faint">{t('nothingToDo')}</p>
              )}
            </aside>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function EntryLink({ code }: { readonly code: string }): ReactNode {
  return (
    <Link to="/catalogue/entry" search={{ code }}>
      {code}
    </Link>
  );
}

function SettlingLink({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation('matching');
  return (
    <Link to="/settlings/$id" params={{ id }}>
      {t('chain')}
    </Link>
  );
}
