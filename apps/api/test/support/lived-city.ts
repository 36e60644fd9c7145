import { Sealer } from '@zeqing/journal';
import { createLogger } from '@zeqing/platform';
import { Refreshing } from '@zeqing/supervision';
import { seedDemoLife } from '../../../../db/demo-life/seed-demo-life';
import { SEEDS } from '../../../../db/seed-demo';
import { startTestApi, type TestApi } from './start-test-api';

export interface LivedCity {
  readonly api: TestApi;
  /** Seals what was done since and makes the figures anew. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The demonstration city after a quarter of a year, told up to an instant, with its figures. */
export async function startLivedCity(at: Date): Promise<LivedCity> {
  const api = await startTestApi(at);
  await seedDemoLife(api.app, { seeds: SEEDS, at });
  const sealer = new Sealer(api.database.config.database.sealer, createLogger(api.database.config, 'test'));
  const settle = async (): Promise<void> => {
    await sealer.sealPending();
    await api.app.get(Refreshing, { strict: false }).rebuild(api.clock.now());
  };
  await settle();
  const close = async (): Promise<void> => {
    await sealer.stop();
    await api.close();
  };
  return { api, settle, close };
}
