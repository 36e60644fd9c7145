import { AppstoreOutlined, KeyOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots';
import { only } from '../../app/search';

const permissions = ['services.read'] as const;

export const servicesRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/one-things',
    validateSearch: only('state'),
    component: lazyRouteComponent(() => import('./one-things-page'), 'OneThingsPage'),
    staticData: {
      screen: {
        title: 'services.title',
        permissions,
        menu: { group: 'data', order: 1, icon: <AppstoreOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/one-things/$code',
    validateSearch: only('scope', 'history'),
    component: lazyRouteComponent(() => import('./one-thing-page'), 'OneThingPage'),
    staticData: { screen: { title: 'services.oneThing', permissions } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/readiness-explained',
    validateSearch: only('departmentId', 'state', 'scope'),
    component: lazyRouteComponent(() => import('./explained-page'), 'ExplainedPage'),
    staticData: { screen: { title: 'services.explained.title', permissions } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/services/$itemCode',
    validateSearch: only('situation', 'scope', 'if', 'reference', 'history'),
    component: lazyRouteComponent(() => import('./item-page'), 'ItemPage'),
    staticData: { screen: { title: 'services.item', permissions } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/unlock-ranking',
    validateSearch: only('outside', 'weight'),
    component: lazyRouteComponent(() => import('./unlock-page'), 'UnlockPage'),
    staticData: {
      screen: {
        title: 'services.unlock.title',
        permissions,
        menu: { group: 'data', order: 1.5, icon: <KeyOutlined /> },
      },
    },
  }),
] as const;
