import { ApiOutlined, KeyOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots';
import { only } from '../../app/search';

export const hallRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/hall',
    validateSearch: only('item', 'entry', 'scope', 'situation'),
    component: lazyRouteComponent(() => import('./try-page'), 'TryPage'),
    staticData: {
      screen: {
        title: 'hall.title',
        permissions: ['availability.read'] as const,
        menu: { group: 'data', order: 8, icon: <QuestionCircleOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/hall/clients',
    component: lazyRouteComponent(() => import('./clients-page'), 'ClientsPage'),
    staticData: {
      screen: {
        title: 'hall.clients.title',
        permissions: ['clients.manage'] as const,
        menu: { group: 'manage', order: 5, icon: <KeyOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/hall/api',
    validateSearch: only('q', 'tag'),
    component: lazyRouteComponent(() => import('./api-page'), 'ApiPage'),
    staticData: {
      screen: {
        title: 'hall.api.title',
        menu: { group: 'manage', order: 9, icon: <ApiOutlined /> },
      },
    },
  }),
] as const;
