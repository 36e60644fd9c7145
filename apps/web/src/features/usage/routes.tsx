import { BookOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots';
import { only } from '../../app/search';

export const usageRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/usage',
    validateSearch: only('quarter', 'state'),
    component: lazyRouteComponent(() => import('./usage-page'), 'UsagePage'),
    staticData: {
      screen: {
        title: 'usage.title',
        permissions: ['requests.read'],
        menu: { group: 'work', order: 9, icon: <BookOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/usage/$requestId',
    component: lazyRouteComponent(() => import('./ledger-of-page'), 'LedgerOfPage'),
    staticData: { screen: { title: 'usage.one', permissions: ['requests.read'] } },
  }),
] as const;
