import { QuestionCircleOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots';
import { only } from '../../app/search';

export const consultationsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/consultations',
    validateSearch: only('state', 'overdue'),
    component: lazyRouteComponent(() => import('./consultations-page'), 'ConsultationsPage'),
    staticData: {
      screen: {
        title: 'consultations.title',
        permissions: ['requests.consult'],
        menu: { group: 'work', order: 7, icon: <QuestionCircleOutlined /> },
      },
    },
  }),
] as const;
