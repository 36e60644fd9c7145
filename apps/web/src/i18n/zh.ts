import { base } from './base.zh';
import catalogue from '../features/catalogue/zh.json';
import consultations from '../features/consultations/zh.json';
import filings from '../features/filings/zh.json';
import grants from '../features/grants/zh.json';
import hall from '../features/hall/zh.json';
import health from '../features/health/zh.json';
import journal from '../features/journal/zh.json';
import ledgers from '../features/ledgers/zh.json';
import lists from '../features/lists/zh.json';
import matching from '../features/matching/zh.json';
import notices from '../features/notices/zh.json';
import packages from '../features/packages/zh.json';
import register from '../features/register/zh.json';
import requests from '../features/requests/zh.json';
import serviceModel from '../features/service-model/zh.json';
import services from '../features/services/zh.json';
import session from '../features/session/zh.json';
import settings from '../features/settings/zh.json';
import supervision from '../features/supervision/zh.json';
import usage from '../features/usage/zh.json';
import workbench from '../features/workbench/zh.json';

/** Every Chinese text, by feature. They are the model: English must have the same keys (`texts.spec.ts`). */
export const zh = {
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
