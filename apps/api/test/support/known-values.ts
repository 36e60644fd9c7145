import { newId } from '@zeqing/kernel';
import { departmentIdOf, made } from './demo-callers';
import type { DemoWorld } from './demo-world';
import type { Known } from './openapi-arbitrary';
import { plantConsultation, plantPackage, plantWorkbook } from './planted-many';

/** One id of each table the routes name, and codes; people and clients are new ones, whom nobody plays. */
export async function knownOf(world: DemoWorld): Promise<Known> {
  const { owner } = world.api.database;
  const one = async (sql: string): Promise<string> => {
    const [row] = await owner.query<{ value: string }[]>(sql);
    if (!row) throw new Error(`nothing found by: ${sql}`);
    return row.value;
  };
  const ids = [world.requestId, world.standingAnswerId, world.entry.id];
  for (const table of [
    'department',
    'list_import',
    'operation',
    'list_batch',
    'duty_row',
    'list_edition',
    'catalogue_gap',
    'catalogue_resource',
    'notice',
    'bulletin',
  ])
    ids.push(await one(`SELECT id AS value FROM ${table} ORDER BY id DESC LIMIT 1`));
  const own = await departmentIdOf(world.api, world.caller('liaison').department);
  for (const plant of [plantPackage, plantConsultation, plantWorkbook]) ids.push(await plant(world.api.database, own));
  const officer = world.caller('security_administrator');
  const person = { login: 'xinren', name: '新人', office: 'duty', password: 'Linshi-2026hao' };
  const newcomer = await made(world.port, officer, 'POST /api/v1/people', { body: person });
  const draft = { role: 'service_hall', departmentId: await departmentIdOf(world.api, '市民政局'), hallName: '新窗口' };
  const hall = await made(world.port, officer, 'POST /api/v1/clients', { body: draft });
  ids.push(String(newcomer['id']), String(hall['id']), newId());
  const texts = [
    world.entry.code,
    '999900',
    'demo-city',
    'not_found',
    '11999900MB0000003R',
    await one('SELECT code AS value FROM service_item ORDER BY code LIMIT 1'),
    await one('SELECT code AS value FROM one_thing ORDER BY code LIMIT 1'),
    '市民政局',
    'answer_on_time_rate',
  ];
  return { ids, texts };
}
