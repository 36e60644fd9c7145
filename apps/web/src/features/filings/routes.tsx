import { AuditOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots';
import { only } from '../../app/search';

const permissions = ['catalogue.filings'] as const;

export const filingsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/filings',
    validateSearch: only('state', 'kind'),
    component: lazyRouteComponent(() => import('./filings-page'), 'FilingsPage'),
    staticData: {
      screen: {
        title: 'filings.title',
        permissions,
        menu: { group: 'data', order: 3, icon: <AuditOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/filings/terms',
    validateSearch: only('phase', 'state'),
    component: lazyRouteComponent(() => import('./terms-page'), 'TermsPage'),
    staticData: { screen: { title: 'filings.terms', permissions } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/filings/law-change',
    validateSearch: only('title'),
    component: lazyRouteComponent(() => import('./law-change-page'), 'LawChangePage'),
    staticData: { screen: { title: 'filings.lawChange', permissions: ['catalogue.law_changes'] } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/filings/$id',
    component: lazyRouteComponent(() => import('./filing-page'), 'FilingPage'),
    staticData: { screen: { title: 'filings.one', permissions } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/filings/$id/edit',
    validateSearch: only('section'),
    component: lazyRouteComponent(() => import('./edit-filing-page'), 'EditFilingPage'),
    staticData: { screen: { title: 'filings.edit', permissions: ['catalogue.edit'] } },
  }),
] as const;
