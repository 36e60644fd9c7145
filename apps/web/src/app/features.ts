import { catalogueRoutes } from '../features/catalogue/routes';
import { consultationsRoutes } from '../features/consultations/routes';
import { filingsRoutes } from '../features/filings/routes';
import { grantsRoutes } from '../features/grants/routes';
import { hallRoutes } from '../features/hall/routes';
import { healthRoutes } from '../features/health/routes';
import { journalRoutes } from '../features/journal/routes';
import { ledgersRoutes } from '../features/ledgers/routes';
import { listsRoutes } from '../features/lists/routes';
import { matchingRoutes } from '../features/matching/routes';
import { noticesRoutes } from '../features/notices/routes';
import { packagesRoutes } from '../features/packages/routes';
import { registerRoutes } from '../features/register/routes';
import { requestsRoutes } from '../features/requests/routes';
import { serviceModelRoutes } from '../features/service-model/routes';
import { servicesRoutes } from '../features/services/routes';
import { sessionRoutes } from '../features/session/routes';
import { settingsRoutes } from '../features/settings/routes';
import { supervisionRoutes } from '../features/supervision/routes';
import { usageRoutes } from '../features/usage/routes';
import { workbenchRoutes } from '../features/workbench/routes';

/** The screens, one line a feature (docs/how-to/add-a-screen.md). Open ones need no sign-in. */
export const OPEN_ROUTES = [...sessionRoutes] as const;
export const SCREENS = [
  ...workbenchRoutes,
  ...requestsRoutes,
  ...packagesRoutes,
  ...consultationsRoutes,
  ...ledgersRoutes,
  ...grantsRoutes,
  ...usageRoutes,
  ...registerRoutes,
  ...noticesRoutes,
  ...servicesRoutes,
  ...serviceModelRoutes,
  ...catalogueRoutes,
  ...filingsRoutes,
  ...healthRoutes,
  ...listsRoutes,
  ...matchingRoutes,
  ...supervisionRoutes,
  ...journalRoutes,
  ...hallRoutes,
  ...settingsRoutes,
] as const;
