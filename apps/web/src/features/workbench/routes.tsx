import { CheckSquareOutlined, EditOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots';
import { only } from '../../app/search';

export const workbenchRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/workbench',
    validateSearch: only('q', 'whose', 'task', 'urgency'),
    component: lazyRouteComponent(() => import('./workbench-page'), 'WorkbenchPage'),
    staticData: {
      screen: {
        title: 'workbench.title',
        menu: { group: 'work', order: 1, icon: <CheckSquareOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/signing',
    component: lazyRouteComponent(() => import('./signing-page'), 'SigningPage'),
    staticData: {
      screen: {
        title: 'workbench.signing.title',
        permissions: ['requests.sign', 'requests.answer_sign'],
        menu: { group: 'work', order: 2, icon: <EditOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/answer-workbooks',
    component: lazyRouteComponent(() => import('./workbook-page'), 'WorkbookPage'),
    staticData: { screen: { title: 'workbench.workbook.title', permissions: ['requests.answer'] } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/answer-workbooks/$id',
    validateSearch: only('outcome'),
    component: lazyRouteComponent(() => import('./workbook-report-page'), 'WorkbookReportPage'),
    staticData: { screen: { title: 'workbench.workbook.report', permissions: ['requests.answer'] } },
  }),
] as const;
