import { base } from './base.en';
import catalogue from '../features/catalogue/en.json';
import consultations from '../features/consultations/en.json';
import filings from '../features/filings/en.json';
import grants from '../features/grants/en.json';
import hall from '../features/hall/en.json';
import health from '../features/health/en.json';
import journal from '../features/journal/en.json';
import ledgers from '../features/ledgers/en.json';
import lists from '../features/lists/en.json';
import matching from '../features/matching/en.json';
import notices from '../features/notices/en.json';
import packages from '../features/packages/en.json';
import register from '../features/register/en.json';
import requests from '../features/requests/en.json';
import serviceModel from '../features/service-model/en.json';
import services from '../features/services/en.json';
import session from '../features/session/en.json';
import settings from '../features/settings/en.json';
import supervision from '../features/supervision/en.json';
import usage from '../features/usage/en.json';
import workbench from '../features/workbench/en.json';

/** The English texts, by feature. */
export const en = {
  ...base,
  catalogue,
  consultations,
  filings,
  grants,
  hall,
  health,
  journal,
  ledgers,
  lists,
  matching,
  notices,
  packages,
  register,
  requests,
  'service-model': serviceModel,
  services,
  session,
  settings,
  supervision,
  usage,
  workbench,
};
