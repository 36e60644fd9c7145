import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  checkSocialCreditCode,
  DepartmentDirectory,
  OrganisationSeeds,
  OrganisationService,
  SignInService,
  type Department,
} from '@zeqing/organisation';
import { localDate } from '@zeqing/kernel';
import { codeOf, context, must, OrganisationFixture, SEEDS } from './organisation-fixture';

const CITY_CODES = [
  '11999900MB0000001K', '11999900MB0000002N', '11999900MB0000003R', '11999900MB0000004W', '11999900MB00000050',
  '11999900MB00000063', '11999900MB00000076', '11999900MB00000089', '11999900MB0000009C', '11999900MB0000010H',
  '11999900MB0000011L', '11999900MB0000012P', '11999900MB0000013T', '11999900MB0000014X', '11999900MB00000151',
  '11999900MB00000164',
]; // prettier-ignore

describe('the seed of the demonstration city', () => {
  let fixture: OrganisationFixture;
  let seeds: OrganisationSeeds;
  let directory: DepartmentDirectory;
  let home: string;
  const tx = () => fixture.unitOfWork.reader();

  beforeAll(async () => {
    fixture = await OrganisationFixture.start();
    seeds = fixture.module.get(OrganisationSeeds);
    directory = fixture.module.get(DepartmentDirectory);
    home = await mkdtemp(path.join(tmpdir(), 'zeqing-home-'));
  });
  afterAll(async () => {
    await fixture.stop();
    await rm(home, { recursive: true, force: true });
  });

  const counts = () =>
    fixture.rows(`SELECT (SELECT count(*) FROM region) AS regions, (SELECT count(*) FROM department) AS departments,
      (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM post) AS posts,
      (SELECT count(*) FROM api_client) AS clients, (SELECT count(*) FROM journal_pending) AS events`);

  it('adds nothing the second time', async () => {
    const before = await counts();
    expect(await seeds.seedOrganisation(context(), SEEDS)).toEqual({ regions: 0, departments: 0 });
    expect(await counts()).toEqual(before);
    expect(before).toMatchObject([{ regions: '7', departments: '91' }]);
  });

  it('knows the sixteen departments by codes that pass the check character, and by every usual name', async () => {
    for (const code of CITY_CODES) {
      expect(checkSocialCreditCode(code).ok).toBe(true);
      expect((await directory.byCode(tx(), code))?.regionCode).toBe('999900');
    }
    const all = await fixture.rows<{ code: string }>('SELECT code FROM department WHERE code IS NOT NULL');
    expect(all.filter(({ code }) => !checkSocialCreditCode(code).ok)).toEqual([]);
    for (const name of ['市卫健委', '市卫生健康委员会', ' 市 卫健委 ', '演示市卫健委'])
      expect((await directory.byName(tx(), name))?.code).toBe('11999900MB0000003R');
    expect((await directory.byName(tx(), '市市监局'))?.code).toBe('11999900MB0000010H');
    expect(await directory.byName(tx(), '市园林局')).toBeNull();
  });

  it('finds the authority of the same level, also for a vertical body that sits in the city', async () => {
    const authorityOf = async (name: string): Promise<string | undefined> => {
      const department = await directory.byName(tx(), name);
      return (await directory.authorityOf(tx(), department?.id ?? ''))?.name;
    };
    expect(await authorityOf('市公安局')).toBe('市数据局');
    expect(await authorityOf('市税务局')).toBe('市数据局');
    expect(await authorityOf('演示省数据局')).toBe('演示省数据局');
    expect(await authorityOf('邻省民政厅')).toBeUndefined();
  });

  it('reads the whole directory page by page, each department once', async () => {
    const seen: Department[] = [];
    let after: readonly string[] | null = null;
    do {
      const page = await directory.page(tx(), { regionCodePrefix: null, text: null }, { limit: 7, after });
      seen.push(...page.items);
      after = page.next === null ? null : (JSON.parse(page.next) as string[]);
    } while (after !== null);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(91);
    expect(seen).toHaveLength(91);
    const found = await directory.page(tx(), { regionCodePrefix: '9999', text: '卫健' }, { limit: 10, after: null });
    expect(found.items.map(({ name }) => name)).toEqual(['市卫生健康委员会']);
  });

  it('makes people who can sign in, keeps their credentials, and tells them to the owner only', async () => {
    const first = await seeds.seedDemoPeople(context(), home);
    const file = path.join(home, 'demo-credentials.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const before = await counts();
    expect(await seeds.seedDemoPeople(context(), home)).toEqual(first);
    expect(await counts()).toEqual(before);
    for (const [index, { login, password }] of first.people.entries()) {
      const attempt = { login, password, address: `10.0.0.${index}`, userAgent: 'test' };
      expect(codeOf(await fixture.module.get(SignInService).signIn(context(), attempt))).toBe('ok');
    }
    expect(new Set(first.people.map(({ role }) => role)).size).toBe(8);
  });

  it('gives the same people new passwords when the file is lost', async () => {
    const file = path.join(home, 'demo-credentials.json');
    const before = await seeds.seedDemoPeople(context(), home);
    await writeFile(file, 'not json');
    const again = await seeds.seedDemoPeople(context(), home);
    expect(again.people.map(({ login }) => login)).toEqual(before.people.map(({ login }) => login));
    expect(again.people[0]?.password).not.toBe(before.people[0]?.password);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(again);
    expect(await fixture.rows('SELECT count(*)::int AS n FROM person')).toEqual([{ n: again.people.length }]);
  });

  it('makes nobody in production', () => {
    const inProduction = new OrganisationSeeds(
      ...([
        fixture.unitOfWork,
        undefined,
        directory,
        undefined,
        { profile: 'production' },
      ] as unknown as ConstructorParameters<typeof OrganisationSeeds>),
    );
    expect(() => inProduction.seedDemoPeople(context(), home)).toThrow('production');
  });

  it('hands a department on to its successor on the day, and finds the old one by id only afterwards', async () => {
    const organisation = fixture.module.get(OrganisationService);
    const [old, heir] = [await directory.byName(tx(), '市司法局'), await directory.byName(tx(), '市公安局')];
    if (!old || !heir) throw new Error('the seed lacks departments');
    const draft = {
      predecessorId: old.id,
      effectiveOn: localDate('2026-11-23'),
      successors: [{ departmentId: heir.id, splitScope: null }],
    };
    must(await organisation.succeed(context(), draft, old.version));
    expect(codeOf(await organisation.succeed(context(), draft, old.version))).toBe('stale');
    expect(await directory.byName(tx(), '市司法局')).toBeNull();
    expect((await directory.byId(tx(), old.id))?.name).toBe('市司法局');
    expect(await directory.successionsOf(tx(), old.id)).toMatchObject([
      { successorId: heir.id, effectiveOn: '2026-11-23' },
    ]);
  });

  it('refuses a department with a wrong code, an unknown region or a second authority', async () => {
    const organisation = fixture.module.get(OrganisationService);
    const draft = {
      ...{ code: null, internalCode: null, name: '市林业局', shortName: '市林业局', kind: '政府部门' },
      ...{ regionCode: '999900', governmentRegionCode: '999900', regionsServed: ['999900'], lineSuperiorId: null },
      ...({ management: 'own', bound: 'decree', isAuthority: false, aliases: [], effectiveFrom: null } as const),
    };
    const outcome = async (change: object) =>
      codeOf(await organisation.createDepartment(context(), { ...draft, ...change }));
    expect(await outcome({ code: '11999900MB0000001L' })).toBe('organisation.social_credit_code');
    expect(await outcome({ code: '11999900MB0000001K' })).toBe('organisation.code_taken');
    expect(await outcome({ regionCode: '123456' })).toBe('organisation.region_unknown');
    expect(await outcome({ name: '市 公安局' })).toBe('organisation.name_taken');
    expect(await outcome({ isAuthority: true })).toBe('organisation.name_taken');
    expect(await outcome({})).toBe('ok');
  });
});
