import { AuditOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots';
import { only } from '../../app/search';

export const journalRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/journal',
    validateSearch: only('objectType', 'objectId', 'type', 'login', 'from', 'to', 'order'),
    component: lazyRouteComponent(() => import('./journal-page'), 'JournalPage'),
    staticData: {
      screen: {
        title: 'journal.title',
        permissions: ['journal.read'] as const,
        menu: { group: 'oversight', order: 8, icon: <AuditOutlined /> },
      },
    },
  }),
] as const;
