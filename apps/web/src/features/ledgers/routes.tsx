import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots';
import { only } from '../../app/search';

export const ledgersRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/ledgers',
    component: lazyRouteComponent(() => import('./ledger-page'), 'LedgerPage'),
    staticData: { screen: { title: 'ledgers.title', permissions: ['requests.import'] } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/ledgers/$id',
    validateSearch: only('severity'),
    component: lazyRouteComponent(() => import('./ledger-report-page'), 'LedgerReportPage'),
    staticData: { screen: { title: 'ledgers.report', permissions: ['requests.import'] } },
  }),
] as const;
