import { DatabaseOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots';
import { only } from '../../app/search';

const permissions = ['catalogue.read'] as const;

export const catalogueRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/catalogue',
    validateSearch: only('q', 'department', 'shareType', 'classification', 'grade', 'hasResource', 'region'),
    component: lazyRouteComponent(() => import('./catalogue-page'), 'CataloguePage'),
    staticData: {
      screen: {
        title: 'catalogue.title',
        permissions,
        menu: { group: 'data', order: 2, icon: <DatabaseOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/catalogue/entry',
    validateSearch: only('code'),
    component: lazyRouteComponent(() => import('./entry-page'), 'EntryPage'),
    staticData: { screen: { title: 'catalogue.entry', permissions } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/catalogue/gaps',
    validateSearch: only('department', 'state', 'entry'),
    component: lazyRouteComponent(() => import('./gaps-page'), 'GapsPage'),
    staticData: { screen: { title: 'catalogue.gaps', permissions: ['lists.read'] } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/catalogue/resources',
    validateSearch: only('q'),
    component: lazyRouteComponent(() => import('./resources-page'), 'ResourcesPage'),
    staticData: { screen: { title: 'catalogue.resources', permissions } },
  }),
] as const;
