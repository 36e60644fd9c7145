import { ProfileOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots';
import { only } from '../../app/search';

const permissions = ['services.drafts'] as const;

export const serviceModelRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/service-model',
    validateSearch: only('target', 'department'),
    component: lazyRouteComponent(() => import('./model-page'), 'ModelPage'),
    staticData: {
      screen: {
        title: 'serviceModel.title',
        permissions: ['services.read'],
        menu: { group: 'data', order: 1.2, icon: <ProfileOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/service-model/versions',
    validateSearch: only('target', 'code', 'from', 'to'),
    component: lazyRouteComponent(() => import('./versions-page'), 'VersionsPage'),
    staticData: { screen: { title: 'serviceModel.versions', permissions: ['services.read'] } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/service-model/files',
    component: lazyRouteComponent(() => import('./files-page'), 'FilesPage'),
    staticData: { screen: { title: 'serviceModel.files', permissions: ['services.read'] } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/service-drafts',
    validateSearch: only('state', 'target'),
    component: lazyRouteComponent(() => import('./drafts-page'), 'DraftsPage'),
    staticData: { screen: { title: 'serviceModel.drafts', permissions } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/service-drafts/$id',
    validateSearch: only('scope', 'situation'),
    component: lazyRouteComponent(() => import('./draft-page'), 'DraftPage'),
    staticData: { screen: { title: 'serviceModel.draft', permissions } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/service-drafts/$id/edit',
    validateSearch: only('section', 'part', 'scope', 'situation', 'q', 'level', 'region', 'covers'),
    component: lazyRouteComponent(() => import('./edit-draft-page'), 'EditDraftPage'),
    staticData: { screen: { title: 'serviceModel.edit', permissions: ['services.manage'] } },
  }),
] as const;
