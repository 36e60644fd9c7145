import app from '../app/zh.json';
import catalogue from '../features/catalogue/zh.json';
import lists from '../features/lists/zh.json';
import notices from '../features/notices/zh.json';
import packages from '../features/packages/zh.json';
import requests from '../features/requests/zh.json';
import services from '../features/services/zh.json';
import session from '../features/session/zh.json';
import settings from '../features/settings/zh.json';
import supervision from '../features/supervision/zh.json';
import workbench from '../features/workbench/zh.json';
import ui from '../ui/zh.json';

/** Every Chinese text, by feature. They are the model: English must have the same keys (`texts.spec.ts`). */
export const zh = {
  app,
  ui,
  session,
  notices,
  workbench,
  services,
  catalogue,
  lists,
  packages,
  requests,
  supervision,
  settings,
};
