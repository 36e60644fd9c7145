import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDepartments } from '../../api/departments';
import { Facts } from '../../ui/facts';
import { HistoryTable } from '../../ui/history-table';
import { Loaded, Page } from '../../ui/page';
import { DraftActs } from './draft-acts';
import { DraftPreview } from './draft-preview';
import { draftQuery, DraftState, type Draft } from './draft-words';
import { FaultList } from './fault-list';
import { ModelChanges } from './model-changes';

/** One draft: where it stands, what it lacks, what it changes, what readiness would say, everything done to it. */
export function DraftPage(): ReactNode {
  const { t } = useTranslation('service-model');
  const { id } = useParams({ from: '/shell/service-drafts/$id' });
  const draft = useQuery(draftQuery(id));
  const name = draft.data?.name;
  return (
    <Page title={name === '' ? t('unnamed') : name} lead={<Link to="/service-drafts">{t('toDrafts')}</Link>}>
      <Loaded query={draft}>{(found) => <Told draft={found} />}</Loaded>
    </Page>
  );
}

function Told({ draft }: { readonly draft: Draft }): ReactNode {
  const { t } = useTranslation('service-model');
  const { nameOf } = useDepartments();
  const { id, target, code, state, baseNumber, publishedNumber, departmentId } = draft;
  const canMend = draft.acts.some(({ action, allowed }) => action === 'amend' && allowed);
  const isOpen = state === 'draft' || state === 'signing';
  return (
    <>
      <section className="panel">
        <Facts
          facts={[
            { name: t('stateLabel'), text: <DraftState one={draft} /> },
            { name: t('targetLabel'), text: t(`target.${target}`) },
            { name: t('code'), text: code },
            { name: t('department'), text: nameOf(departmentId) },
            { name: t('base'), text: baseNumber === null ? t('new') : t('versionNumber', { number: baseNumber }) },
            { name: t('returnedFor'), text: draft.returnedFor },
            {
              name: t('publishedAs'),
              text: publishedNumber !== null && (
                <Link to="/service-model/versions" search={{ target, code }}>
                  {t('versionNumber', { number: publishedNumber })}
                </Link>
              ),
            },
          ].filter(({ text }) => text !== false)}
        />
      </section>
      <DraftActs draft={draft} />
      {isOpen && <FaultList draft={draft} canMend={canMend} />}
      {target === 'item' && isOpen && <DraftPreview id={id} />}
      {baseNumber !== null && (
        <section className="panel" aria-label={t('changesOf')}>
          <h2>{t('changesOf')}</h2>
          <ModelChanges changes={draft.changes} />
        </section>
      )}
      <HistoryTable history={draft.history} nameOf={({ action }) => t(`done.${action}`)} />
    </>
  );
}
