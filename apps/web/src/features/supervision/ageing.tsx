import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { currentLanguage, inLanguage } from '../../i18n/i18n';
import { Chart } from '../../ui/chart/chart';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded } from '../../ui/page';
import { layersOption } from './charts/bar-options';
import { useAsked } from './asked';
import { StampLine } from './figures';

type Answer = Schema<'AgeingAnswer'>;
type Stage = Schema<'StageAgesAnswer'>;

/** How old open work is, stage by stage. */
export function Ageing(): ReactNode {
  const asked = useAsked();
  const ageing = useQuery({
    queryKey: ['supervision', 'ageing', asked],
    queryFn: () => said(api.GET('/api/v1/supervision/ageing', { params: { query: asked } })),
  });
  return <Loaded query={ageing}>{(found) => <Told ageing={found} />}</Loaded>;
}

function Told({ ageing }: { readonly ageing: Answer }): ReactNode {
  const { t } = useTranslation('supervision');
  const { buckets, stages, stamp } = ageing;
  const titles = buckets.map(({ from, to }) =>
    to === null ? t('ageing.over', { count: from - 1 }) : t('ageing.days', { from, to }),
  );
  const columns: readonly Column<Stage>[] = [
    { key: 'stage', title: t('ageing.stage'), cell: ({ name }) => inLanguage(name) },
    ...titles.map((title, place): Column<Stage> => ({
      ...{ key: title, title, kind: 'number', cell: ({ counts }) => counts[place] ?? 0 },
    })),
    { key: 'overdue', title: t('ageing.overdue'), kind: 'number', cell: ({ overdue }) => overdue },
    { key: 'oldest', title: t('ageing.oldest'), kind: 'number', cell: ({ oldestDays }) => oldestDays },
  ];
  const isAny = stages.some(({ total }) => total > 0);
  return (
    <>
      <StampLine stamp={stamp} />
      {isAny && <Picture stages={stages} titles={titles.join('\n')} />}
      <DataTable
        file="none"
        caption={t('ageing.title')}
        columns={columns}
        rows={stages}
        rowKey={({ stage }) => stage}
        empty={<Empty why={t('ageing.none')} next={t('nothingYet')} />}
      />
    </>
  );
}

/** `titles`: of the buckets, a line each; one text is the same as long as it reads the same. */
function Picture({ stages, titles }: { readonly stages: readonly Stage[]; readonly titles: string }): ReactNode {
  const { t } = useTranslation('supervision');
  const language = currentLanguage();
  const option = useMemo(() => {
    const names = stages.map(({ name }) => name[language]);
    const layers = titles
      .split('\n')
      .map((name, place) => ({ name, values: stages.map(({ counts }) => counts[place] ?? 0) }));
    return layersOption(names, layers);
  }, [stages, titles, language]);
  return <Chart label={t('ageing.title')} option={option} height={18} />;
}
