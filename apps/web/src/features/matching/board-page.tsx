import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useCan } from '../../app/session';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Loaded, Page } from '../../ui/page';
import { StatusWord } from '../../ui/status-word';
import { useFilters } from '../../ui/use-filters';
import { ListLinks, NextLink, OutcomeWord, type Need } from './need-words';

type Shown = Schema<'NeedBoardColumnAnswer'>;

/** The matching board (供需对接): every open need by what became of it, each with the link to its next step. */
export function BoardPage(): ReactNode {
  const { t } = useTranslation('matching');
  const mayRaise = useCan()('needs.raise');
  const [{ q }] = useFilters();
  const board = useQuery({
    queryKey: ['matching', 'board', q],
    queryFn: () => said(api.GET('/api/v1/needs/board', { params: { query: q ? { q } : {} } })),
  });
  return (
    <Page
      lead={t('boardLead')}
      actions={
        mayRaise && (
          <Link to="/needs/new" className="button-link">
            {t('raise')}
          </Link>
        )
      }
    >
      <ListLinks />
      <FilterBar search={t('search')} />
      <Loaded query={board}>
        {({ columns, isCut }) => (
          <>
            {isCut && <p role="status">{t('cut')}</p>}
            {columns.map((column) => (
              <Outcome key={column.outcome} column={column} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Outcome({ column: { outcome, needs } }: { readonly column: Shown }): ReactNode {
  const { t } = useTranslation('matching');
  const title = t(`outcome.${outcome}`);
  const columns: readonly Column<Need>[] = [
    {
      key: 'name',
      title: t('field.name'),
      kind: 'wide',
      cell: ({ id, name, number }) => (
        <>
          <Link to="/needs/$id" params={{ id }}>
            {name}
          </Link>
          <div className="faint">{number}</div>
        </>
      ),
    },
    { key: 'requester', title: t('field.requester'), cell: ({ requester }) => requester.name },
    { key: 'met', title: t('met'), kind: 'wide', cell: (need) => <Met need={need} /> },
    { key: 'next', title: t('nextStep'), cell: (need) => <NextLink need={need} /> },
  ];
  return (
    <section className="group section" aria-labelledby={`outcome-${outcome}`}>
      <h2 id={`outcome-${outcome}`}>
        <OutcomeWord outcome={outcome} /> <span className="faint">{t('count', { count: needs.length })}</span>
      </h2>
      <p className="faint">{t(`explain.${outcome}`)}</p>
      <DataTable
        caption={title}
        columns={columns}
        rows={needs}
        rowKey={({ id }) => id}
        empty={<p className="faint">{t('noneHere')}</p>}
      />
    </section>
  );
}

/** Where the settling of a need stands, and whether its day has passed. */
function Followed({ settling }: { readonly settling: NonNullable<Need['settling']> }): ReactNode {
  const { t } = useTranslation('matching');
  const state = t(`state.${settling.state as Schema<'SettlingAnswer'>['state']}`);
  if (!settling.isOverdue) return state;
  return (
    <>
      {state} <StatusWord tone="late">{t('overdueSince', { day: settling.dueOn })}</StatusWord>
    </>
  );
}

/** What a need met: the entry with its condition, the law, or nothing yet. */
export function Met({ need: { entry, negative, provider, settling } }: { readonly need: Need }): ReactNode {
  const { t } = useTranslation('matching');
  if (negative) return t('metNegative', { ground: negative.ground, review: negative.reviewOn });
  if (entry === null) return settling ? <Followed settling={settling} /> : t('metNothing');
  return (
    <>
      <Link to="/catalogue/entry" search={{ code: entry.code }}>
        {entry.name}
      </Link>
      <div className="faint">
        {provider?.name}
        {entry.conditions !== null && ` · ${entry.conditions}`}
      </div>
    </>
  );
}
