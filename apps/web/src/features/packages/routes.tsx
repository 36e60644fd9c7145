import { AppstoreOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots';
import { only } from '../../app/search';

export const packagesRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/packages',
    component: lazyRouteComponent(() => import('./packages-page'), 'PackagesPage'),
    staticData: {
      screen: {
        title: 'packages.title',
        permissions: ['requests.read'],
        menu: { group: 'work', order: 3, icon: <AppstoreOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/packages/new',
    validateSearch: only('oneThing', 'item'),
    component: lazyRouteComponent(() => import('./new-package-page'), 'NewPackagePage'),
    staticData: { screen: { title: 'packages.new.title', permissions: ['requests.prepare'] } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/packages/$id',
    component: lazyRouteComponent(() => import('./package-page'), 'PackagePage'),
    staticData: { screen: { title: 'packages.one', permissions: ['requests.read'] } },
  }),
] as const;
