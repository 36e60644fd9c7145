import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { Article } from '../../ui/article';
import { DataTable, type Column } from '../../ui/data-table';
import { StatusWord } from '../../ui/status-word';
import { CloseGap } from './close-gap';

export type Gap = Schema<'GapAnswer'>;
const SOON_WORKING_DAYS = 3;

interface GapsTableProps {
  readonly gaps: readonly Gap[];
  readonly empty: ReactNode;
  /** On the page of the entry itself: who owes it is said there. */
  readonly isOfOneEntry?: boolean;
  readonly hasMore?: boolean;
  readonly isLoadingMore?: boolean;
  readonly onMore?: () => void;
}

/** What arts 13 to 15 ask for and entries lack: who owes it, by when, and what the reader may do about it. */
export function GapsTable({ gaps, isOfOneEntry = false, ...table }: GapsTableProps): ReactNode {
  const { t } = useTranslation('catalogue');
  const { nameOf } = useDepartments();
  const whose: readonly Column<Gap>[] = [
    {
      key: 'entry',
      title: t('entry'),
      kind: 'wide',
      cell: ({ entryCode, entryName }) => (
        <Link to="/catalogue/entry" search={{ code: entryCode }}>
          {entryName}
        </Link>
      ),
    },
    { key: 'owner', title: t('gapOwner'), cell: ({ ownerDepartmentId }) => nameOf(ownerDepartmentId) },
  ];
  const columns: readonly Column<Gap>[] = [
    ...(isOfOneEntry ? [] : whose),
    { key: 'field', title: t('gapField'), cell: ({ field }) => t(`gapFieldOf.${field}`) },
    { key: 'article', title: t('gapArticle'), cell: ({ article }) => <Article cited={article} /> },
    {
      key: 'due',
      title: t('gapDue'),
      cell: ({ dueOn, isDueProvisional }) => (isDueProvisional ? t('gapProvisional', { day: dueOn }) : dueOn),
    },
    { key: 'standing', title: t('state'), cell: (gap) => <GapStanding gap={gap} /> },
    { key: 'mend', title: t('gapMend'), cell: (gap) => <Mend gap={gap} isOfOneEntry={isOfOneEntry} /> },
  ];
  return <DataTable caption={t('gaps')} columns={columns} rows={gaps} rowKey={({ id }) => id} {...table} />;
}

function GapStanding({ gap }: { readonly gap: Gap }): ReactNode {
  const { t } = useTranslation('catalogue');
  const { state, remainingWorkingDays: left, overdueWorkingDays: late } = gap;
  if (state === 'closed' && late === 0) return <StatusWord tone="done">{t('gapClosed')}</StatusWord>;
  if (state === 'closed') return <StatusWord tone="ended">{t('gapClosedLate', { count: late })}</StatusWord>;
  if (late > 0) return <StatusWord tone="late">{t('gapLate', { count: late })}</StatusWord>;
  const tone = left <= SOON_WORKING_DAYS ? 'soon' : 'open';
  return <StatusWord tone={tone}>{left === 0 ? t('gapLastDay') : t('gapLeft', { count: left })}</StatusWord>;
}

/** Of a closed one by which act; else the act, for whom it is open, and who has it for everybody else. */
function Mend({ gap, isOfOneEntry }: { readonly gap: Gap; readonly isOfOneEntry: boolean }): ReactNode {
  const { t } = useTranslation('catalogue');
  if (gap.state === 'closed') return gap.reference ?? t('gapPublished');
  if (!gap.mayMend) return <span className="faint">{t(`gapAwaits.${gap.mend}`)}</span>;
  if (gap.mend !== 'file') return <CloseGap gap={gap} />;
  if (isOfOneEntry) return t('gapFileHere');
  return (
    <Link to="/catalogue/entry" search={{ code: gap.entryCode }}>
      {t('gapFile')}
    </Link>
  );
}
