import { Test, type TestingModule } from '@nestjs/testing';
import {
  Catalogue,
  CatalogueDrafts,
  CatalogueFacts,
  CatalogueModule,
  EVERY_ENTRY,
  NO_COVERAGE,
  type EntryContent,
} from '@zeqing/catalogue';
import { localDate, newId, ok } from '@zeqing/kernel';
import { createLogger, DatabaseModule, PlatformModule, UnitOfWork } from '@zeqing/platform';
import { aContext, aPerson, createTestDatabase, type TestDatabase } from '@zeqing/testing';
import { pinyin } from 'pinyin-pro';

const PROVIDER = newId();
const NAMES = [
  ...[
    '婚姻登记信息',
    '离婚登记',
    '企业登记基本信息',
    '企业年报',
    '西安路名录',
    '先进个人名单',
    '5G基站',
    "O'Brien 基金",
    '亓姓族谱',
  ],
  ...[
    '婚丧嫁娶',
    '姻亲',
    '登高旅游',
    '100%完成_率',
    '𠮷野家门店',
    '数据',
    '数',
    'Ab资源',
    '户籍　信息',
    '注销（简易）',
  ],
];
const ABSTRACTS = [null, '含姓名、证件号码', '企业在西岭办理登记时形成的\n名录', 'abc DEF'];

const anEntry = (name: string, index: number): EntryContent => ({
  code: `9999000000777001/${String(index).padStart(6, '0')}`,
  name,
  abstract: ABSTRACTS[index % ABSTRACTS.length] ?? null,
  providerDepartmentId: PROVIDER,
  ...{ sourceSystem: null, formatClass: null, updateFrequency: null, shareType: 'unconditional', conditions: null },
  ...{ shareModes: [], refusalGround: null, channel: null, classification: null, items: [], coverage: NO_COVERAGE },
});

describe('searching the catalogue', () => {
  let database: TestDatabase;
  let module: TestingModule;
  let catalogue: Catalogue;
  const liaison = aContext(aPerson(PROVIDER, 'liaison'));
  const contents = NAMES.map(anEntry);

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
    await bring(contents);
  });
  afterAll(async () => {
    await module.close();
    await database.drop();
  });

  const bring = async (entries: readonly EntryContent[]): Promise<void> => {
    const drafts = module.get(CatalogueDrafts);
    const batch = { id: newId(), term: { dueOn: localDate('2026-12-21'), isProvisional: false } };
    await module.get(UnitOfWork).run({}, async (tx) => ok(await drafts.bring(tx, aContext(), batch, entries)));
  };
  const found = async (text: string): Promise<string[]> => {
    const page = await catalogue.searchCounted(liaison, { ...EVERY_ENTRY, text }, { limit: 200, after: null });
    expect(page.total).toBe(page.items.length);
    return page.items.map(({ name }) => name);
  };
  /** Without any index: what holds every word in name or abstract. */
  const holding = (text: string): string[] => {
    const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
    return contents
      .filter((one) => words.every((word) => `${one.name} ${one.abstract ?? ''}`.toLowerCase().includes(word)))
      .map(({ name }) => name);
  };

  it('finds every part of every name and abstract, of one to five characters, and nothing else', async () => {
    const parts = new Set<string>();
    for (const { name, abstract } of contents)
      for (const text of [name, abstract ?? '']) {
        const characters = Array.from(text);
        for (const length of [1, 2, 3, 5])
          for (let at = 0; at + length <= characters.length; at += 1)
            parts.add(characters.slice(at, at + length).join(''));
      }
    for (const part of parts)
      if (part.trim() !== '' && !/^[\x20-\x7e\s]+$/u.test(part))
        expect([part, await found(part)]).toEqual([part, holding(part)]);
  });

  it('finds what stands in Latin letters and signs, whatever their case, wildcards among them', async () => {
    for (const text of ['5g', 'AB', 'def', "o'b", '100%', '%完', '成_', 'O’'])
      expect([text, await found(text)]).toEqual([text, holding(text)]);
  });

  it('finds by the first letters of the sound and by its syllables, typed to the end or not', async () => {
    expect(await found('hydj')).toEqual(['婚姻登记信息']);
    expect(await found('hunyin')).toEqual(['婚姻登记信息']);
    expect(await found('hunyind')).toEqual(['婚姻登记信息']);
    expect(await found('hun yin deng ji')).toEqual(['婚姻登记信息']);
    expect(await found('hun')).toEqual(['婚姻登记信息', '婚丧嫁娶']);
    expect(await found('HYDJ')).toEqual(['婚姻登记信息']);
    expect(await found('xian')).toEqual(['西安路名录', '先进个人名单']);
    expect(await found('qydj')).toEqual(['企业登记基本信息']);
    for (const name of ['离婚登记', '企业年报', '登高旅游']) {
      const spelled = pinyin(name, { toneType: 'none', type: 'array', v: true }).join('');
      expect(await found(spelled)).toContain(name);
    }
  });

  it('finds signs in full width by signs in half width, and the other way round', async () => {
    for (const text of ['(简', '（简易）', '销（', '注销(简易)', '）'])
      expect(await found(text)).toEqual(['注销（简易）']);
  });

  it('wants each of several words, in any order', async () => {
    expect(await found('登记 企业')).toEqual(holding('企业 登记'));
    expect(await found('户籍　信息')).toEqual(['户籍　信息']);
    expect(await found('企业 没有')).toEqual([]);
  });

  it('finds a code by how it begins', async () => {
    expect(await found('9999000000777001/000003')).toEqual(['企业年报']);
    expect(await found('9999000000777001')).toHaveLength(NAMES.length);
  });

  it('means the same by a word that most entries hold as by one that few hold', async () => {
    const most = Array.from({ length: 1_100 }, (_, index) => anEntry(`旧闻${index}`, NAMES.length + index));
    await bring(most);
    expect(await found('wen')).toEqual([]);
    const frequent = await catalogue.searchCounted(
      liaison,
      { ...EVERY_ENTRY, text: 'jiuwen' },
      { limit: 1, after: null },
    );
    expect(frequent).toMatchObject({ items: [{ name: '旧闻0' }], total: null });
  });

  it('pages through what often stands by one order, leaving out and repeating nothing', async () => {
    const wanted = Array.from({ length: 1_100 }, (_, index) => `旧闻${index}`).filter((name) =>
      name.includes('旧闻10'),
    );
    const names: string[] = [];
    const totals: (number | null)[] = [];
    let after: readonly string[] | null = null;
    do {
      const page = await catalogue.searchCounted(liaison, { ...EVERY_ENTRY, text: '旧闻10' }, { limit: 50, after });
      names.push(...page.items.map(({ name }) => name));
      totals.push(page.total);
      after = page.next === null ? null : (JSON.parse(page.next) as string[]);
    } while (after !== null);
    expect(names).toEqual(wanted);
    expect(totals).toEqual([111, 111, 111]);
  });

  it('counts each choice by itself: however many departments there are, none of the other choices is left out', async () => {
    const before = NAMES.length + 1_100;
    const many = Array.from({ length: 1_050 }, (_, index) => ({
      ...anEntry(`各部门${index}`, before + index),
      ...{ providerDepartmentId: newId(), shareType: 'conditional' as const, conditions: '按法定职责使用' },
    }));
    await bring(many);
    const person = aPerson(PROVIDER, 'liaison');
    const posts = person.posts.flatMap((post) => [
      post,
      ...many.map(({ providerDepartmentId: departmentId }) => ({ ...post, departmentId })),
    ]);
    const counts = await module.get(CatalogueFacts).facets(aContext({ ...person, posts }), EVERY_ENTRY);
    const of = (facet: string) => counts.filter((one) => one.facet === facet);
    expect(of('department')).toHaveLength(1_000);
    expect(of('department')[0]).toMatchObject({ value: PROVIDER, count: before });
    expect(of('shareType').map(({ value, count }) => [value, count])).toEqual([
      ['unconditional', before],
      ['conditional', many.length],
    ]);
    for (const facet of ['classification', 'grade', 'resource', 'region']) expect(of(facet)).not.toEqual([]);
  });
});
