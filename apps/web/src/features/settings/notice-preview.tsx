import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded } from '../../ui/page';
import { changesOf, type HolidayLine, type ReadNotice } from './notice-text';

type Change = ReturnType<typeof changesOf>[number];

interface PreviewProps {
  readonly read: ReadNotice;
  readonly standing: {
    readonly data: Schema<'YearAnswer'> | undefined;
    readonly error: Error | null;
    readonly isPending: boolean;
  };
}

/** Nothing is written yet: the holidays as read, what could not be read, and the days that move. */
export function NoticePreview({ read, standing }: PreviewProps): ReactNode {
  const { t } = useTranslation('settings');
  const holidays: readonly Column<HolidayLine>[] = [
    { key: 'name', title: t('calendar.holiday'), cell: ({ name }) => name },
    { key: 'from', title: t('notice.from'), cell: ({ from }) => from },
    { key: 'to', title: t('notice.to'), cell: ({ to }) => to },
    { key: 'work', title: t('calendar.work'), cell: ({ makeUpWorkdays }) => makeUpWorkdays.join(t('comma')) },
  ];
  const changes: readonly Column<Change>[] = [
    { key: 'date', title: t('calendar.day'), cell: ({ date }) => date },
    { key: 'before', title: t('notice.before'), cell: ({ before }) => t(`calendar.${before}`) },
    { key: 'after', title: t('notice.after'), cell: ({ after }) => t(`calendar.${after}`) },
  ];
  return (
    <>
      {read.unread.length > 0 && (
        <Alert type="warning" showIcon title={t('notice.unread')} description={read.unread.join('\n')} />
      )}
      <DataTable
        caption={t('notice.read')}
        columns={holidays}
        rows={read.holidays}
        rowKey={({ name, from }) => `${name} ${from}`}
        empty={<Empty why={t('notice.nothing')} next={t('notice.textHelp')} />}
      />
      {read.holidays.length > 0 && (
        <>
          <h3 className="section">{t('notice.moves')}</h3>
          <Loaded query={standing}>
            {({ days }) => (
              <DataTable
                caption={t('notice.moves')}
                columns={changes}
                rows={changesOf(read.holidays, days)}
                rowKey={({ date }) => date}
                empty={<Empty why={t('notice.movesNothing')} />}
              />
            )}
          </Loaded>
          <p className="faint">{t('notice.termsFollow')}</p>
        </>
      )}
    </>
  );
}
