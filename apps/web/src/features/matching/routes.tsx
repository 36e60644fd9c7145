import { ApiOutlined, SolutionOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots';
import { only } from '../../app/search';

const reading = ['lists.read'] as const;
const settling = ['duties.read'] as const;

export const matchingRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/matching',
    validateSearch: only('q'),
    component: lazyRouteComponent(() => import('./board-page'), 'BoardPage'),
    staticData: {
      screen: {
        title: 'matching.title',
        permissions: reading,
        menu: { group: 'data', order: 4, icon: <ApiOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/needs',
    validateSearch: only('q', 'state'),
    component: lazyRouteComponent(() => import('./needs-page'), 'NeedsPage'),
    staticData: { screen: { title: 'matching.needs', permissions: reading } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/needs/new',
    component: lazyRouteComponent(() => import('./new-need-page'), 'NewNeedPage'),
    staticData: { screen: { title: 'matching.newNeed', permissions: ['needs.raise'] } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/needs/$id',
    component: lazyRouteComponent(() => import('./need-page'), 'NeedPage'),
    staticData: { screen: { title: 'matching.need', permissions: reading } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settlings',
    validateSearch: only('state', 'overdue'),
    component: lazyRouteComponent(() => import('./settlings-page'), 'SettlingsPage'),
    staticData: {
      screen: {
        title: 'matching.settlings',
        permissions: settling,
        menu: { group: 'data', order: 5, icon: <SolutionOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settlings/$id',
    component: lazyRouteComponent(() => import('./settling-page'), 'SettlingPage'),
    staticData: { screen: { title: 'matching.settling', permissions: settling } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/negative-list',
    validateSearch: only('state', 'entry'),
    component: lazyRouteComponent(() => import('./negative-page'), 'NegativeListPage'),
    staticData: { screen: { title: 'matching.negatives', permissions: reading } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/negative-list/$id',
    component: lazyRouteComponent(() => import('./negative-row-page'), 'NegativeRowPage'),
    staticData: { screen: { title: 'matching.negative', permissions: reading } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/source-departments',
    validateSearch: only('kind', 'q'),
    component: lazyRouteComponent(() => import('./sources-page'), 'SourcesPage'),
    staticData: { screen: { title: 'matching.sources', permissions: reading } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/return-flows',
    validateSearch: only('state', 'late'),
    component: lazyRouteComponent(() => import('./flows-page'), 'FlowsPage'),
    staticData: { screen: { title: 'matching.flows', permissions: reading } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/duplicate-collections',
    validateSearch: only('state', 'department'),
    component: lazyRouteComponent(() => import('./duplicates-page'), 'DuplicatesPage'),
    staticData: { screen: { title: 'matching.duplicates', permissions: reading } },
  }),
] as const;
