import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots';
import { only } from '../../app/search';

export const requestsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/requests/new',
    validateSearch: only('entry', 'oneThing', 'item', 'section'),
    component: lazyRouteComponent(() => import('./new-request-page'), 'NewRequestPage'),
    staticData: { screen: { title: 'requests.new.title', permissions: ['requests.prepare'] } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/requests/$id',
    component: lazyRouteComponent(() => import('./request-page'), 'RequestPage'),
    staticData: { screen: { title: 'requests.title', permissions: ['requests.read'] } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/requests/$id/edit',
    component: lazyRouteComponent(() => import('./edit-request-page'), 'EditRequestPage'),
    staticData: { screen: { title: 'requests.edit.title', permissions: ['requests.prepare'] } },
  }),
] as const;
