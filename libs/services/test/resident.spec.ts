import type { TestingModule } from '@nestjs/testing';
import type { Id, UseCaseContext } from '@zeqing/kernel';
import { Corrections } from '@zeqing/requests';
import { aContext, aPerson, statementsOf } from '@zeqing/testing';
import { readServiceNeedRows } from '../src/seed-files';
import { ReadinessService } from '../src/readiness.service';
import { ServiceNeeds } from '../src/service-needs.service';
import { SEEDS } from './demo-world';
import { ResidentWorld, told } from './resident-world';

const context = aContext();
const on = (at: string): UseCaseContext => ({ ...context, at: new Date(at) });
const BIRTH = '9999000000303003/000008';
const POLICE = '11999900MB0000001K';
const REGISTRATION = '11999900MB0000001K3999900100103';

let world: ResidentWorld;
let app: TestingModule;
let other: TestingModule;

beforeAll(async () => {
  world = await ResidentWorld.open();
  app = world.app;
  other = await world.another();
});

afterAll(async () => {
  await other.close();
  await world.close();
});

describe('the readiness of all items in memory', () => {
  it('is what the tables say, read in few statements', async () => {
    const statements = await statementsOf(() => told(app, context));
    expect(statements.length).toBeLessThanOrEqual(40);
    expect(await told(app, context)).toEqual(await world.read(context));
    expect((await statementsOf(() => told(app, context))).length).toBe(1);
  });

  it('follows a grant, a resource, a correction and a suspension by their events, in every process', async () => {
    const police = aPerson(await world.idOf(POLICE), 'liaison');
    const grantId = await world.grants(BIRTH, police.posts[0]?.departmentId ?? '', REGISTRATION, null);
    const birth = world.entries.find(({ code }) => code === BIRTH);
    const before = await told(app, context);
    await world.attach(birth?.id ?? '');
    const attached = await told(app, context);
    expect(attached).not.toEqual(before);
    expect(attached).toEqual(await world.read(context));
    const corrections = app.get(Corrections, { strict: false });
    const reported = await corrections.report(aContext(police), null, {
      ...{ entryCode: BIRTH, scope: 'resource', itemId: null, resourceId: null },
      ...{ recordReference: null, defect: 'outdated', note: null },
    });
    if (!reported.ok) throw new Error(reported.error.code);
    const provider = aContext(aPerson(birth?.provider ?? '', 'liaison'));
    await corrections.accept(provider, reported.value.id, 1, { scope: null, itemId: null });
    await world.seal();
    expect(await told(app, context)).toEqual(await world.read(context));
    expect(await told(app, context)).not.toEqual(attached);
    await corrections.settle(provider, reported.value.id, 2, 'corrected', null);
    await world.seal();
    expect(await told(app, context)).toEqual(attached);
    await world.happens('request.suspended', { grantId }, [
      [`UPDATE share_grant SET state = 'suspended' WHERE id = $1`, [grantId]],
    ]);
    expect(await told(app, context)).toEqual(await world.read(context));
    expect(await told(other, context)).toEqual(await told(app, context));
  });

  it('ends with a grant at midnight, without an event', async () => {
    await world.database.owner.query('DELETE FROM share_grant');
    await world.grants(BIRTH, await world.idOf(POLICE), REGISTRATION, '2026-12-31');
    const [last, after] = [on('2026-12-31T15:59:00Z'), on('2026-12-31T16:00:00Z')];
    const valid = await told(app, last);
    expect(valid).toEqual(await world.read(last));
    const ended = await told(app, after);
    expect(ended).toEqual(await world.read(after));
    expect(ended).not.toEqual(valid);
    expect(await told(app, context)).toEqual(await world.read(context));
  });

  it('U19: a grant to a one-thing’s departments serves all their items it names, alike in memory, one by one and in pages', async () => {
    const [found] = await world.database.owner.query<
      { oneThing: string; item: string; entry: string; office: Id; provider: Id }[]
    >(
      `SELECT o.code AS "oneThing", x.code AS item, e.code AS entry, x.department_id AS office,
         e.provider_department_id AS provider
       FROM one_thing o JOIN one_thing_matter m ON m.one_thing_id = o.id JOIN service_item i ON i.code = m.item_code
         JOIN service_item x ON x.department_id = i.department_id AND x.status = 'active'
         JOIN data_need n ON n.item_id = x.id JOIN evidence_mapping p ON p.evidence_type_id = n.evidence_type_id
         JOIN catalogue_entry e ON e.code = p.entry_code AND e.provider_department_id <> x.department_id
       WHERE NOT EXISTS (SELECT FROM one_thing_matter k WHERE k.one_thing_id = o.id AND k.item_code = x.code)
       ORDER BY x.code, o.code, e.code LIMIT 1`,
    );
    if (found === undefined) throw new Error('the city has an item beside the one-things of its department');
    const { oneThing, item, entry, office, provider } = found;
    const elsewhere = world.offices.find((id) => id !== office && id !== provider) ?? '';
    await world.attach(world.entries.find(({ code }) => code === entry)?.id ?? '');
    const before = await told(app, context);
    await world.grants(entry, elsewhere, item, null, oneThing);
    expect(await told(app, context)).not.toEqual(before);
    expect(await told(app, context)).toEqual(await world.read(context));
    const single = await app.get(ReadinessService).itemReadiness(context, item);
    const listed = (await world.everyItem(context)).find(({ itemCode }) => itemCode === item);
    expect(single.ok && single.value.answer).toEqual(listed);
  });

  it('takes in a new import of the model', async () => {
    const model = await readServiceNeedRows(SEEDS);
    const dropped = model.needs.filter(({ item_code: item }) => item !== REGISTRATION);
    const later = { ...context, at: new Date(context.at.getTime() + 1_000) };
    const before = await told(app, context);
    expect((await app.get(ServiceNeeds).importServiceNeeds(later, { ...model, needs: dropped })).ok).toBe(true);
    await world.seal();
    expect(await told(app, context)).not.toEqual(before);
    expect(await told(app, context)).toEqual(await world.read(context));
    const again = { ...context, at: new Date(context.at.getTime() + 2_000) };
    expect((await app.get(ServiceNeeds).importServiceNeeds(again, model)).ok).toBe(true);
    await world.seal();
    expect(await told(app, context)).toEqual(before);
  });
});
