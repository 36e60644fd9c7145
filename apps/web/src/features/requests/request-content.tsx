import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import type { Request } from './acts';

type Item = Request['items'][number];

/** What is asked: by whom, of whom, which data, for what, on which basis, until when (art. 20). */
export function RequestContent({ request }: { readonly request: Request }): ReactNode {
  const { t } = useTranslation('requests');
  const { content } = request;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('requester'), request.requester.name],
    [t('provider'), request.provider.name],
    [
      t('entry'),
      <Link key="entry" to="/catalogue/entry" search={{ code: request.entryCode }}>
        {request.entryName}
      </Link>,
    ],
    [t('shareTypeLabel'), t(`shareType.${request.shareType}`)],
    [t('legalBasis'), content.legalBasis],
    [t('scenario'), content.scenario],
    [t('useScope'), content.useScope],
    [t('modeLabel'), t(`mode.${content.mode}`)],
    [t('period'), t('fromUntil', { from: content.validFrom, until: content.validUntil ?? t('noEnd') })],
  ];
  const columns: readonly Column<Item>[] = [
    { key: 'name', title: t('item'), cell: ({ name, itemId }) => name ?? itemId },
    {
      key: 'decision',
      title: t('decided'),
      cell: ({ decision, cutReason }) =>
        cutReason === null ? t(`item_${decision}`) : t('cutBecause', { reason: cutReason }),
    },
  ];
  return (
    <section className="panel" aria-label={t('asked')}>
      <h2>{t('asked')}</h2>
      <dl className="facts">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <h3 className="section">{t('items')}</h3>
      <DataTable
        caption={t('items')}
        columns={columns}
        rows={request.items}
        rowKey={({ itemId }) => itemId}
        empty={null}
      />
      {content.personalInformation !== null && <Personal basis={content.personalInformation} />}
    </section>
  );
}

function Personal({ basis }: { readonly basis: NonNullable<Request['content']['personalInformation']> }): ReactNode {
  const { t } = useTranslation('requests');
  return (
    <>
      <h3 className="section">{t('personal')}</h3>
      <dl className="facts">
        <div>
          <dt>{t('duty')}</dt>
          <dd>{basis.duty}</dd>
        </div>
        <div>
          <dt>{t('impactAssessment')}</dt>
          <dd>{basis.impactAssessment}</dd>
        </div>
        <div>
          <dt>{t('notice')}</dt>
          <dd>{basis.notice}</dd>
        </div>
      </dl>
    </>
  );
}
