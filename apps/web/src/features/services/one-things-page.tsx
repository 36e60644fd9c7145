import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { ForecastWord } from './forecast-word';
import { ReadinessWord, Score, STATES } from './readiness-words';

type OneThing = Schema<'OneThingSummaryAnswer'>;

/** Every one-thing: can it be handled without paper, and if not, who holds it up. */
export function OneThingsPage(): ReactNode {
  const { t } = useTranslation('services');
  const [{ state }] = useFilters();
  const oneThings = useQuery({ queryKey: ['one-things'], queryFn: () => said(api.GET('/api/v1/one-things')) });
  const columns: readonly Column<OneThing>[] = [
    { key: 'name', title: t('oneThing'), cell: ({ name }) => name },
    { key: 'state', title: t('readiness'), cell: (row) => <ReadinessWord state={row.state} /> },
    {
      key: 'matters',
      title: t('mattersCounted'),
      kind: 'number',
      cell: ({ mattersReady, mattersCompulsory }) => `${mattersReady}/${mattersCompulsory}`,
    },
    { key: 'score', title: t('materials'), cell: ({ score }) => <Score score={score} /> },
    {
      key: 'forecast',
      title: t('forecast.title'),
      cell: ({ forecast, readyUntil }) => {
        if (forecast !== null) return <ForecastWord forecast={forecast} />;
        return readyUntil === null ? '' : t('readyUntil', { day: readyUntil });
      },
    },
    { key: 'sentence', title: t('why'), kind: 'wide', cell: ({ sentence }) => inLanguage(sentence) },
  ];
  const options = STATES.map((value) => ({ value, label: t(`state.${value}`) }));
  return (
    <Page lead={t('lead')} actions={<Link to="/readiness-explained">{t('explained.open')}</Link>}>
      <FilterBar choices={[{ word: 'state', label: t('readiness'), options }]} />
      <Loaded query={oneThings}>
        {({ items }) => (
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={items.filter((row) => state === undefined || row.state === state)}
            rowKey={({ code }) => code}
            rowLink={({ code }) => `/one-things/${code}`}
            empty={<Empty why={t('none')} next={t('noneNext')} />}
          />
        )}
      </Loaded>
    </Page>
  );
}
