import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import type { Count } from './charts/heat-option';

type Matrix = Schema<'MatrixAnswer'>;

interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly shown: Count;
}

/** The numbers of the heat map, cell by cell, with the totals on both sides; — where a cell is not for the reader. */
export const MatrixTable = memo(function MatrixTable({ matrix, shown }: MatrixTableProps): ReactNode {
  const { t } = useTranslation('supervision');
  const { columns, rows } = matrix;
  return (
    <div className="wide" role="region" aria-label={t('matrix.title')} tabIndex={0}>
      <table className="table grid">
        <caption className="sr-only">{t('matrix.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('matrix.corner')}</th>
            {columns.map(({ departmentId, departmentName }) => (
              <th key={departmentId} scope="col">
                {departmentName}
              </th>
            ))}
            <th scope="col">{t('matrix.total')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.departmentId}>
              <th scope="row">{row.departmentName}</th>
              {row.cells[shown].map((count, place) => (
                <td key={columns[place]?.departmentId} className="cell-number">
                  {count === 0 ? '' : (count ?? '—')}
                </td>
              ))}
              <td className="cell-number">
                <strong>{row[shown]}</strong>
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('matrix.total')}</th>
            {columns.map((column) => (
              <td key={column.departmentId} className="cell-number">
                <strong>{column[shown]}</strong>
              </td>
            ))}
            <td className="cell-number">
              <strong>{matrix.total[shown]}</strong>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
});
