import { SafetyCertificateOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots';
import { only } from '../../app/search';

export const grantsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/grants',
    validateSearch: only('role', 'state', 'ends', 'unused', 'stale'),
    component: lazyRouteComponent(() => import('./grants-page'), 'GrantsPage'),
    staticData: {
      screen: {
        title: 'grants.title',
        permissions: ['requests.read'],
        menu: { group: 'work', order: 8, icon: <SafetyCertificateOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/grants/$requestId',
    component: lazyRouteComponent(() => import('./grant-page'), 'GrantPage'),
    staticData: { screen: { title: 'grants.one', permissions: ['requests.read'] } },
  }),
] as const;
