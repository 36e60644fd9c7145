import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots';
import { only } from '../../app/search';

export const noticesRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/notices',
    validateSearch: only('unread'),
    component: lazyRouteComponent(() => import('./notices-page'), 'NoticesPage'),
    staticData: { screen: { title: 'notices.title', permissions: ['notices.read'] } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/notices/settings',
    component: lazyRouteComponent(() => import('./notice-settings-page'), 'NoticeSettingsPage'),
    staticData: { screen: { title: 'notices.settings.title', permissions: ['notices.channels'] } },
  }),
] as const;
