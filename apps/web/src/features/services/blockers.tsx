import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { useCan } from '../../app/session';
import { inLanguage } from '../../i18n/i18n';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty } from '../../ui/page';
import { StatusWord } from '../../ui/status-word';
import { ForecastWord } from './forecast-word';
import { supposedOf, WhatIfLink } from './what-if';

type Blocker = Schema<'ForecastBlockerAnswer'>;

/** Where something can be done about a blocker, or null where nobody here can. */
function actOn(
  { code, document, entryCode, itemCode }: Blocker,
  mayAsk: boolean,
): { readonly to: string; readonly label: 'request' | 'ask' | 'entry' } | null {
  if (document?.type === 'share_request') return { to: `/requests/${document.reference}`, label: 'request' };
  if (code === 'not_requested' && entryCode !== null && mayAsk)
    return {
      to: `/requests/new?${new URLSearchParams({ entry: entryCode, item: itemCode }).toString()}`,
      label: 'ask',
    };
  if (entryCode !== null) return { to: `/catalogue/entry?code=${encodeURIComponent(entryCode)}`, label: 'entry' };
  return null;
}

/** Who holds it up, at which stage, since when and until when (U12). All blockers of one datum are listed. */
export function Blockers({
  blockers,
  caption,
}: {
  readonly blockers: readonly Blocker[];
  readonly caption: string;
}): ReactNode {
  const { t } = useTranslation('services');
  const mayAsk = useCan()('requests.prepare');
  const columns: readonly Column<Blocker>[] = [
    { key: 'what', title: t('blocker.stage'), kind: 'wide', cell: (blocker) => <Stage blocker={blocker} /> },
    { key: 'who', title: t('blocker.who'), cell: ({ accountable }) => accountable.name },
    { key: 'since', title: t('blocker.since'), cell: ({ since }) => since ?? t('unknown') },
    { key: 'due', title: t('blocker.due'), cell: (blocker) => <Due blocker={blocker} /> },
    {
      key: 'forecast',
      title: t('forecast.title'),
      kind: 'wide',
      cell: ({ forecast }) => <ForecastWord forecast={forecast} />,
    },
    {
      key: 'act',
      title: t('blocker.act'),
      cell: (blocker) => <Acts blocker={blocker} mayAsk={mayAsk} />,
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={blockers}
      rowKey={(blocker) =>
        [blocker.itemCode, blocker.materialCode, blocker.code, blocker.use, blocker.entryCode].join()
      }
      empty={<Empty why={t('blocker.none')} />}
    />
  );
}

function Acts({ blocker, mayAsk }: { readonly blocker: Blocker; readonly mayAsk: boolean }): ReactNode {
  const { t } = useTranslation('services');
  const act = actOn(blocker, mayAsk);
  const supposed = supposedOf(blocker);
  return (
    <>
      {act === null ? t('blocker.nobody') : <Link to={act.to}>{t(`blocker.${act.label}`)}</Link>}
      {supposed !== null && (
        <>
          <br />
          <WhatIfLink itemCode={blocker.itemCode} {...supposed} />
        </>
      )}
    </>
  );
}

function Stage({ blocker }: { readonly blocker: Blocker }): ReactNode {
  const { t } = useTranslation('services');
  return (
    <>
      {inLanguage(blocker.text)}
      {blocker.urged > 0 && <span className="faint"> {t('blocker.urged', { count: blocker.urged })}</span>}
      {!blocker.compulsory && <span className="faint"> {t('blocker.optional')}</span>}
      {blocker.missingFields.length > 0 && (
        <span className="faint"> {t('blocker.fields', { fields: blocker.missingFields.join('、') })}</span>
      )}
    </>
  );
}

function Due({ blocker: { due, overdueWorkingDays } }: { readonly blocker: Blocker }): ReactNode {
  const { t } = useTranslation('services');
  if (due === null) return t('blocker.noTerm');
  if (overdueWorkingDays === 0) return <time dateTime={due}>{due}</time>;
  return <StatusWord tone="late">{t('blocker.overdue', { due, count: overdueWorkingDays })}</StatusWord>;
}
