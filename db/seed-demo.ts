import path from 'node:path';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { CalendarService } from '@zeqing/calendar';
import { newId, systemActor, type UseCaseContext } from '@zeqing/kernel';
import { ListsSeeds } from '@zeqing/lists';
import { OrganisationSeeds } from '@zeqing/organisation';
import { ServiceNeeds } from '@zeqing/services';
import { seedHallAcceptances } from './seed-hall';

/** The folder of the seed files; beside this file in the sources and in the build alike. */
export const SEEDS = path.resolve(process.cwd(), 'db/seeds');

/**
 * The demonstration city, through the use cases and relative to `at`. Every step adds only what is missing, so it may
 * run at each start. Writes the people's logins to `<home>/demo-credentials.json`.
 */
export async function seedDemo(app: INestApplicationContext, parts: { home: string; at: Date }): Promise<void> {
  const service = <T>(type: Type<T>): T => app.get(type, { strict: false });
  const context: UseCaseContext = { actor: systemActor('seed'), at: parts.at, traceId: newId(parts.at.getTime()) };
  await service(CalendarService).seedCalendar(context, SEEDS);
  await service(OrganisationSeeds).seedOrganisation(context, SEEDS);
  await service(ListsSeeds).seedLists(context);
  await service(ServiceNeeds).seedServices(context, SEEDS);
  await service(OrganisationSeeds).seedDemoPeople(context, parts.home);
  await seedHallAcceptances(app, context);
}
