import type { EntryView } from '@zeqing/catalogue';
import { localDate, newId } from '@zeqing/kernel';
import type { RequestContent } from './request';
import { complete, requestable } from './submission.rules';

const [OPEN, SENSITIVE, CLOSED, CONDITIONAL] = [newId(), newId(), newId(), newId()];
const REQUESTER = newId();

function anEntry(changes: Partial<EntryView> = {}): EntryView {
  const item = { dataType: null, length: null, sensitivity: 1, shareType: null };
  return {
    id: newId(),
    code: '307/000001',
    name: '婚姻登记信息',
    abstract: null,
    providerDepartmentId: newId(),
    sourceSystem: null,
    formatClass: null,
    updateFrequency: null,
    shareType: 'unconditional',
    conditions: null,
    shareModes: ['service_interface'],
    refusalGround: null,
    channel: null,
    classification: null,
    coverage: { subjectRegions: [], periodFrom: null, periodTo: null, population: null, knownGaps: null },
    status: 'published',
    version: 4,
    publishedVersion: 2,
    hasResource: false,
    resources: [],
    items: [
      { ...item, id: OPEN, position: 1, name: '登记日期' },
      { ...item, id: SENSITIVE, position: 2, name: '身份证号', sensitivity: 3 },
      { ...item, id: CLOSED, position: 3, name: '备注', shareType: 'not_shared' },
      { ...item, id: CONDITIONAL, position: 4, name: '登记机关', shareType: 'conditional' },
    ],
    ...changes,
  };
}

const content = (changes: Partial<RequestContent> = {}): RequestContent => ({
  legalBasis: '户口登记条例 第七条',
  scenario: '新生儿出生一件事',
  useScope: '办理出生登记时核验父母婚姻状况',
  itemIds: [OPEN],
  purposes: [{ kind: 'one_thing', code: 'birth' }],
  mode: 'service_interface',
  beneficiaries: 'department',
  validFrom: localDate('2026-11-23'),
  validUntil: localDate('2027-11-22'),
  truthful: true,
  personalInformation: null,
  ...changes,
});
const ask = (entry: EntryView | null, itemIds: string[], mode: RequestContent['mode'] = 'service_interface') => {
  const result = requestable(entry, REQUESTER, { ...content(), itemIds, modes: [mode] });
  return result.ok ? result.value.shareType : result.error.code;
};

describe('what may be asked for', () => {
  it('is only what is published, shared, another department’s and offered so', () => {
    expect(ask(null, [OPEN])).toBe('request.entry_not_published');
    expect(ask(anEntry({ status: 'draft', publishedVersion: null }), [OPEN])).toBe('request.entry_not_published');
    expect(ask(anEntry({ status: 'withdrawn' }), [OPEN])).toBe('request.entry_not_published');
    expect(ask(anEntry({ shareType: 'not_shared' }), [OPEN])).toBe('request.entry_not_shared');
    expect(ask(anEntry({ providerDepartmentId: REQUESTER }), [OPEN])).toBe('request.own_entry');
    expect(ask(anEntry(), [newId()])).toBe('request.item_unknown');
    expect(ask(anEntry(), [CLOSED])).toBe('request.item_not_shared');
    expect(ask(anEntry(), [OPEN], 'file_download')).toBe('request.mode_not_offered');
    expect(ask(anEntry({ shareModes: [] }), [OPEN], 'file_download')).toBe('unconditional');
  });

  it('is for a period that does not end before it begins', () => {
    const period = { validFrom: localDate('2026-12-01'), validUntil: localDate('2026-11-30') };
    expect(requestable(anEntry(), REQUESTER, { ...period, itemIds: [OPEN], modes: [] })).toMatchObject({
      error: { code: 'request.period' },
    });
  });

  it('takes the term of the strictest item', () => {
    expect(ask(anEntry(), [OPEN])).toBe('unconditional');
    expect(ask(anEntry(), [OPEN, CONDITIONAL])).toBe('conditional');
    expect(ask(anEntry({ shareType: 'conditional' }), [OPEN])).toBe('conditional');
  });
});

describe('completeness', () => {
  const today = localDate('2026-11-23');
  const check = (changes: Partial<RequestContent>) => complete(content(changes), anEntry(), today);

  it('tells every gap at once', () => {
    const blank = {
      legalBasis: ' ',
      scenario: '',
      useScope: '',
      itemIds: [],
      purposes: [],
      validUntil: null,
      truthful: false,
    };
    expect(check(blank)).toEqual({
      ok: false,
      error: {
        code: 'request.incomplete',
        article: '政务数据共享条例 第二十条',
        fields: [
          { pointer: '/legalBasis', rule: 'required' },
          { pointer: '/scenario', rule: 'required' },
          { pointer: '/useScope', rule: 'required' },
          { pointer: '/itemIds', rule: 'required' },
          { pointer: '/purposes', rule: 'required' },
          { pointer: '/validUntil', rule: 'required' },
          { pointer: '/truthful', rule: 'accepted' },
        ],
      },
    });
    expect(check({}).ok).toBe(true);
  });

  it('refuses a term of use that is over', () => {
    expect(check({ validFrom: localDate('2026-01-01'), validUntil: localDate('2026-11-22') })).toMatchObject({
      error: { fields: [{ pointer: '/validUntil', rule: 'in_the_future' }] },
    });
  });

  it('refuses personal information without duty, necessity, assessments and notice, citing the law', () => {
    const basis = {
      duty: '户口登记条例 第七条',
      necessity: [{ itemId: SENSITIVE, why: '核对父母身份' }],
      impactAssessment: 'PIA-2026-018',
      secrecyAssessment: 'BM-2026-044',
      minors: true,
      notice: '受理时告知',
    };
    const itemIds = [OPEN, SENSITIVE];
    expect(check({ itemIds })).toMatchObject({
      ok: false,
      error: {
        code: 'request.personal_information_basis_missing',
        article: '个人信息保护法 第十三条、第二十八条、第三十四条、第三十五条、第五十五条',
      },
    });
    expect(check({ itemIds, personalInformation: { ...basis, impactAssessment: '', necessity: [] } })).toMatchObject({
      error: {
        fields: [{ pointer: '/personalInformation/impactAssessment' }, { pointer: '/personalInformation/necessity' }],
      },
    });
    expect(check({ itemIds, personalInformation: basis }).ok).toBe(true);
  });
});
