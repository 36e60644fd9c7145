import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { Chart } from '../../ui/chart/chart';
import { DataTable, type Column } from '../../ui/data-table';
import { Loaded, Page } from '../../ui/page';
import { usePrinting } from '../../ui/use-printing';
import { RegionBar, useAsked } from './asked';
import { burnOption } from './charts/burn-option';
import { Definition } from './definition';
import { ExportLinks } from './export-links';
import { StampLine } from './figures';
import { LotRows } from './lot-rows';
import { OutlookWord, useForecastWords } from './lot-words';

type BurnDown = Schema<'BurnDownAnswer'>;
type Point = Schema<'BurnPointAnswer'>;

/** One lot: what is left day by day against the ideal line in working days, and whether the forecast makes the date. */
export function BurnDownPage(): ReactNode {
  const { t } = useTranslation('supervision');
  const { lot = '' } = useParams({ strict: false });
  const asked = useAsked();
  const burnDown = useQuery({
    queryKey: ['supervision', 'burn-downs', lot, asked],
    queryFn: () => said(api.GET('/api/v1/supervision/burn-downs/{lot}', { params: { path: { lot }, query: asked } })),
  });
  return (
    <Page
      title={burnDown.data?.title}
      lead={
        <Link to="/supervision/burn-downs" search={asked}>
          {t('burn.back')}
        </Link>
      }
      actions={<ExportLinks table="burn-downs" asked={{ ...asked, lot }} />}
    >
      <RegionBar />
      <Loaded query={burnDown}>{(found) => <Told burnDown={found} />}</Loaded>
    </Page>
  );
}

function Told({ burnDown }: { readonly burnDown: BurnDown }): ReactNode {
  const { t } = useTranslation('supervision');
  const forecastWords = useForecastWords();
  const { total, remaining, overdue, deadline, daysLeft, leftOut, unanswered } = burnDown;
  return (
    <>
      <section className="panel">
        <p className="figure">
          <OutlookWord outlook={burnDown.outlook} />
        </p>
        <p>{t('burn.standing', { total, remaining, overdue, deadline, days: daysLeft })}</p>
        <p>{forecastWords(burnDown)}</p>
        {leftOut > 0 && <p className="faint">{t(`burn.leftOut.${burnDown.kind}`, { count: leftOut })}</p>}
        {unanswered > 0 && <p className="faint">{t('burn.unanswered', { count: unanswered })}</p>}
        <StampLine stamp={burnDown.stamp} />
      </section>
      <Picture burnDown={burnDown} />
      <Twin points={burnDown.points} />
      <LotRows kind={burnDown.kind} lot={burnDown.lot} />
      <Definition of={burnDown.definition} />
    </>
  );
}

function Picture({ burnDown }: { readonly burnDown: BurnDown }): ReactNode {
  const { t } = useTranslation('supervision');
  const option = useMemo(
    () =>
      burnOption(burnDown, {
        ...{ ideal: t('burn.ideal'), remaining: t('burn.left'), likely: t('burn.forecast'), band: t('burn.band') },
        ...{ deadline: t('due'), today: t('burn.today') },
      }),
    [burnDown, t],
  );
  return <Chart label={t('burn.picture', { lot: burnDown.title })} option={option} height={22} />;
}

/** The numbers of the picture, a line for each of its days. */
function Twin({ points }: { readonly points: readonly Point[] }): ReactNode {
  const { t } = useTranslation('supervision');
  const isPrinting = usePrinting();
  const tenth = (value: number | null): number | string => (value === null ? '' : Math.round(value * 10) / 10);
  const columns: readonly Column<Point>[] = [
    { key: 'day', title: t('burn.day'), cell: ({ day }) => day },
    { key: 'ideal', title: t('burn.ideal'), kind: 'number', cell: ({ ideal }) => tenth(ideal) },
    { key: 'remaining', title: t('burn.left'), kind: 'number', cell: ({ remaining }) => remaining ?? '' },
    { key: 'fast', title: t('burn.fast'), kind: 'number', cell: ({ fast }) => tenth(fast) },
    { key: 'likely', title: t('burn.forecast'), kind: 'number', cell: ({ likely }) => tenth(likely) },
    { key: 'slow', title: t('burn.slow'), kind: 'number', cell: ({ slow }) => tenth(slow) },
  ];
  return (
    <details open={isPrinting || undefined}>
      <summary>{t('burn.table')}</summary>
      <div className="wide" role="region" aria-label={t('burn.table')} tabIndex={0}>
        <DataTable caption={t('burn.table')} columns={columns} rows={points} rowKey={({ day }) => day} empty={null} />
      </div>
    </details>
  );
}
