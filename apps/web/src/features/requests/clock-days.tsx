import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { DataTable, type Column } from '../../ui/data-table';
import { Loaded } from '../../ui/page';

type Day = Schema<'ClockDayAnswer'>;

/** Why the due day is the due day: every day counted or not, whose it is, and the reason. */
export function ClockDays({ requestId }: { readonly requestId: string }): ReactNode {
  const { t } = useTranslation('requests');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="days" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('days.open')}</summary>
      {isOpen && <Days requestId={requestId} />}
    </details>
  );
}

function Days({ requestId }: { readonly requestId: string }): ReactNode {
  const { t } = useTranslation('requests');
  const explained = useQuery({
    queryKey: ['requests', requestId, 'days'],
    queryFn: () => said(api.GET('/api/v1/requests/{id}/clock/explain', { params: { path: { id: requestId } } })),
  });
  const columns: readonly Column<Day>[] = [
    { key: 'day', title: t('days.day'), cell: ({ date, weekday }) => `${date} ${t(`days.weekday.${weekday as 1}`)}` },
    { key: 'counted', title: t('days.counted'), cell: ({ counted }) => t(counted ? 'days.yes' : 'days.no') },
    { key: 'why', title: t('days.why'), kind: 'wide', cell: ({ text }) => inLanguage(text) },
    {
      key: 'whose',
      title: t('days.whose'),
      cell: ({ bookedTo }) => (bookedTo === null ? '' : t(`side.${bookedTo as 'provider'}`)),
    },
  ];
  return (
    <Loaded query={explained}>
      {({ days, calendarBasis, receiptBasis }) => (
        <>
          <p className="faint">
            {calendarBasis} {receiptBasis}
          </p>
          <DataTable caption={t('days.open')} columns={columns} rows={days} rowKey={({ date }) => date} empty={null} />
        </>
      )}
    </Loaded>
  );
}
