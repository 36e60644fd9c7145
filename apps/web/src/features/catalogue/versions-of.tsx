import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { DataTable, type Column } from '../../ui/data-table';
import { whenOf } from '../../ui/dates';
import { Empty, Loaded } from '../../ui/page';
import { EntryFacts } from './entry-facts';
import { useChangeWords } from './change-words';

type Version = Schema<'VersionAnswer'>;
type Item = Schema<'VersionItemAnswer'>;

/** The published versions of an entry: what each changed, and each as it was frozen. */
export function VersionsOf({ entryId }: { readonly entryId: string }): ReactNode {
  const { t } = useTranslation('catalogue');
  const versions = useQuery({
    queryKey: ['catalogue', 'versions', entryId],
    queryFn: () => said(api.GET('/api/v1/catalogue/entries/{id}/versions', { params: { path: { id: entryId } } })),
  });
  return (
    <Loaded query={versions}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty why={t('noVersions')} />
        ) : (
          <ol className="plain-list">
            {items.map((version, place) => (
              <li key={version.number}>
                <OneVersion version={version} isFirst={place === items.length - 1} />
              </li>
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}

function OneVersion({ version, isFirst }: { readonly version: Version; readonly isFirst: boolean }): ReactNode {
  const { t } = useTranslation('catalogue');
  const { number, publishedAt, editionId, algorithm, hash, content } = version;
  return (
    <section className="panel">
      <h3>
        {t('versionOf', { number })} · {whenOf(publishedAt)}
      </h3>
      <Changes version={version} isFirst={isFirst} />
      <details>
        <summary>{t('openVersion', { number })}</summary>
        <EntryFacts entry={content} />
        <Items items={content.items} />
        <p className="faint">
          {algorithm.toUpperCase()} <code className="hash">{hash}</code>{' '}
          {editionId !== null && (
            <Link to="/lists/edition" search={{ edition: editionId }}>
              {t('inEdition')}
            </Link>
          )}
        </p>
      </details>
    </section>
  );
}

/** Before and after, field by field. */
function Changes({ version, isFirst }: { readonly version: Version; readonly isFirst: boolean }): ReactNode {
  const { t } = useTranslation('catalogue');
  const words = useChangeWords();
  if (isFirst) return <p>{t('firstVersion')}</p>;
  if (version.changes.length === 0) return <p>{t('nothingChanged')}</p>;
  return (
    <ul aria-label={t('changes')}>
      {version.changes.map(({ field, before, after }) => (
        <li key={`${field} ${before ?? ''} ${after ?? ''}`}>
          {words.nameOf(field)}
          {t('colon')}
          {before !== null && <del>{words.valueOf(field, before)}</del>}
          {before !== null && after !== null && ' → '}
          <ins>{after === null ? t('noValue') : words.valueOf(field, after)}</ins>
        </li>
      ))}
    </ul>
  );
}

function Items({ items }: { readonly items: readonly Item[] }): ReactNode {
  const { t } = useTranslation('catalogue');
  const columns: readonly Column<Item>[] = [
    { key: 'name', title: t('item'), cell: ({ name }) => name },
    { key: 'type', title: t('dataType'), cell: ({ dataType }) => dataType ?? t('unstated') },
    { key: 'length', title: t('length'), kind: 'number', cell: ({ length }) => length ?? t('unstated') },
    { key: 'sensitivity', title: t('sensitivity'), cell: ({ sensitivity }) => sensitivity ?? t('unstated') },
  ];
  return (
    <DataTable
      caption={t('items')}
      columns={columns}
      rows={items}
      rowKey={({ name }) => name}
      empty={<Empty why={t('noItems')} />}
    />
  );
}
