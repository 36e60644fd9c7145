import { ApartmentOutlined, BookOutlined, CalendarOutlined, ReloadOutlined, TeamOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots';
import { only } from '../../app/search';

const calendar = ['calendar.read'] as const;
const organisation = ['organisation.read'] as const;
const people = ['people.manage'] as const;

export const settingsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/calendar',
    validateSearch: only('year', 'region'),
    component: lazyRouteComponent(() => import('./calendar-page'), 'CalendarPage'),
    staticData: {
      screen: {
        title: 'settings.calendar.title',
        permissions: calendar,
        menu: { group: 'manage', order: 1, icon: <CalendarOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/calendar/import',
    component: lazyRouteComponent(() => import('./notice-page'), 'NoticePage'),
    staticData: {
      screen: { title: 'settings.notice.title', permissions: ['calendar.manage'] as const },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/rules',
    component: lazyRouteComponent(() => import('./rules-page'), 'RulesPage'),
    staticData: {
      screen: {
        title: 'settings.rules.title',
        permissions: calendar,
        menu: { group: 'manage', order: 2, icon: <BookOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/dictionaries',
    validateSearch: only('q'),
    component: lazyRouteComponent(() => import('./dictionaries-page'), 'DictionariesPage'),
    staticData: { screen: { title: 'settings.dictionaries.title', permissions: calendar } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/demonstration',
    component: lazyRouteComponent(() => import('./demonstration-page'), 'DemonstrationPage'),
    staticData: {
      screen: {
        title: 'settings.demonstration.title',
        permissions: ['settings.manage'] as const,
        menu: { group: 'manage', order: 10, icon: <ReloadOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/departments',
    validateSearch: only('q', 'region'),
    component: lazyRouteComponent(() => import('./departments-page'), 'DepartmentsPage'),
    staticData: {
      screen: {
        title: 'settings.departments.title',
        permissions: organisation,
        menu: { group: 'manage', order: 3, icon: <ApartmentOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/departments/$departmentId',
    component: lazyRouteComponent(() => import('./department-page'), 'DepartmentPage'),
    staticData: { screen: { title: 'settings.departments.one', permissions: organisation } },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/people',
    validateSearch: only('q'),
    component: lazyRouteComponent(() => import('./people-page'), 'PeoplePage'),
    staticData: {
      screen: {
        title: 'settings.people.title',
        permissions: people,
        menu: { group: 'manage', order: 4, icon: <TeamOutlined /> },
      },
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/people/$login',
    component: lazyRouteComponent(() => import('./person-page'), 'PersonPage'),
    staticData: { screen: { title: 'settings.people.one', permissions: people } },
  }),
] as const;
