import { createRouter } from '@tanstack/react-router';
import { OPEN_ROUTES, SCREENS } from './features';
import { rootRoute, shellRoute } from './roots';
import { readSearch, writeSearch } from './search';

export const router = createRouter({
  routeTree: rootRoute.addChildren([...OPEN_ROUTES, shellRoute.addChildren([...SCREENS])]),
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
