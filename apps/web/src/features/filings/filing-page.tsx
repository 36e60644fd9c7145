import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDepartments } from '../../api/departments';
import { Article } from '../../ui/article';
import { DataTable, type Column } from '../../ui/data-table';
import { Facts } from '../../ui/facts';
import { HistoryTable } from '../../ui/history-table';
import { Loaded, Page } from '../../ui/page';
import { EntryFacts } from '../catalogue/entry-facts';
import { ChangeList } from '../catalogue/change-list';
import { FaultList } from './fault-list';
import { FilingActs } from './filing-acts';
import { filingQuery, FilingState, type Filing } from './filing-words';
import { TermsTable } from './terms-table';

/** One filing: what it says, what it changes, what is missing, its terms and everything done to it. */
export function FilingPage(): ReactNode {
  const { t } = useTranslation('filings');
  const { id } = useParams({ from: '/shell/filings/$id' });
  const filing = useQuery(filingQuery(id));
  const name = filing.data?.content.name;
  return (
    <Page title={name === '' ? t('unnamed') : name} lead={<Link to="/filings">{t('toAll')}</Link>}>
      <Loaded query={filing}>{(found) => <Told filing={found} />}</Loaded>
    </Page>
  );
}

function Told({ filing }: { readonly filing: Filing }): ReactNode {
  const { t } = useTranslation('filings');
  const { nameOf } = useDepartments();
  const { content, assessments, authorityDepartmentId } = filing;
  const facts = [
    { name: t('stateLabel'), text: <FilingState one={filing} /> },
    { name: t('kindLabel'), text: t(`kind.${filing.kind}`) },
    { name: t('provider'), text: nameOf(filing.providerDepartmentId) },
    { name: t('authority'), text: authorityDepartmentId === null ? null : nameOf(authorityDepartmentId) },
    { name: t('returnedFor'), text: filing.returnedFor },
    { name: t('reason'), text: filing.reason },
    { name: t('publishedVersion'), text: filing.publishedVersion },
  ];
  return (
    <>
      <section className="panel">
        <Facts facts={facts} />
      </section>
      <FilingActs filing={filing} />
      {filing.state === 'draft' && <FaultList faults={filing.faults} />}
      {filing.kind !== 'withdrawal' && (
        <section className="panel" aria-label={t('assessments')}>
          <h2>{t('assessments')}</h2>
          <Facts
            facts={(['secrecy', 'personalInformation'] as const).map((one) => ({
              name: t(`assessment.${one}`),
              text: assessmentText(assessments[one], t),
            }))}
          />
          <p className="faint">
            <Article cited={t('article13')} />
          </p>
        </section>
      )}
      {filing.changes.length > 0 && (
        <section className="panel" aria-label={t('changes')}>
          <h2>{t('changes')}</h2>
          <ChangeList changes={filing.changes} />
        </section>
      )}
      <section aria-label={t('content')}>
        <h2>{t('content')}</h2>
        {content.shareType === null ? (
          <p className="faint">{t('noShareType')}</p>
        ) : (
          <EntryFacts entry={{ ...content, shareType: content.shareType }} />
        )}
        <Items filing={filing} />
      </section>
      {filing.terms.length > 0 && (
        <section aria-label={t('terms')}>
          <h2>{t('terms')}</h2>
          <TermsTable terms={filing.terms} />
        </section>
      )}
      <HistoryTable history={filing.history} nameOf={({ action }) => t(`done.${action}`)} />
    </>
  );
}

type Assessed = Filing['assessments']['secrecy'] | Filing['assessments']['personalInformation'];

function assessmentText(one: Assessed, t: ReturnType<typeof useTranslation<'filings'>>['t']): string {
  if (one === null) return t('notAssessed');
  return [t(`conclusion.${one.conclusion}`), one.reference, one.assessedOn].join(' · ');
}

type Item = Filing['content']['items'][number];

function Items({ filing }: { readonly filing: Filing }): ReactNode {
  const { t } = useTranslation('filings');
  const said = t('unstated');
  const columns: readonly Column<Item>[] = [
    { key: 'name', title: t('item'), cell: ({ name }) => name },
    { key: 'type', title: t('dataType'), cell: ({ dataType }) => dataType ?? said },
    { key: 'length', title: t('length'), kind: 'number', cell: ({ length }) => length ?? said },
    { key: 'share', title: t('shareType'), cell: ({ shareType }) => (shareType ? t(`share.${shareType}`) : said) },
    { key: 'grade', title: t('sensitivity'), cell: ({ sensitivity }) => sensitivity ?? said },
    {
      key: 'classification',
      title: t('classification'),
      cell: ({ classification }) => (classification ? t(`classified.${classification}`) : said),
    },
    { key: 'open', title: t('openness'), cell: ({ openKind }) => (openKind ? t(`open.${openKind}`) : said) },
  ];
  return (
    <DataTable
      caption={t('items')}
      columns={columns}
      rows={filing.content.items}
      rowKey={({ name }) => name}
      empty={<p className="faint">{t('noItems')}</p>}
    />
  );
}
