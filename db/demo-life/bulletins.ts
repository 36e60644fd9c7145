import { Sealer } from '@zeqing/journal';
import { createLogger } from '@zeqing/platform';
import { Bulletins, Refreshing } from '@zeqing/supervision';
import { done, type Company } from './company';
import type { Incident } from './register';

/** 通报 of the board; what the city did in between, the second says it has changed (U44). */
export const BULLETINS: readonly Incident[] = [
  { before: 11, happen: issue },
  { before: 1, happen: issue },
];

/** The supervisor issues what the board shows: the journal is sealed and the figures counted up to this instant. */
async function issue(company: Company): Promise<void> {
  const { config } = company;
  const sealer = new Sealer(config.database.sealer, createLogger(config, 'seed'));
  try {
    await sealer.sealPending();
  } finally {
    await sealer.stop();
  }
  await company.get(Refreshing).rebuild(company.at);
  const supervisor = await company.as('shujuju.jianguan');
  done('the bulletin', await company.get(Bulletins).issue(supervisor, { kind: 'board', year: null }));
}
