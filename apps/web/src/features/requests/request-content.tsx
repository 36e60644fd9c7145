import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import type { Request } from './acts';
import { contentFacts } from './facts';

type Item = Request['items'][number];

/** What is asked: by whom, of whom, which data, for what, on which basis, until when (art. 20). */
export function RequestContent({ request }: { readonly request: Request }): ReactNode {
  const { t } = useTranslation('requests');
  const { content } = request;
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
        {contentFacts(request, t).map(({ key, name, text }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>
              {key === 'entry' ? (
                <Link to="/catalogue/entry" search={{ code: request.entryCode }}>
                  {text}
                </Link>
              ) : (
                text
              )}
            </dd>
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
