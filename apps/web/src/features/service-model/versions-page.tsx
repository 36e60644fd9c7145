import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { DataTable, type Column } from '../../ui/data-table';
import { whenOf } from '../../ui/dates';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { ChangeModel } from './begin-draft';
import { TARGETS, type Target } from './draft-words';
import { newestQuery } from './newest-version';
import { ModelChanges } from './model-changes';

type Version = Schema<'ListedVersionAnswer'>;

/** All versions of an item, a standard item or a one-thing, and what changed between any two. */
export function VersionsPage(): ReactNode {
  const { t } = useTranslation('service-model');
  const [{ target: word, code = '' }] = useFilters();
  const target = TARGETS.find((one) => one === word) ?? 'item';
  const history = useQuery({
    queryKey: ['service-versions', 'history', target, code],
    queryFn: () => said(api.GET('/api/v1/service-versions/history', { params: { query: { target, code } } })),
  });
  const newest = useQuery(newestQuery(target, code)).data;
  return (
    <Page
      title={newest && t('versionsOf', { name: newest.name })}
      lead={
        <>
          {t(`target.${target}`)} · {code} · <Link to="/service-model">{t('toModel')}</Link>
          {target === 'item' && newest && (
            <>
              {' · '}
              <Link to="/services/$itemCode" params={{ itemCode: code }}>
                {t('toReadiness')}
              </Link>
            </>
          )}
        </>
      }
      actions={
        newest && <ChangeModel target={target} code={code} name={newest.name} departmentIds={newest.mayChange} />
      }
    >
      <Loaded query={history}>{({ items }) => <Told target={target} code={code} versions={items} />}</Loaded>
    </Page>
  );
}

interface ToldProps {
  readonly target: Target;
  readonly code: string;
  readonly versions: readonly Version[];
}

function Told({ target, code, versions }: ToldProps): ReactNode {
  const { t } = useTranslation('service-model');
  const columns: readonly Column<Version>[] = [
    { key: 'number', title: t('versionLabel'), kind: 'number', cell: ({ number }) => number },
    { key: 'at', title: t('publishedOn'), cell: ({ publishedAt }) => whenOf(publishedAt) },
    {
      key: 'by',
      title: t('publishedBy'),
      cell: ({ byImport, publisherName }) => (byImport ? t('byImport') : (publisherName ?? t('unknown'))),
    },
    { key: 'hash', title: t('hash'), kind: 'wide', cell: ({ contentHash }) => <code>{contentHash}</code> },
  ];
  return (
    <>
      <DataTable
        caption={t('versionsCaption')}
        columns={columns}
        rows={versions}
        rowKey={({ number }) => String(number)}
        empty={<Empty why={t('noVersions')} next={<Link to="/service-model">{t('toModel')}</Link>} />}
      />
      {versions.length > 1 && <Comparison target={target} code={code} versions={versions} />}
    </>
  );
}

function Comparison({ target, code, versions }: ToldProps): ReactNode {
  const { t } = useTranslation('service-model');
  const [{ from: older, to: newer }, set] = useFilters();
  const numbers = versions.map(({ number }) => String(number));
  const chosen = (word: string | undefined, usual: string | undefined): string =>
    word !== undefined && numbers.includes(word) ? word : (usual ?? '');
  const [from, to] = [chosen(older, numbers[1]), chosen(newer, numbers[0])];
  const query = { target, code, from: Number(from), to: Number(to) };
  const compared = useQuery({
    queryKey: ['service-versions', 'changes', query],
    queryFn: () => said(api.GET('/api/v1/service-versions/changes', { params: { query } })),
  });
  return (
    <section className="section" aria-label={t('comparison')}>
      <h2>{t('comparison')}</h2>
      <div className="filters">
        {[['from', from] as const, ['to', to] as const].map(([word, value]) => (
          <label key={word} className="filter">
            <span>{t(`compare.${word}`)}</span>
            <Select
              aria-label={t(`compare.${word}`)}
              value={value}
              onChange={(number: string) => set({ [word]: number })}
              options={numbers.map((number) => ({ value: number, label: t('versionNumber', { number }) }))}
            />
          </label>
        ))}
      </div>
      <Loaded query={compared}>{({ changes }) => <ModelChanges changes={changes} />}</Loaded>
    </section>
  );
}
