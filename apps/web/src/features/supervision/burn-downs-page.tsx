import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded, Page } from '../../ui/page';
import { RegionBar, useAsked } from './asked';
import { Definition } from './definition';
import { ExportLinks } from './export-links';
import { StampLine } from './figures';
import { OutlookWord, useForecastWords } from './lot-words';

type Lot = Schema<'LotAnswer'>;

/** Which batch of the duty list and which request package makes its date: the most endangered first. */
export function BurnDownsPage(): ReactNode {
  const { t } = useTranslation('supervision');
  const asked = useAsked();
  const forecastWords = useForecastWords();
  const lots = useQuery({
    queryKey: ['supervision', 'burn-downs', asked],
    queryFn: () => said(api.GET('/api/v1/supervision/burn-downs', { params: { query: asked } })),
  });
  const columns: readonly Column<Lot>[] = [
    {
      ...{ key: 'title', title: t('burn.lot'), kind: 'wide' },
      cell: ({ lot, title }) => (
        <Link to="/supervision/burn-downs/$lot" params={{ lot }} search={asked}>
          {title}
        </Link>
      ),
    },
    { key: 'kind', title: t('burn.kind'), cell: ({ kind }) => t(`burn.kinds.${kind}`) },
    { key: 'outlook', title: t('burn.title'), cell: (lot) => <OutlookWord outlook={lot.outlook} /> },
    { key: 'left', title: t('burn.left'), kind: 'number', cell: (lot) => t('burn.leftOf', { ...lot }) },
    { key: 'overdue', title: t('ageing.overdue'), kind: 'number', cell: ({ overdue }) => overdue },
    { key: 'date', title: t('due'), cell: ({ deadline }) => deadline },
    { key: 'days', title: t('burn.daysLeft'), kind: 'number', cell: ({ daysLeft }) => daysLeft },
    { key: 'forecast', title: t('burn.forecast'), kind: 'wide', cell: forecastWords },
  ];
  return (
    <Page lead={t('burn.lead')} actions={<ExportLinks table="burn-downs" asked={asked} wall />}>
      <RegionBar />
      <Loaded query={lots}>
        {({ items, definitions, stamp }) => (
          <>
            <StampLine stamp={stamp} />
            <DataTable
              caption={t('burn.title')}
              columns={columns}
              rows={items}
              rowKey={({ lot }) => lot}
              empty={<Empty why={t('burn.none')} next={t('nothingYet')} />}
            />
            {definitions.map((definition) => (
              <Definition key={definition.id} of={definition} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}
