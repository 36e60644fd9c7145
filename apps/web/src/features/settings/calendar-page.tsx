import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useCan, useMe } from '../../app/session';
import { inLanguage } from '../../i18n/i18n';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { StatusWord } from '../../ui/status-word';
import { useFilters } from '../../ui/use-filters';
import { ReceiptDay } from './receipt-day';
import { YearView } from './year-view';

type Region = Schema<'RegionAnswer'>;
type Notice = Schema<'NoticeAnswer'>;
type Exception = Schema<'ExceptionAnswer'>;
const NATION = '000000';
const FIRST_YEAR = 2004;

/** The region of my first post, whose calendar my clocks run by. */
export const useMyRegion = (): string => useMe()?.posts[0]?.regionCode ?? NATION;

/** The calendar all clocks run by: how far it is known, on which notices it rests, and its year day by day. */
export function CalendarPage(): ReactNode {
  const { t } = useTranslation('settings');
  const mine = useMyRegion();
  const mayImport = useCan()('calendar.manage');
  const [{ year, region = mine }] = useFilters();
  const known = useQuery({
    queryKey: ['calendar', 'region', region],
    queryFn: () => said(api.GET('/api/v1/calendar/regions/{code}', { params: { path: { code: region } } })),
  });
  const shown = Number(year ?? known.data?.today.slice(0, 4));
  const last = Number(known.data?.knownThrough.slice(0, 4) ?? shown) + 1;
  const years = Number.isNaN(last)
    ? []
    : Array.from({ length: last - FIRST_YEAR + 1 }, (_, back) => String(last - back));
  const toImport = (
    <Link to="/settings/calendar/import" className="button-link">
      {t('notice.title')}
    </Link>
  );
  return (
    <Page lead={t('calendar.lead')} actions={mayImport ? toImport : undefined}>
      <FilterBar
        choices={[
          {
            ...{ word: 'year', label: t('calendar.year'), usual: String(shown) },
            options: years.map((value) => ({ value, label: value })),
          },
          {
            word: 'region',
            label: t('calendar.region'),
            usual: region,
            options: [
              { value: NATION, label: t('calendar.nation') },
              ...(mine === NATION ? [] : [{ value: mine, label: t('calendar.mine', { code: mine }) }]),
            ],
          },
        ]}
      />
      <Loaded query={known}>
        {(found) => (
          <>
            <Grounds region={found} />
            {mayImport && region === mine && <ReceiptDay key={found.version} region={found} />}
            <Year year={shown} region={region} />
            <Notices items={found.notices} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Grounds({ region }: { readonly region: Region }): ReactNode {
  const { t } = useTranslation('settings');
  const { knownThrough, daysLeft, calendarRegion, receiptDayCounts, basis, warnings } = region;
  return (
    <section className="panel">
      <dl className="facts">
        <div>
          <dt>{t('calendar.known')}</dt>
          <dd>{t('calendar.knownText', { day: knownThrough, count: daysLeft })}</dd>
        </div>
        <div>
          <dt>{t('calendar.whose')}</dt>
          <dd>{calendarRegion === NATION ? t('calendar.nation') : calendarRegion}</dd>
        </div>
        <div>
          <dt>{t('calendar.receiptDay')}</dt>
          <dd>
            {t(receiptDayCounts ? 'calendar.receiptCounts' : 'calendar.receiptNot')} <cite>{basis}</cite>
          </dd>
        </div>
      </dl>
      {warnings.map(({ code, text }) => (
        <p key={code}>
          <StatusWord tone="soon">{inLanguage({ zh: text.zh ?? '', en: text.en ?? '' })}</StatusWord>
        </p>
      ))}
    </section>
  );
}

function Year({ year, region }: { readonly year: number; readonly region: string }): ReactNode {
  const { t } = useTranslation('settings');
  const days = useQuery({
    queryKey: ['calendar', 'days', year, region],
    queryFn: () => said(api.GET('/api/v1/calendar/days', { params: { query: { year, region } } })),
    enabled: !Number.isNaN(year),
  });
  const columns: readonly Column<Exception>[] = [
    { key: 'date', title: t('calendar.day'), cell: ({ date }) => date },
    { key: 'kind', title: t('calendar.kind'), cell: ({ kind }) => t(`calendar.${kind}`) },
    { key: 'name', title: t('calendar.holiday'), cell: ({ name }) => name },
  ];
  return (
    <Loaded query={days}>
      {(found) => (
        <>
          <h2>{t('calendar.yearOf', { year })}</h2>
          <p>
            {t('calendar.workingDays', { count: found.workingDays })} {t('calendar.legend')}
            {found.provisional && <StatusWord tone="soon">{t('calendar.provisional')}</StatusWord>}
          </p>
          <YearView year={year} days={found.days} />
          <details>
            <summary>{t('calendar.asTable')}</summary>
            <DataTable
              caption={t('calendar.asTable')}
              columns={columns}
              rows={found.days}
              rowKey={({ date }) => date}
              empty={<Empty why={t('calendar.noDays')} />}
            />
          </details>
        </>
      )}
    </Loaded>
  );
}

function Notices({ items }: { readonly items: readonly Notice[] }): ReactNode {
  const { t } = useTranslation('settings');
  const columns: readonly Column<Notice>[] = [
    { key: 'title', title: t('notice.name'), kind: 'wide', cell: ({ title }) => title },
    { key: 'year', title: t('calendar.year'), kind: 'number', cell: ({ year }) => year },
    { key: 'number', title: t('notice.number'), cell: ({ documentNumber }) => documentNumber ?? t('unstated') },
    { key: 'issued', title: t('notice.issuedOn'), cell: ({ issuedOn }) => issuedOn ?? t('unstated') },
    { key: 'basis', title: t('notice.basis'), cell: ({ basis }) => basis ?? t('unstated') },
  ];
  return (
    <>
      <h2 className="section">{t('calendar.notices')}</h2>
      <DataTable
        caption={t('calendar.notices')}
        columns={columns}
        rows={[...items].sort((a, b) => b.year - a.year)}
        rowKey={({ id }) => id}
        empty={<Empty why={t('calendar.noNotices')} />}
      />
    </>
  );
}
