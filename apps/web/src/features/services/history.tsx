import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import dayjs from 'dayjs';
import { useMemo, type ReactNode } from 'react';
import { api, said, type Schema } from '../../api/client';
import { currentLanguage, inLanguage } from '../../i18n/i18n';
import { Chart } from '../../ui/chart/chart';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { historyOption } from './charts/history-option';
import texts from './history-texts.json';
import { ReadinessWord, Score } from './readiness-words';

type Day = Schema<'ReadinessDayAnswer'>;
type Look = NonNullable<Day['look']>;

type Subject = { readonly itemCode: string } | { readonly oneThing: string };

const daysOf = (of: Subject, query: { readonly from?: string }): Promise<Schema<'ReadinessHistoryAnswer'>> =>
  'itemCode' in of
    ? said(
        api.GET('/api/v1/services/{itemCode}/readiness-history', {
          params: { path: { itemCode: of.itemCode }, query },
        }),
      )
    : said(api.GET('/api/v1/one-things/{code}/readiness-history', { params: { path: { code: of.oneThing }, query } }));

/** Days that say the same, one after the other. */
interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly look: Look | null;
}

const SPANS = ['30', '90', '366'] as const;
const words = (): (typeof texts)['zh'] => texts[currentLanguage()];

/** Consecutive days with the same look, newest first. */
function stretchesOf(days: readonly Day[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { day, look } of days) {
    const last = found.at(-1);
    if (last && JSON.stringify(last.look) === JSON.stringify(look)) found[found.length - 1] = { ...last, to: day };
    else found.push({ from: day, to: day, look });
  }
  return found.reverse();
}

/** How an item or a one-thing stood, day by day, as known on each day: a line, and the same numbers in a table. */
export function ReadinessHistory(of: Subject): ReactNode {
  const [{ history }, set] = useFilters();
  const span = SPANS.find((each) => each === history) ?? '30';
  const found = useQuery({
    queryKey: ['readiness-history', of, span],
    queryFn: async () => {
      const usual = await daysOf(of, {});
      // The days end with the server's today; it alone knows it.
      if (span === SPANS[0]) return usual;
      return daysOf(of, {
        from: dayjs(usual.to)
          .subtract(Number(span) - 1, 'day')
          .format('YYYY-MM-DD'),
      });
    },
  });
  return (
    <section aria-label={words().title}>
      <h2 className="section">{words().title}</h2>
      <div className="filters">
        <label className="filter">
          <span>{words().span}</span>
          <Select
            aria-label={words().span}
            popupMatchSelectWidth={false}
            value={span}
            onChange={(value) => set({ history: value })}
            options={SPANS.map((value) => ({ value, label: words()[`span${value}`] }))}
          />
        </label>
        <span className="faint">{words().asKnown}</span>
      </div>
      <Loaded query={found}>{({ days }) => <Told days={days} />}</Loaded>
    </section>
  );
}

function Told({ days }: { readonly days: readonly Day[] }): ReactNode {
  const option = useMemo(
    () =>
      historyOption(
        days.map(({ day, look }) => ({
          day,
          exempt: look?.score.exempt ?? null,
          issued: look?.score.departmentIssued ?? null,
        })),
        words(),
      ),
    [days],
  );
  if (days.every(({ look }) => look === null)) return <Empty why={words().none} next={words().noneNext} />;
  return (
    <>
      <Chart label={words().chart} option={option} height={14} />
      <DataTable
        caption={words().title}
        columns={columns()}
        rows={stretchesOf(days)}
        rowKey={({ from }) => from}
        empty={null}
      />
    </>
  );
}

const columns = (): readonly Column<Stretch>[] => [
  { key: 'days', title: words().period, cell: ({ from, to }) => (from === to ? from : `${from} – ${to}`) },
  {
    key: 'state',
    title: words().state,
    cell: ({ look }) => (look === null ? words().notLooked : <ReadinessWord state={look.state} />),
  },
  { key: 'score', title: words().issued, cell: ({ look }) => look && <Score score={look.score} /> },
  {
    key: 'ready',
    title: words().ready,
    cell: ({ look }) => look && `${String(look.readyParts)}/${String(look.allParts)}`,
  },
  { key: 'blockers', title: words().blockers, kind: 'wide', cell: ({ look }) => look && <Held look={look} /> },
];

function Held({ look: { blockers } }: { readonly look: Look }): ReactNode {
  if (blockers.length === 0) return words().noBlockers;
  return blockers.map(({ code, text, accountable }) => (
    <div key={`${code} ${accountable}`}>
      {accountable} · {inLanguage(text)}
    </div>
  ));
}
