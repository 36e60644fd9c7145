import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty } from '../../ui/page';
import { StatusWord } from '../../ui/status-word';

type Moves = Schema<'NoticePreviewAnswer'>;
type Term = Schema<'MovedTermAnswer'>;

/** Which open due days a notice would move, from when to when, counted by the api and not yet written. */
export function MovedTerms({ moves }: { readonly moves: Moves }): ReactNode {
  const { t } = useTranslation(['settings', 'ui']);
  const { nameOf } = useDepartments();
  const columns: readonly Column<Term>[] = [
    {
      key: 'what',
      title: t('notice.matter'),
      kind: 'wide',
      cell: ({ kind, id, entryName }) =>
        kind === 'request' ? (
          <Link to="/requests/$id" params={{ id }}>
            {entryName}
          </Link>
        ) : (
          <Link to="/corrections/$id" params={{ id }}>
            {entryName}
          </Link>
        ),
    },
    { key: 'phase', title: t('rules.phase'), cell: ({ phase }) => t(`ui:phase.${phase}`) },
    { key: 'who', title: t('notice.whose'), cell: ({ departmentId }) => nameOf(departmentId) },
    { key: 'asked', title: t('notice.waiting'), cell: ({ otherDepartmentId }) => nameOf(otherDepartmentId) },
    { key: 'from', title: t('notice.dueNow'), cell: ({ dueOn }) => dueOn },
    {
      key: 'to',
      title: t('notice.dueAfter'),
      cell: ({ dueOn, dueOnAfter }) => (
        <StatusWord tone={dueOnAfter < dueOn ? 'late' : 'open'}>
          {t(dueOnAfter < dueOn ? 'notice.earlier' : 'notice.later', { day: dueOnAfter })}
        </StatusWord>
      ),
    },
  ];
  const { openTerms, movedTerms, certainTerms, items } = moves;
  return (
    <>
      <h3 className="section">{t('notice.termsTitle')}</h3>
      <p>
        <strong>{t('notice.termsMoved', { moved: movedTerms, open: openTerms })}</strong>{' '}
        {certainTerms > 0 && t('notice.termsCertain', { count: certainTerms })}
      </p>
      <DataTable
        caption={t('notice.termsTitle')}
        columns={columns}
        rows={items}
        rowKey={({ kind, id, phase }) => `${kind} ${id} ${phase}`}
        empty={<Empty why={t('notice.termsStay')} />}
      />
      {items.length < movedTerms && (
        <p className="faint">{t('notice.termsNotAll', { count: movedTerms - items.length })}</p>
      )}
    </>
  );
}
