import { useQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { ExportLinks } from './export-links';
import { StampLine } from './figures';

type Matrix = Schema<'MatrixAnswer'>;
const SHOWN = ['owed', 'granted', 'supplied', 'working'] as const;
type Shown = (typeof SHOWN)[number];

/** Who owes whom: providers × requesters, the number in the cell, never a colour alone. */
export function MatrixPage(): ReactNode {
  const { t } = useTranslation('supervision');
  const [{ show }, set] = useFilters();
  const shown = SHOWN.find((one) => one === show) ?? 'owed';
  const matrix = useQuery({
    queryKey: ['supervision', 'matrix'],
    queryFn: () => said(api.GET('/api/v1/supervision/matrix')),
  });
  return (
    <Page title={t('matrix.title')} lead={t('matrix.lead')} actions={<ExportLinks table="matrix" />}>
      <p>
        <Radio.Group
          aria-label={t('matrix.show')}
          optionType="button"
          value={shown}
          onChange={({ target }) => set({ show: String(target.value) })}
          options={SHOWN.map((value) => ({ value, label: t(`matrix.${value}`) }))}
        />
      </p>
      <Loaded query={matrix}>
        {(found) => (
          <>
            <StampLine stamp={found.stamp} />
            {found.rows.length === 0 ? <Empty why={t('matrix.none')} /> : <Grid matrix={found} shown={shown} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Grid({ matrix, shown }: { readonly matrix: Matrix; readonly shown: Shown }): ReactNode {
  const { t } = useTranslation('supervision');
  return (
    <div className="wide" role="region" aria-label={t('matrix.title')} tabIndex={0}>
      <table className="table grid">
        <caption className="sr-only">{t('matrix.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('matrix.corner')}</th>
            {matrix.columns.map(({ departmentId, departmentName }) => (
              <th key={departmentId} scope="col">
                {departmentName}
              </th>
            ))}
            <th scope="col">{t('matrix.total')}</th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <tr key={row.departmentId}>
              <th scope="row">{row.departmentName}</th>
              {row.cells[shown].map((count, place) => (
                <td key={matrix.columns[place]?.departmentId} className="cell-number">
                  {count === 0 ? '' : count}
                </td>
              ))}
              <td className="cell-number">
                <strong>{row[shown]}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
