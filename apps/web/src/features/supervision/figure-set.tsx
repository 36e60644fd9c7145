import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded } from '../../ui/page';
import { useAsked } from './asked';
import { ExportLinks } from './export-links';
import { StampLine, useFigureWords } from './figures';

type Answer = Schema<'FigureTableAnswer'>;
type Measure = Schema<'TableMeasureAnswer'>;
type Line = Schema<'FigureLineAnswer'>;
type FigureSet = 'stages' | 'quality' | 'register';

type Asked = ReturnType<typeof useAsked>;

const READ = {
  stages: (query: Asked) => said(api.GET('/api/v1/supervision/stages', { params: { query } })),
  quality: (query: Asked) => said(api.GET('/api/v1/supervision/quality', { params: { query } })),
  register: (query: Asked) => said(api.GET('/api/v1/supervision/register', { params: { query } })),
} as const;

interface SetProps {
  readonly set: FigureSet;
  /** A picture of the figures, drawn above their table. */
  readonly picture?: (measures: readonly Measure[]) => ReactNode;
}

/** Figures that belong together: of all departments with what each counts, and department by department. */
export function FigureSetSection({ set, picture }: SetProps): ReactNode {
  const { t } = useTranslation('supervision');
  const asked = useAsked();
  const table = useQuery({ queryKey: ['supervision', 'figures', set, asked], queryFn: () => READ[set](asked) });
  return (
    <>
      <h2 className="section">{t(`set.${set}`)}</h2>
      <p>
        <ExportLinks table={set} asked={asked} />
      </p>
      <Loaded query={table}>
        {(found) => (
          <>
            <StampLine stamp={found.stamp} />
            {picture?.(found.measures)}
            <Whole set={set} measures={found.measures} />
            <ByDepartment set={set} answer={found} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Whole({ set, measures }: { readonly set: FigureSet; readonly measures: readonly Measure[] }): ReactNode {
  const { t } = useTranslation('supervision');
  const words = useFigureWords();
  const asked = useAsked();
  const columns: readonly Column<Measure>[] = [
    {
      ...{ key: 'measure', title: t('measure'), kind: 'wide' },
      cell: ({ id, name }) => (
        <Link to="/supervision/measures/$measureId" params={{ measureId: id }} search={asked}>
          {inLanguage(name)}
        </Link>
      ),
    },
    { key: 'value', title: t('value'), kind: 'number', cell: (measure) => words(measure, measure.unit) },
    { key: 'n', title: 'n', kind: 'number', cell: ({ n }) => n },
  ];
  return <DataTable caption={t(`set.${set}`)} columns={columns} rows={measures} rowKey={({ id }) => id} empty={null} />;
}

function ByDepartment({ set, answer }: { readonly set: FigureSet; readonly answer: Answer }): ReactNode {
  const { t } = useTranslation('supervision');
  const words = useFigureWords();
  const { measures, departments } = answer;
  const columns: readonly Column<Line>[] = [
    { key: 'department', title: t('department'), cell: ({ departmentName }) => departmentName },
    ...measures.map((measure, place): Column<Line> => ({
      ...{ key: measure.id, title: inLanguage(measure.name), kind: 'number' },
      cell: ({ figures }) => {
        const figure = figures[place];
        if (figure === undefined || figure.n === 0) return '';
        const value = words(figure, measure.unit);
        return measure.unit === 'count' ? value : t('set.of', { value, n: figure.n });
      },
    })),
  ];
  return (
    <div className="wide" role="region" aria-label={t('set.byDepartment', { set: t(`set.${set}`) })} tabIndex={0}>
      <DataTable
        file="none"
        caption={t('set.byDepartment', { set: t(`set.${set}`) })}
        columns={columns}
        rows={departments}
        rowKey={({ departmentId }) => departmentId}
        empty={<Empty why={t('set.none')} next={t('nothingYet')} />}
      />
    </div>
  );
}
