import { CheckSquareOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import i18next from 'i18next';
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
        title: () => i18next.t('workbench:title'),
        menu: { group: 'work', order: 1, icon: <CheckSquareOutlined /> },
      },
    },
  }),
] as const;
