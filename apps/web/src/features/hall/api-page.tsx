import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api/problem';
import { useCan, useMe } from '../../app/session';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { folded } from '../../ui/folded';
import { Marked } from '../../ui/marked';
import { Empty, Loaded, Page } from '../../ui/page';
import { useSearchWords } from '../../ui/search-words';
import { useFilters } from '../../ui/use-filters';
import type { Permission } from '../../api/client';
import { operationsOf, type Operation } from './operations';

const DESCRIPTION = '/api/openapi.json';

async function readDescription(): Promise<readonly Operation[]> {
  const answer = await fetch(DESCRIPTION).catch((thrown: unknown) => {
    throw problemOf(0, thrown);
  });
  const said: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw problemOf(answer.status, said);
  return operationsOf(said);
}

/** The served description of the API: each route with what it does and the permission it needs. */
export function ApiPage(): ReactNode {
  const { t } = useTranslation('hall');
  const operations = useQuery({ queryKey: ['openapi'], queryFn: readDescription, staleTime: Infinity });
  const [{ tag }] = useFilters();
  const words = useSearchWords();
  const tags = [...new Set(operations.data?.map((one) => one.tag))];
  const fits = (one: Operation): boolean =>
    (tag === undefined || one.tag === tag) &&
    [one.path, one.summary, one.permission ?? ''].some((text) => folded(text).includes(folded(words)));
  return (
    <Page
      lead={t('api.lead')}
      actions={
        <>
          <a href={DESCRIPTION}>{t('api.document')}</a>
          <a href="/api/docs">{t('api.tryIt')}</a>
        </>
      }
    >
      <Steps />
      <FilterBar
        search={t('api.search')}
        choices={[{ word: 'tag', label: t('api.tag'), options: tags.map((value) => ({ value, label: value })) }]}
      />
      <Loaded query={operations}>{(found) => <Routes operations={found.filter(fits)} words={words} />}</Loaded>
    </Page>
  );
}

/** The way of an integrator, from a key to the first answer. */
function Steps(): ReactNode {
  const { t } = useTranslation('hall');
  return (
    <section className="panel">
      <h2>{t('api.steps')}</h2>
      <ol>
        <li>{t('api.step1')}</li>
        <li>
          {t('api.step2')}
          <pre className="code" tabIndex={0} role="region" aria-label={t('api.step2')}>
            {`curl -u "$CLIENT_ID:$CLIENT_SECRET" -d grant_type=client_credentials ${window.location.origin}/oauth/token`}
          </pre>
        </li>
        <li>{t('api.step3')}</li>
        <li>{t('api.step4')}</li>
      </ol>
    </section>
  );
}

interface RoutesProps {
  readonly operations: readonly Operation[];
  readonly words: string;
}

function Routes({ operations, words }: RoutesProps): ReactNode {
  const { t } = useTranslation('hall');
  const can = useCan();
  const isSignedIn = useMe() !== undefined;
  const mine = ({ permission }: Operation): string => {
    if (permission === null) return t('api.open');
    return isSignedIn && can(permission as Permission) ? t('api.yes') : t('api.no');
  };
  const columns: readonly Column<Operation>[] = [
    { key: 'method', title: t('api.method'), cell: ({ method }) => <code>{method}</code> },
    {
      key: 'path',
      title: t('api.path'),
      cell: ({ path }) => (
        <code className="path">
          <Marked text={path} words={words} />
        </code>
      ),
    },
    {
      key: 'summary',
      title: t('api.summary'),
      kind: 'wide',
      cell: ({ summary }) => (
        <span lang="en">
          <Marked text={summary} words={words} />
        </span>
      ),
    },
    {
      key: 'permission',
      title: t('api.permission'),
      cell: ({ permission }) => <Marked text={permission ?? ''} words={words} />,
    },
    { key: 'mine', title: t('api.mine'), cell: mine },
  ];
  return (
    <>
      {[...new Set(operations.map(({ tag }) => tag))].map((tag) => (
        <section key={tag} className="section">
          <h2>{tag}</h2>
          <DataTable
            caption={tag}
            columns={columns}
            rows={operations.filter((one) => one.tag === tag)}
            rowKey={({ key }) => key}
            empty={null}
          />
        </section>
      ))}
      {operations.length === 0 && <Empty why={t('api.none')} next={t('api.noneNext')} />}
    </>
  );
}
