import { checkDuty, type AskingDepartment, type DutyInForce } from './duty-check';
import { knownDepartment, mattersExcluded, proposeRecipients, purposesOf } from './recipients';

const POLICE = knownDepartment({ id: 'police', name: '市公安局', shortName: '公安' });
const propose = (
  conditions: string | null,
  matters: string | null,
  shareType: 'conditional' | 'unconditional' | 'not_shared' = 'conditional',
) => proposeRecipients({ shareType, conditions, matters, departments: [POLICE] });

describe('proposed recipients', () => {
  it('are all bound departments, confirmed by law, for an unconditional row', () => {
    expect(propose(null, '企业注销登记', 'unconditional').recipients).toMatchObject([
      { kind: 'all_bound', isConfirmed: true },
    ]);
  });

  it('are nobody for a row that is not shared', () => {
    expect(propose(null, '退休', 'not_shared').recipients).toEqual([]);
  });

  it('are the one-things a conditional row names, and none is confirmed', () => {
    const { recipients, purposes } = propose('用于核验申请人及其子女户籍关系,不得用于其他用途', '教育入学;新生儿出生');
    expect(recipients.map(({ kind, oneThing, isConfirmed }) => [kind, oneThing, isConfirmed])).toEqual([
      ['one_thing', '教育入学', false],
      ['one_thing', '新生儿出生', false],
    ]);
    expect(purposes).toEqual(['核验申请人及其子女户籍关系']);
  });

  it('are the departments a condition names', () => {
    expect(propose('限 市公安局使用', null).recipients).toMatchObject([
      { kind: 'departments', departmentIds: ['police'], isConfirmed: false },
    ]);
    expect(propose('限公安使用', null).recipients).toEqual([]);
  });

  it.each([
    ['核验婚姻关系', ['核验婚姻关系']],
    ['限入学审核、资助', ['入学审核、资助']],
    ['仅限于退休一件事；不得转供第三方。', ['退休一件事']],
    ['', []],
  ])('take the purposes from %s', (conditions, purposes) => {
    expect(purposesOf(conditions)).toEqual(purposes);
  });

  it('are questioned where the condition leaves a named matter out', () => {
    expect(mattersExcluded('限入学入托查验', '新生儿出生;教育入学')).toEqual(['新生儿出生']);
    expect(mattersExcluded('限企业注销、退休提取', '企业注销登记;退休')).toEqual([]);
    expect(mattersExcluded('限政务服务窗口核验身份', '新生儿出生;退休')).toEqual([]);
  });
});

describe('whether a row is owed', () => {
  const asking: AskingDepartment = {
    id: 'civil',
    regionCode: '999901',
    level: 'county',
    lineSuperiorId: 'ministry',
    bound: 'decree',
  };
  const nobody = { oneThing: null, departmentIds: [], regionCodePrefix: null, levels: [], lineSuperiorId: null };
  const aRow = (parts: Partial<DutyInForce>): DutyInForce => ({
    id: 'row',
    shareType: 'conditional',
    dueOn: null,
    recipientText: '用于核验',
    purposes: [],
    recipients: [],
    ...parts,
  });
  const owed = (parts: Partial<DutyInForce>, purpose?: string, department = asking) =>
    checkDuty([aRow(parts)], department, purpose).owed;

  it('is unclear while nobody confirmed to whom', () => {
    expect(owed({})).toBe('recipient_unclear');
    expect(
      owed({
        recipients: [{ ...nobody, kind: 'one_thing', oneThing: '退休', departmentIds: ['civil'], isConfirmed: false }],
      }),
    ).toBe('recipient_unclear');
  });

  it('is yes for a confirmed recipient, no for another', () => {
    const confirmed = { ...nobody, kind: 'departments' as const, departmentIds: ['civil'], isConfirmed: true };
    expect(owed({ recipients: [confirmed] })).toBe('yes');
    expect(owed({ recipients: [{ ...confirmed, departmentIds: ['other'] }] })).toBe('no');
  });

  it.each([
    [{ regionCodePrefix: '9999' }, 'yes'],
    [{ regionCodePrefix: '9998' }, 'no'],
    [{ levels: ['county'], lineSuperiorId: 'ministry' }, 'yes'],
    [{ levels: ['city'], lineSuperiorId: 'ministry' }, 'no'],
    [{ lineSuperiorId: 'other' }, 'no'],
  ])('goes by line, level and region: %j is %s', (mark, verdict) => {
    expect(owed({ recipients: [{ ...nobody, ...mark, kind: 'line_level_region', isConfirmed: true }] })).toBe(verdict);
  });

  it('asks when the purpose is worded otherwise than the list', () => {
    const recipients = [{ ...nobody, kind: 'all_bound' as const, isConfirmed: true }];
    expect(owed({ recipients, purposes: ['核验婚姻关系'] }, '核验 婚姻关系')).toBe('yes');
    expect(owed({ recipients, purposes: ['核验婚姻关系'] }, '统计分析')).toBe('recipient_unclear');
  });

  it('is unclear for a conditional row without its condition, whoever confirmed it', () => {
    const recipients = [{ ...nobody, kind: 'all_bound' as const, isConfirmed: true }];
    expect(owed({ recipients, recipientText: null })).toBe('recipient_unclear');
    expect(owed({ recipients, recipientText: null, shareType: 'unconditional' })).toBe('yes');
  });

  it('is no for what is not shared and for bodies outside', () => {
    const recipients = [{ ...nobody, kind: 'all_bound' as const, isConfirmed: true }];
    expect(owed({ recipients, shareType: 'not_shared' })).toBe('no');
    expect(owed({ recipients }, undefined, { ...asking, bound: 'outside' })).toBe('no');
    expect(checkDuty([], asking)).toEqual({ owed: 'no', dutyRowId: null, dueOn: null });
  });
});
