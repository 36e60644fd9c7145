import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { Empty, Loaded, Page } from '../../ui/page';
import { ReadinessWord } from '../services/readiness-words';
import { RegionBar, useAsked, useAskedRegion } from './asked';
import { ExportLinks } from './export-links';
import { StampLine } from './figures';

type Board = Schema<'BoardAnswer'>;
type Cell = Schema<'BoardCellAnswer'>;

/** 一件事 × 部门: in each cell the worst stage, its days, whether it is overdue; a row leads to all its blockers. */
export function BoardPage(): ReactNode {
  const { t } = useTranslation('supervision');
  const asked = useAsked();
  const board = useQuery({
    queryKey: ['supervision', 'board', asked],
    queryFn: () => said(api.GET('/api/v1/supervision/board', { params: { query: asked } })),
  });
  return (
    <Page lead={t('board.lead')} actions={<ExportLinks table="board" asked={asked} wall />}>
      <RegionBar />
      <Loaded query={board}>
        {(found) => (
          <>
            <StampLine stamp={found.stamp} />
            {found.columns.length === 0 ? (
              <Empty why={t('board.none')} next={t('nothingYet')} />
            ) : (
              <Grid board={found} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Grid({ board }: { readonly board: Board }): ReactNode {
  const { t } = useTranslation('supervision');
  const region = useAskedRegion();
  const rows = board.rows.filter(({ cells }) => cells.length > 0);
  return (
    <div className="wide" role="region" aria-label={t('board.title')} tabIndex={0}>
      <table className="table grid">
        <caption className="sr-only">{t('board.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('board.oneThing')}</th>
            {board.columns.map(({ key, name, blockers, overdue }) => (
              <th key={key} scope="col">
                {name}
                <br />
                <span className="faint">{t('board.columnCount', { blockers, overdue })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, state, cells }) => (
            <tr key={code}>
              <th scope="row">
                <Link to="/supervision/board/$code" params={{ code }} search={region}>
                  {name}
                </Link>
                <br />
                <ReadinessWord state={state} />
              </th>
              {board.columns.map(({ key }) => (
                <CellOf key={key} cell={cells.find(({ column }) => column === key)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellOf({ cell }: { readonly cell: Cell | undefined }): ReactNode {
  const { t } = useTranslation('supervision');
  if (!cell) return <td />;
  return (
    <td className={cell.isOverdue ? 'cell-overdue' : undefined}>
      {inLanguage(cell.text)}
      {cell.blockers > 1 && <span className="faint"> {t('board.more', { count: cell.blockers })}</span>}
      <br />
      {cell.isOverdue ? (
        <strong className="status-late">{t('board.overdue', { count: cell.overdueDays })}</strong>
      ) : (
        cell.openDays !== null && <span className="faint">{t('board.open', { count: cell.openDays })}</span>
      )}
      {!cell.compulsory && <span className="faint"> {t('board.optional')}</span>}
    </td>
  );
}
