import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { DataTable, type Column } from '../../ui/data-table';
import { Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { RegionBar, useAsked } from './asked';
import { CountedRows, RowLink, type CountedRow as Row } from './counted-rows';
import { StampLine, useFigureWords } from './figures';
import { MonthsChart } from './months-chart';
import { Shares } from './shares';

type Detail = Schema<'MeasureDetailAnswer'>;
type Month = Schema<'MonthAnswer'>;
const PAGE = 50;
const PARTS = ['numerator', 'denominator'] as const;

/** One figure: its definition, month by month, and the very rows it counts. */
export function MeasurePage(): ReactNode {
  const { t } = useTranslation('supervision');
  const { measureId = '' } = useParams({ strict: false });
  const asked = useAsked();
  const measure = useQuery({
    queryKey: ['supervision', 'measure', measureId, asked],
    queryFn: () => {
      const params = { path: { id: measureId }, query: asked };
      return said(api.GET('/api/v1/supervision/measures/{id}', { params }));
    },
  });
  return (
    <Page
      title={measure.data ? inLanguage(measure.data.name) : t('measure')}
      lead={
        <Link to="/supervision" search={asked}>
          {t('back')}
        </Link>
      }
    >
      <RegionBar />
      <Loaded query={measure}>{(found) => <Told measure={found} />}</Loaded>
    </Page>
  );
}

function Told({ measure }: { readonly measure: Detail }): ReactNode {
  const { t } = useTranslation('supervision');
  const words = useFigureWords();
  const months: readonly Column<Month>[] = [
    { key: 'month', title: t('month'), cell: ({ month }) => month },
    { key: 'value', title: t('value'), kind: 'number', cell: (row) => words(row, measure.unit) },
    { key: 'numerator', title: t('numerator'), kind: 'number', cell: ({ numerator }) => numerator ?? '' },
    { key: 'denominator', title: t('denominator'), kind: 'number', cell: ({ denominator }) => denominator ?? '' },
    { key: 'n', title: 'n', kind: 'number', cell: ({ n }) => n },
  ];
  return (
    <>
      <section className="panel">
        <p className="figure">{words(measure, measure.unit)}</p>
        <p>{inLanguage(measure.numeratorText)}</p>
        {measure.denominatorText !== null && <p>{t('per', { what: inLanguage(measure.denominatorText) })}</p>}
        <p className="faint">
          {inLanguage(measure.scope)} {inLanguage(measure.timeBase)}
        </p>
        <StampLine stamp={measure.stamp} />
      </section>
      {measure.series.length > 0 && (
        <>
          <h2>{t('byMonth')}</h2>
          <MonthsChart measure={measure} />
          <DataTable
            caption={t('byMonth')}
            columns={months}
            rows={measure.series}
            rowKey={({ month }) => month}
            empty={null}
          />
        </>
      )}
      {measure.shares.length > 0 && <Shares shares={measure.shares} />}
      {measure.rows.numerator !== null && <Rows measure={measure} />}
    </>
  );
}

function Rows({ measure }: { readonly measure: Detail }): ReactNode {
  const { t } = useTranslation('supervision');
  const [{ part: word, month }, set] = useFilters();
  const asked = useAsked();
  const part = PARTS.find((one) => one === word) ?? 'numerator';
  const rows = useInfiniteQuery({
    queryKey: ['supervision', 'rows', measure.id, part, asked, month],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = {
        ...{ limit: PAGE, part },
        ...asked,
        ...(month ? { month } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      };
      return said(api.GET('/api/v1/supervision/measures/{id}/rows', { params: { path: { id: measure.id }, query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const columns: readonly Column<Row>[] = [
    { key: 'label', title: t('row'), kind: 'wide', cell: (row) => <RowLink row={row} /> },
    { key: 'department', title: t('department'), cell: ({ departmentName }) => departmentName ?? '' },
    { key: 'on', title: t('since'), cell: ({ on }) => on ?? '' },
    { key: 'due', title: t('due'), cell: ({ dueOn }) => dueOn ?? '' },
    { key: 'ended', title: t('ended'), cell: ({ endedOn }) => endedOn ?? '' },
    { key: 'days', title: t('netDays'), kind: 'number', cell: ({ netDays }) => netDays ?? '' },
  ];
  // What a use came to, and how often: of other rows there is one each.
  const uses: readonly Column<Row>[] = [
    ...columns.slice(0, 3),
    { key: 'outcome', title: t('use.outcome'), cell: ({ state }) => t(`use.${(state ?? 'hit') as 'hit'}`) },
    { key: 'paper', title: t('use.paper'), cell: ({ stage }) => t(`use.papers.${(stage ?? 'not_asked') as 'other'}`) },
    { key: 'times', title: t('use.times'), kind: 'number', cell: ({ times }) => times },
  ];
  return (
    <>
      <h2 className="section">{t('rowsBehind')}</h2>
      {measure.rows.denominator !== null && (
        <p>
          <Radio.Group
            aria-label={t('rowsBehind')}
            optionType="button"
            value={part}
            onChange={({ target }) => set({ part: String(target.value) })}
            options={PARTS.map((value) => ({ value, label: t(value) }))}
          />
        </p>
      )}
      <CountedRows rows={rows} columns={(first) => (first?.kind === 'use' ? uses : columns)} />
    </>
  );
}
