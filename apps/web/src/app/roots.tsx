import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { isSignedOut } from '../api/problem';
import { ErrorPage, NotFoundPage } from './error-page';
import { loadTexts } from '../i18n/i18n';
import './screen';
import { queryClient } from './query-client';
import { meQuery } from './session';

export const rootRoute = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: ErrorPage });

/** The frame of everything behind the sign-in. Whoever is signed out signs in and comes back to where they were. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: lazyRouteComponent(() => import('./shell'), 'Shell'),
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
  beforeLoad: async ({ location, matches }) => {
    try {
      const words = loadTexts(matches.at(-1)?.staticData.screen?.title.split('.')[0]);
      await Promise.all([queryClient.query({ ...meQuery, staleTime: 'static' }), words]);
    } catch (error) {
      if (!isSignedOut(error)) throw error;
      throw redirect({ to: '/sign-in', search: { next: location.href } });
    }
  },
});
