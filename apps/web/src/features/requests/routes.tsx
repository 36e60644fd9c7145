import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import i18next from 'i18next';
import { shellRoute } from '../../app/roots';

export const requestsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/requests/$id',
    component: lazyRouteComponent(() => import('./request-page'), 'RequestPage'),
    staticData: { screen: { title: () => i18next.t('requests:title'), permissions: ['requests.read'] } },
  }),
] as const;
