import { Test, type TestingModule } from '@nestjs/testing';
import {
  Catalogue,
  CatalogueDrafts,
  CatalogueModule,
  NO_COVERAGE,
  type AttachedResource,
  type EntryContent,
} from '@zeqing/catalogue';
import { localDate, newId, ok, type Id } from '@zeqing/kernel';
import { createLogger, DatabaseModule, PlatformModule, UnitOfWork } from '@zeqing/platform';
import { aContext, aPerson, createTestDatabase, type TestDatabase } from '@zeqing/testing';

const PROVIDER = newId();
const LINK: AttachedResource = {
  kind: 'interface',
  name: '户籍核验接口',
  platformCode: 'JK-001',
  url: 'https://share.example.gov.cn/huji',
  healthUrl: null,
  channel: 'government_extranet',
  inputs: ['身份证号'],
  serviceHours: '工作日 8:30–17:30',
  dailyQuota: null,
};
const anEntry = (code: string, parts: Partial<EntryContent> = {}): EntryContent => ({
  code,
  name: '居民户籍信息',
  abstract: '本市户籍人口',
  providerDepartmentId: PROVIDER,
  sourceSystem: '人口信息管理系统',
  formatClass: 'database',
  updateFrequency: 'daily',
  shareType: 'conditional',
  conditions: '用于核验户籍关系',
  shareModes: ['service_interface'],
  refusalGround: null,
  channel: null,
  classification: null,
  items: [
    { name: '姓名', dataType: '字符型', length: 50, sensitivity: 2, shareType: 'conditional' },
    { name: '户号', dataType: '字符型', length: 20, sensitivity: 2, shareType: 'conditional' },
  ],
  coverage: { ...NO_COVERAGE, subjectRegions: ['999900'], periodFrom: localDate('2020-01-01') },
  ...parts,
});

describe('the catalogue', () => {
  let database: TestDatabase;
  let module: TestingModule;
  let catalogue: Catalogue;
  let drafts: CatalogueDrafts;
  let unitOfWork: UnitOfWork;
  const liaison = aContext(aPerson(PROVIDER, 'liaison'));

  beforeAll(async () => {
    database = await createTestDatabase();
    const { config } = database;
    module = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot({ config, logger: createLogger(config, 'test') }),
        DatabaseModule.forRoot(config, [], 'zeqing-test'),
        CatalogueModule,
      ],
    }).compile();
    await module.init();
    catalogue = module.get(Catalogue);
    drafts = module.get(CatalogueDrafts);
    unitOfWork = module.get(UnitOfWork);
  });
  afterAll(async () => {
    await module.close();
    await database.drop();
  });

  const TERM = { dueOn: localDate('2026-12-21'), isProvisional: false };
  const bring = async (content: EntryContent, batchId: Id): Promise<Id> => {
    const done = await unitOfWork.run<Id, never>({}, async (tx) =>
      ok((await drafts.bring(tx, aContext(), { id: batchId, term: TERM }, [content])).get(content.code) ?? ''),
    );
    return done.ok ? done.value : '';
  };
  const publish = (batchId: Id, id: Id) =>
    unitOfWork.run<number, never>({}, async (tx) =>
      ok(await drafts.publish(tx, aContext(), batchId, { id: newId(), at: aContext().at, gapTerm: TERM }, [id])),
    );
  const find = (code: string) => catalogue.findByCode(unitOfWork.reader(), code);

  it('returns an entry as it was brought, and as published only once it is', async () => {
    const batch = newId();
    const content = anEntry('C/00001');
    const id = await bring(content, batch);
    expect(await find('C/00001')).toMatchObject({
      ...content,
      items: content.items,
      id,
      status: 'draft',
      publishedVersion: null,
    });
    expect(await catalogue.findPublishedByCode(unitOfWork.reader(), 'C/00001')).toBeNull();
    await publish(batch, id);
    expect(await catalogue.findPublishedByCode(unitOfWork.reader(), 'C/00001')).toMatchObject({ publishedVersion: 1 });
  });

  it('leaves a published entry as it is until the batch that revises it is published', async () => {
    const [first, second] = [newId(), newId()];
    const id = await bring(anEntry('C/00002'), first);
    await publish(first, id);
    const before = await find('C/00002');
    const revised = anEntry('C/00002', { conditions: '用于核验身份', items: anEntry('').items.slice(0, 1) });
    expect(await bring(revised, second)).toBe(id);
    expect(await find('C/00002')).toEqual(before);
    await publish(second, id);
    const after = await find('C/00002');
    expect(after).toMatchObject({ conditions: '用于核验身份', publishedVersion: 2 });
    expect(after?.items.map((item) => item.id)).toEqual(before?.items.slice(0, 1).map((item) => item.id));
    const again = newId();
    await bring(revised, again);
    await publish(again, id);
    expect((await find('C/00002'))?.publishedVersion).toBe(2);
  });

  it('attaches a link by the provider’s liaison to the version it saw, and says so in the journal', async () => {
    const batch = newId();
    const id = await bring(anEntry('C/00003'), batch);
    const attach = (context = liaison, seen = 2) => catalogue.attachResource(context, id, seen, LINK);
    expect(await attach(liaison, 1)).toMatchObject({ error: { code: 'catalogue.entry_not_attachable' } });
    await publish(batch, id);
    const stranger = aContext(aPerson(newId(), 'liaison'));
    expect(await attach(stranger)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(await attach(liaison, 1)).toMatchObject({ error: { code: 'stale' } });
    const outcomes = await Promise.all([attach(), attach()]);
    expect(outcomes.filter(({ ok: isOk }) => isOk)).toHaveLength(1);

    const entry = await find('C/00003');
    expect(entry).toMatchObject({ hasResource: true, version: 3, resources: [LINK] });
    const [event] = await database.owner.query<{ object_id: string; payload_c14n: string }[]>(
      `SELECT object_id, payload_c14n FROM journal_pending WHERE type = 'catalogue.resource_attached'`,
    );
    expect(event?.object_id).toBe(entry?.resources[0]?.id);
    expect(JSON.parse(event?.payload_c14n ?? '')).toEqual({ entryId: id, entryCode: 'C/00003', kind: 'interface' });
  });

  it('attaches nothing to what is not shared, and nothing that is no link', async () => {
    const batch = newId();
    const id = await bring(anEntry('C/00004', { shareType: 'not_shared', conditions: null }), batch);
    await publish(batch, id);
    expect(await catalogue.attachResource(liaison, id, 2, LINK)).toMatchObject({
      error: { code: 'catalogue.entry_not_attachable' },
    });
    const shared = await bring(anEntry('C/00005'), batch);
    await publish(batch, shared);
    expect(await catalogue.attachResource(liaison, shared, 2, { ...LINK, url: 'data:text/csv,a' })).toMatchObject({
      error: { code: 'catalogue.resource_not_a_link', fields: [{ pointer: '/url' }] },
    });
    expect(await catalogue.resourcesOf(unitOfWork.reader(), shared)).toEqual([]);
  });
});
