import { ProfileOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots';
import { only } from '../../app/search';

const reading = ['lists.read'] as const;
const importing = ['lists.import'] as const;

export const listsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/lists',
    validateSearch: only('series'),
    component: lazyRouteComponent(() => import('./batches-page'), 'BatchesPage'),
    staticData: {
      screen: {
        title: 'lists.title',
        permissions: reading,
        menu: { group: 'data', order: 3, icon: <ProfileOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/lists/edition',
    validateSearch: only('series', 'edition', 'asOf', 'q', 'provider', 'shareType'),
    component: lazyRouteComponent(() => import('./edition-page'), 'EditionPage'),
    staticData: { screen: { title: 'lists.editionTitle', permissions: reading } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/lists/compare',
    validateSearch: only('series', 'from', 'to', 'batch', 'class'),
    component: lazyRouteComponent(() => import('./compare-page'), 'ComparePage'),
    staticData: { screen: { title: 'lists.compareTitle', permissions: reading } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/lists/exports',
    validateSearch: only(
      ...(['list', 'q', 'departmentId', 'export'] as const),
      ...(['shareType', 'classification', 'grade', 'hasResource', 'region'] as const),
    ),
    component: lazyRouteComponent(() => import('./exports-page'), 'ExportsPage'),
    staticData: { screen: { title: 'lists.exports', permissions: reading } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/lists/batches/$batchId',
    component: lazyRouteComponent(() => import('./batch-page'), 'BatchPage'),
    staticData: { screen: { title: 'lists.batch', permissions: reading } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/lists/import',
    validateSearch: only('series', 'source', 'kind'),
    component: lazyRouteComponent(() => import('./import-page'), 'ImportPage'),
    staticData: { screen: { title: 'lists.import', permissions: importing } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/lists/imports',
    validateSearch: only('series'),
    component: lazyRouteComponent(() => import('./imports-page'), 'ImportsPage'),
    staticData: { screen: { title: 'lists.imports', permissions: importing } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/lists/imports/$importId',
    validateSearch: only('severity', 'rule'),
    component: lazyRouteComponent(() => import('./import-report-page'), 'ImportReportPage'),
    staticData: { screen: { title: 'lists.report', permissions: importing } },
  }),
] as const;
