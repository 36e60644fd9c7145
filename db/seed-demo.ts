import path from 'node:path';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { CalendarService } from '@zeqing/calendar';
import { addDays, localDateOf, newId, startOfDay, systemActor, type UseCaseContext } from '@zeqing/kernel';
import { ListsSeeds } from '@zeqing/lists';
import { OrganisationSeeds } from '@zeqing/organisation';
import { ServiceNeeds } from '@zeqing/services';
import { seedHallAcceptances } from './seed-hall';

/** The folder of the seed files; beside this file in the sources and in the build alike. */
export const SEEDS = path.resolve(process.cwd(), 'db/seeds');

/** The calendar was there before the first term of the city ran: it is no change of settings in its course. */
const CALENDAR_BEFORE_DAYS = 400;

/**
 * The demonstration city, through the use cases and relative to `at`. Every step adds only what is missing, so it may
 * run at each start. Writes the people's logins to `<home>/demo-credentials.json`.
 */
export async function seedDemo(app: INestApplicationContext, parts: { home: string; at: Date }): Promise<void> {
  const service = <T>(type: Type<T>): T => app.get(type, { strict: false });
  const context: UseCaseContext = { actor: systemActor('seed'), at: parts.at, traceId: newId(parts.at.getTime()) };
  const before = startOfDay(addDays(localDateOf(parts.at), -CALENDAR_BEFORE_DAYS));
  await service(CalendarService).seedCalendar({ ...context, at: before }, SEEDS);
  await service(OrganisationSeeds).seedOrganisation(context, SEEDS);
  await service(ListsSeeds).seedLists(context);
  await service(ServiceNeeds).seedServices(context, SEEDS);
  await service(OrganisationSeeds).seedDemoPeople(context, parts.home);
  await seedHallAcceptances(app, context);
}
