import {
  AlertOutlined,
  AuditOutlined,
  EyeOutlined,
  MailOutlined,
  NotificationOutlined,
  SafetyOutlined,
} from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots';
import { only } from '../../app/search';

export const registerRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/corrections',
    validateSearch: only('state', 'overdue'),
    component: lazyRouteComponent(() => import('./pages'), 'CorrectionsPage'),
    staticData: {
      screen: {
        title: 'register.corrections.title',
        permissions: ['corrections.read'],
        menu: { group: 'work', order: 4, icon: <AlertOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/corrections/new',
    validateSearch: only('entry'),
    component: lazyRouteComponent(() => import('./begin-pages'), 'NewCorrectionPage'),
    staticData: {
      screen: { title: 'register.corrections.begin', permissions: ['corrections.report'] },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/corrections/$id',
    component: lazyRouteComponent(() => import('./pages'), 'CorrectionPage'),
    staticData: { screen: { title: 'register.corrections.one', permissions: ['corrections.read'] } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/disputes',
    validateSearch: only('state', 'overdue'),
    component: lazyRouteComponent(() => import('./pages'), 'DisputesPage'),
    staticData: {
      screen: {
        title: 'register.disputes.title',
        permissions: ['disputes.read'],
        menu: { group: 'work', order: 5, icon: <AuditOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/disputes/new',
    validateSearch: only('request', 'subject'),
    component: lazyRouteComponent(() => import('./begin-pages'), 'NewDisputePage'),
    staticData: { screen: { title: 'register.disputes.begin', permissions: ['disputes.raise'] } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/disputes/$id',
    component: lazyRouteComponent(() => import('./pages'), 'DisputePage'),
    staticData: { screen: { title: 'register.disputes.one', permissions: ['disputes.read'] } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/urgings',
    validateSearch: only('state', 'overdue'),
    component: lazyRouteComponent(() => import('./pages'), 'UrgingsPage'),
    staticData: {
      screen: {
        title: 'register.urgings.title',
        permissions: ['urgings.read'],
        menu: { group: 'oversight', order: 6, icon: <NotificationOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/urgings/new',
    validateSearch: only('department', 'request'),
    component: lazyRouteComponent(() => import('./begin-pages'), 'NewUrgingPage'),
    staticData: { screen: { title: 'register.urgings.begin', permissions: ['supervision.urge'] } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/urgings/$id',
    component: lazyRouteComponent(() => import('./pages'), 'UrgingPage'),
    staticData: { screen: { title: 'register.urgings.one', permissions: ['urgings.read'] } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/cases',
    validateSearch: only('state', 'overdue'),
    component: lazyRouteComponent(() => import('./pages'), 'CasesPage'),
    staticData: {
      screen: {
        title: 'register.cases.title',
        permissions: ['cases.read'],
        menu: { group: 'oversight', order: 7, icon: <SafetyOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/cases/new',
    validateSearch: only('request'),
    component: lazyRouteComponent(() => import('./begin-pages'), 'NewCasePage'),
    staticData: { screen: { title: 'register.cases.begin', permissions: ['cases.suspect'] } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/cases/$id',
    component: lazyRouteComponent(() => import('./pages'), 'CasePage'),
    staticData: { screen: { title: 'register.cases.one', permissions: ['cases.read'] } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/signs',
    validateSearch: only('sign'),
    component: lazyRouteComponent(() => import('./signs-page'), 'SignsPage'),
    staticData: {
      screen: {
        title: 'register.signs.title',
        permissions: ['signs.read'],
        menu: { group: 'oversight', order: 8, icon: <EyeOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/outside-requests',
    validateSearch: only('state', 'overdue'),
    component: lazyRouteComponent(() => import('./pages'), 'OutsideRequestsPage'),
    staticData: {
      screen: {
        title: 'register.outside-requests.title',
        permissions: ['requests.read'],
        menu: { group: 'work', order: 6, icon: <MailOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/outside-requests/new',
    validateSearch: only('request'),
    component: lazyRouteComponent(() => import('./begin-pages'), 'NewOutsideRequestPage'),
    staticData: {
      screen: { title: 'register.outside-requests.begin', permissions: ['outside.record'] },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/outside-requests/$id',
    component: lazyRouteComponent(() => import('./pages'), 'OutsideRequestPage'),
    staticData: { screen: { title: 'register.outside-requests.one', permissions: ['requests.read'] } },
  }),
] as const;
