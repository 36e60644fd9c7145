import { useQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { Chart } from '../../ui/chart/chart';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { usePrinting } from '../../ui/use-printing';
import { arranged, ARRANGEMENTS, type Arrangement } from './charts/arrange';
import { heatOption, numbersWhen, type Count } from './charts/heat-option';
import { RegionBar, useAsked } from './asked';
import { ExportLinks } from './export-links';
import { StampLine } from './figures';
import { MatrixTable } from './matrix-table';

type Matrix = Schema<'MatrixAnswer'>;
const SHOWN = ['owed', 'granted', 'supplied', 'working'] as const satisfies readonly Count[];
const VIEWS = ['chart', 'table'] as const;
/** Up to so many cells the table stands below the picture; more are written where the table is asked for, or printed. */
const SMALL = 1_600;
/** In rem: of a row, of what is around the rows, and at most of all. */
const HEIGHT = { row: 1.5, around: 11, most: 46 } as const;

/** Who owes whom: providers × requesters, as a heat map and as the same numbers in a table. */
export function MatrixPage(): ReactNode {
  const { t } = useTranslation('supervision');
  const [filters, set] = useFilters();
  const shown = SHOWN.find((one) => one === filters['show']) ?? 'owed';
  const view = VIEWS.find((one) => one === filters['view']) ?? 'chart';
  const order = ARRANGEMENTS.find((one) => one === filters['order']) ?? 'total';
  const asked = useAsked();
  const matrix = useQuery({
    queryKey: ['supervision', 'matrix', asked],
    queryFn: () => said(api.GET('/api/v1/supervision/matrix', { params: { query: asked } })),
  });
  return (
    <Page lead={t('matrix.lead')} actions={<ExportLinks table="matrix" asked={asked} wall />}>
      <RegionBar />
      <p className="acts">
        <Radio.Group
          aria-label={t('matrix.show')}
          optionType="button"
          value={shown}
          onChange={({ target }) => set({ show: String(target.value) })}
          options={SHOWN.map((value) => ({ value, label: t(`matrix.${value}`) }))}
        />
        <Radio.Group
          aria-label={t('view.label')}
          optionType="button"
          value={view}
          onChange={({ target }) => set({ view: String(target.value) })}
          options={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
        <Radio.Group
          aria-label={t('matrix.order')}
          optionType="button"
          value={order}
          onChange={({ target }) => set({ order: String(target.value) })}
          options={ARRANGEMENTS.map((value) => ({ value, label: t(`matrix.orders.${value}`) }))}
        />
      </p>
      <Loaded query={matrix}>
        {(found) => (
          <>
            <StampLine stamp={found.stamp} />
            {found.rows.length === 0 ? (
              <Empty why={t('matrix.none')} next={t('nothingYet')} />
            ) : (
              <Shown matrix={found} shown={shown} view={view} order={order} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface ShownProps {
  readonly matrix: Matrix;
  readonly shown: Count;
  readonly view: (typeof VIEWS)[number];
}

function Shown({ matrix: found, shown, view, order }: ShownProps & { readonly order: Arrangement }): ReactNode {
  const isPrinting = usePrinting();
  const matrix = useMemo(() => arranged(found, shown, order), [found, shown, order]);
  const cells = matrix.rows.length * matrix.columns.length;
  return (
    <>
      <LeftOut matrix={matrix} />
      {view === 'chart' && <Heat matrix={matrix} shown={shown} />}
      {(view === 'table' || isPrinting || cells <= SMALL) && <MatrixTable matrix={matrix} shown={shown} />}
    </>
  );
}

function LeftOut({ matrix: { providersLeftOut, requestersLeftOut } }: { readonly matrix: Matrix }): ReactNode {
  const { t } = useTranslation('supervision');
  if (providersLeftOut + requestersLeftOut === 0) return null;
  return <p>{t('matrix.leftOut', { providers: providersLeftOut, requesters: requestersLeftOut })}</p>;
}

function Heat({ matrix, shown }: Omit<ShownProps, 'view'>): ReactNode {
  const { t } = useTranslation('supervision');
  const option = useMemo(() => {
    const words = (provider: string, requester: string): string =>
      t('matrix.pair', { provider, requester, what: t(`matrix.${shown}`) });
    return heatOption(matrix, shown, words);
  }, [matrix, shown, t]);
  const cells = matrix.rows.length * matrix.columns.length;
  const whenZoomed = useMemo(() => numbersWhen(cells), [cells]);
  const height = Math.min(HEIGHT.most, HEIGHT.around + matrix.rows.length * HEIGHT.row);
  const label = t('matrix.picture', { what: t(`matrix.${shown}`) });
  return <Chart label={label} option={option} height={height} whenZoomed={whenZoomed} />;
}
