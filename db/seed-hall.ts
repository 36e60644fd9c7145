import type { INestApplicationContext } from '@nestjs/common';
import type { UseCaseContext } from '@zeqing/kernel';
import { ClientService, DEMO_HALL, DepartmentDirectory } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { ReadinessService } from '@zeqing/services';

const CITY_PREFIX = '9999';
const ALL_ITEMS = { limit: 200, after: null };

/** The demonstration hall accepts cases for every service item of the city (U19). Imports only what changed. */
export async function seedHallAcceptances(app: INestApplicationContext, context: UseCaseContext): Promise<void> {
  const clients = app.get(ClientService, { strict: false });
  const tx = app.get(UnitOfWork, { strict: false }).reader(context);
  const host = await app.get(DepartmentDirectory, { strict: false }).byName(tx, DEMO_HALL.department);
  const hall = host ? await clients.findByHall(tx, host.id, DEMO_HALL.hallName) : null;
  if (!hall) throw new Error('the demonstration hall has no client yet: seed the people first');
  const filter = { departmentId: null, regionCodePrefix: CITY_PREFIX };
  const { answer } = await app.get(ReadinessService, { strict: false }).listItems(context, filter, ALL_ITEMS);
  const pairs = answer.items.map(({ departmentId, itemCode }) => ({ departmentId, itemCode }));
  const known = new Set(
    (await clients.acceptances(tx, hall.id)).map((pair) => `${pair.departmentId} ${pair.itemCode}`),
  );
  if (pairs.length === known.size && pairs.every((pair) => known.has(`${pair.departmentId} ${pair.itemCode}`))) return;
  const imported = await clients.importAcceptances(context, hall.id, hall.version, pairs);
  if (!imported.ok) throw new Error(`the hall's acceptances were refused: ${JSON.stringify(imported.error)}`);
}
