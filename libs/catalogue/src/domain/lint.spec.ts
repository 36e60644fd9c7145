import { NO_COVERAGE, type EntryContent } from './entry';
import { gapsOfImported, missingContent } from './gaps';
import { isFormulaLike, lintEntry } from './lint';
import { NOTHING_TOLD, type ResourceCalling } from './resource-calling';
import { resourceFaults } from './resource-link';
import { namesSecrets } from './secrecy';

const anEntry = (parts: Partial<EntryContent> = {}): EntryContent => ({
  code: '9999000000303001/000001',
  name: '居民户籍信息',
  abstract: null,
  providerDepartmentId: '00000000-0000-7000-8000-000000000001',
  sourceSystem: '人口信息管理系统',
  formatClass: 'database',
  updateFrequency: 'daily',
  shareType: 'unconditional',
  conditions: null,
  shareModes: ['service_interface'],
  refusalGround: null,
  channel: null,
  classification: 'general',
  items: [{ name: '姓名', dataType: '字符型', length: 50, sensitivity: 2, shareType: 'unconditional' }],
  coverage: NO_COVERAGE,
  ...parts,
});
const rulesOf = (parts: Partial<EntryContent>): string[] =>
  lintEntry(anEntry(parts)).map(({ field, rule }) => `${field}:${rule}`);
const item = (name: string) => ({ name, dataType: null, length: null, sensitivity: null, shareType: null });

describe('the lint of an entry', () => {
  it('finds nothing in a right entry', () => {
    expect(rulesOf({})).toEqual([]);
  });

  it.each<[string, Partial<EntryContent>]>([
    ['name:state_secret', { name: '涉密条目(国家秘密)' }],
    ['abstract:state_secret', { abstract: '含工作秘密' }],
    ['name:required', { name: '' }],
    ['name:name_equals_system', { name: '人口信息 管理系统' }],
    ['name:formula_like', { name: '＝1+1' }],
    ['name:too_long', { name: '长'.repeat(201) }],
    ['name:text_malformed', { name: '户籍\u202E息信' }],
    ['code:code_form', { code: '00001' }],
    ['conditions:condition_missing', { shareType: 'conditional' }],
    [
      'refusalGround:ground_incomplete',
      { shareType: 'not_shared', refusalGround: { kind: 'law', title: '某法', clause: null, text: '《某法》' } },
    ],
    ['items/1:duplicate_item', { items: [item('姓名'), item('姓 名')] }],
    ['items/0:state_secret', { items: [item('国家秘密载体编号')] }],
    ['items/0:required', { items: [item('')] }],
  ])('finds %s', (expected, parts) => {
    expect(rulesOf(parts)).toEqual([expected]);
  });

  it.each(['不涉及国家秘密', '本目录不含国家秘密、工作秘密。', '非国家秘密', '商业秘密'])(
    'leaves alone: %s',
    (text) => {
      expect(namesSecrets(text)).toBe(false);
    },
  );

  it('is not fooled by a denial of one secret beside another', () => {
    expect(namesSecrets('不涉及国家秘密,但含工作秘密')).toBe(true);
    expect(namesSecrets('国 家 秘 密')).toBe(true);
  });

  it.each(['=1', '+1', '-1', '@x', ' =1', '＝1', '＋1'])('takes %s for a formula', (text) => {
    expect(isFormulaLike(text)).toBe(true);
  });
});

describe('the gaps of an entry', () => {
  it('are the three acts of art. 13 when its content is whole', () => {
    expect(gapsOfImported(anEntry())).toEqual([
      'secrecy_assessment',
      'personal_information_assessment',
      'department_head_sign_off',
    ]);
  });

  it('are every content field that is missing, in the order of art. 13', () => {
    const bare = { items: [], formatClass: null, updateFrequency: null, shareModes: [], classification: null };
    expect(missingContent(anEntry({ ...bare, shareType: 'not_shared' }))).toEqual([
      'items',
      'format_class',
      'update_frequency',
      'share_modes',
      'classification',
      'refusal_ground',
    ]);
  });
});

describe('an attached resource', () => {
  const aLink = {
    kind: 'interface' as const,
    name: '接口',
    platformCode: null,
    url: 'https://x.gov.cn/a',
    healthUrl: null,
    channel: null,
    ...NOTHING_TOLD,
  };
  it('is a link or a code on the platform', () => {
    expect(resourceFaults(aLink)).toEqual([]);
    expect(resourceFaults({ ...aLink, url: null, platformCode: 'JK-1' })).toEqual([]);
    expect(resourceFaults({ ...aLink, url: null })).toEqual([{ pointer: '/url', rule: 'link_missing' }]);
  });

  it.each([
    'data:text/csv,1',
    'file:///a',
    'ftp://x/a',
    'https://user:pass@x.cn/',
    'x',
    `https://x.cn/${'a'.repeat(2_000)}`,
  ])('is never %s', (url) => {
    expect(resourceFaults({ ...aLink, url })).toEqual([{ pointer: '/url', rule: 'not_a_link' }]);
  });

  it.each<[Partial<ResourceCalling>, string, string]>([
    [{ inputs: [] }, '/inputs', 'count'],
    [{ inputs: Array.from({ length: 21 }, (_, at) => `条件${at}`) }, '/inputs', 'count'],
    [{ inputs: ['身份证号', ' '] }, '/inputs/1', 'text'],
    [{ inputs: ['身份证号', '身份证号'] }, '/inputs/1', 'repeated'],
    [{ serviceHours: '时'.repeat(101) }, '/serviceHours', 'text'],
    [{ dailyQuota: 0 }, '/dailyQuota', 'count'],
    [{ dailyQuota: 1.5 }, '/dailyQuota', 'count'],
  ])('U16: does not tell %j of how it is called', (told, pointer, rule) => {
    expect(resourceFaults({ ...aLink, ...told })).toEqual([{ pointer, rule }]);
  });

  it('U16: tells what is to be given, when it answers and how often it may be called, or nothing', () => {
    const told = { inputs: ['姓名', '身份证号'], serviceHours: '工作日 8:30–17:30', dailyQuota: 5_000 };
    expect(resourceFaults({ ...aLink, ...told })).toEqual([]);
  });
});
