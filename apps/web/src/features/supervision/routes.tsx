import {
  BarChartOutlined,
  AuditOutlined,
  ClockCircleOutlined,
  DashboardOutlined,
  FundOutlined,
  ShareAltOutlined,
  TableOutlined,
} from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots';
import { only } from '../../app/search';

const permissions = ['supervision.read'] as const;

export const supervisionRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supervision',
    validateSearch: only('departmentId', 'region', 'asOf'),
    component: lazyRouteComponent(() => import('./front-page'), 'FrontPage'),
    staticData: {
      screen: {
        title: 'supervision.title',
        permissions,
        menu: { group: 'oversight', order: 1, icon: <DashboardOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supervision/measures/$measureId',
    validateSearch: only('departmentId', 'region', 'part', 'month', 'asOf'),
    component: lazyRouteComponent(() => import('./measure-page'), 'MeasurePage'),
    staticData: { screen: { title: 'supervision.measure', permissions } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supervision/board',
    validateSearch: only('region', 'asOf'),
    component: lazyRouteComponent(() => import('./board-page'), 'BoardPage'),
    staticData: {
      screen: {
        title: 'supervision.board.title',
        permissions,
        menu: { group: 'oversight', order: 2, icon: <TableOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supervision/board/$code',
    validateSearch: only('region', 'asOf'),
    component: lazyRouteComponent(() => import('./board-row-page'), 'BoardRowPage'),
    staticData: { screen: { title: 'supervision.board.row', permissions } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supervision/timeliness',
    validateSearch: only('departmentId', 'region', 'stage', 'month', 'asOf'),
    component: lazyRouteComponent(() => import('./timeliness-page'), 'TimelinessPage'),
    staticData: {
      screen: {
        title: 'supervision.timeliness.title',
        permissions,
        menu: { group: 'oversight', order: 3, icon: <ClockCircleOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supervision/quality',
    validateSearch: only('region', 'asOf'),
    component: lazyRouteComponent(() => import('./quality-page'), 'QualityPage'),
    staticData: { screen: { title: 'supervision.quality.title', permissions } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supervision/matrix',
    validateSearch: only('show', 'view', 'order', 'region', 'asOf'),
    component: lazyRouteComponent(() => import('./matrix-page'), 'MatrixPage'),
    staticData: {
      screen: {
        title: 'supervision.matrix.title',
        permissions,
        menu: { group: 'oversight', order: 4, icon: <BarChartOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supervision/burn-downs',
    validateSearch: only('departmentId', 'region', 'asOf'),
    component: lazyRouteComponent(() => import('./burn-downs-page'), 'BurnDownsPage'),
    staticData: {
      screen: {
        title: 'supervision.burn.title',
        permissions,
        menu: { group: 'oversight', order: 5, icon: <FundOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supervision/burn-downs/$lot',
    validateSearch: only('departmentId', 'region', 'show', 'asOf'),
    component: lazyRouteComponent(() => import('./burn-down-page'), 'BurnDownPage'),
    staticData: { screen: { title: 'supervision.burn.one', permissions } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supervision/flows',
    validateSearch: only('departmentId', 'region', 'asOf', 'from', 'to'),
    component: lazyRouteComponent(() => import('./flows-page'), 'FlowsPage'),
    staticData: {
      screen: {
        title: 'supervision.flows.title',
        permissions,
        menu: { group: 'oversight', order: 6, icon: <ShareAltOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supervision/bulletins',
    component: lazyRouteComponent(() => import('./bulletins-page'), 'BulletinsPage'),
    staticData: {
      screen: {
        title: 'supervision.bulletins.title',
        permissions: ['supervision.issue'],
        menu: { group: 'oversight', order: 7, icon: <AuditOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supervision/bulletins/$id',
    component: lazyRouteComponent(() => import('./bulletin-page'), 'BulletinPage'),
    staticData: { screen: { title: 'supervision.bulletins.one', permissions: ['supervision.issue'] } },
  }),
] as const;
