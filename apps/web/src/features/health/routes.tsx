import { SafetyOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots';
import { only } from '../../app/search';

const permissions = ['health.read'] as const;
const batches = ['health.batches'] as const;

export const healthRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/resource-health',
    validateSearch: only('q', 'state', 'department', 'entry'),
    component: lazyRouteComponent(() => import('./health-page'), 'HealthPage'),
    staticData: {
      screen: { title: 'health.title', permissions, menu: { group: 'data', order: 2.5, icon: <SafetyOutlined /> } },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/resource-health/$id',
    component: lazyRouteComponent(() => import('./evidence-page'), 'EvidencePage'),
    staticData: { screen: { title: 'health.evidence', permissions } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/health-batches',
    component: lazyRouteComponent(() => import('./batches-page'), 'BatchesPage'),
    staticData: { screen: { title: 'health.batches', permissions: batches } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/health-batches/$id',
    component: lazyRouteComponent(() => import('./batch-page'), 'BatchPage'),
    staticData: { screen: { title: 'health.batch', permissions: batches } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/health',
    component: lazyRouteComponent(() => import('./settings-page'), 'HealthSettingsPage'),
    staticData: {
      screen: {
        title: 'health.settings',
        permissions: ['settings.manage'] as const,
        menu: { group: 'manage', order: 8, icon: <SafetyOutlined /> },
      },
    },
  }),
] as const;
