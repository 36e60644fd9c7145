import type { SharedRow } from './holders';
import { holdersOf } from './holders';
import { announceRecipients, confirmationOf, keptRecipients, recipientsKept } from './recipient-announcement';

const [POLICE, CIVIL, SCHOOLS, COURTS] = ['police', 'civil-affairs', 'schools', 'courts'] as const;
const REACHED = [POLICE, CIVIL, SCHOOLS, COURTS].map((id) => ({
  ...{ id, level: id === SCHOOLS ? 'county' : 'city', regionCode: '999900', lineSuperiorId: null, bound: 'decree' },
}));
const NOBODY = { oneThing: null, departmentIds: [], regionCodePrefix: null, levels: [], lineSuperiorId: null };
const ROW = { id: 'row', entryCode: '3/1', entryName: '居住信息', providerId: POLICE };
const SERIES = { seriesCode: 'demo-city', seriesName: '演示市责任清单' };

type Recipients = SharedRow['recipients'];
const named = (isConfirmed: boolean, ...departmentIds: string[]): Recipients => [
  { ...NOBODY, kind: 'departments', departmentIds, isConfirmed },
];
const counties: Recipients = [{ ...NOBODY, kind: 'line_level_region', levels: ['county'], isConfirmed: true }];
/** As the describer has them: out of the event. */
const read = (recipients: Recipients) =>
  holdersOf(
    {
      ...{ providerId: POLICE, shareType: 'conditional', recipientText: '用于核验' },
      recipients: recipientsKept(keptRecipients(recipients)) ?? [],
    },
    REACHED,
  );
const between = (before: Recipients, after: Recipients) => confirmationOf(read(before), read(after));

describe('what a confirmation of recipients changes', () => {
  it('U22: makes recipients of whom it names or covers; what was only proposed was certain for nobody', () => {
    expect(between(named(false, CIVIL), named(true, CIVIL))).toEqual({ gained: [CIVIL], lost: [] });
    expect(between(named(false, CIVIL), counties)).toEqual({ gained: [SCHOOLS], lost: [CIVIL] });
    expect(between([], [{ ...NOBODY, kind: 'all_bound', isConfirmed: true }]).gained).toEqual([CIVIL, SCHOOLS, COURTS]);
  });

  it('is nothing where the same was confirmed before', () => {
    const same = between(named(true, CIVIL), named(true, CIVIL));
    expect(same).toEqual({ gained: [], lost: [] });
    expect(announceRecipients({ ...ROW, ...SERIES }, same, [{ id: POLICE, shortName: '市公安局' }])).toEqual([]);
  });

  it('is not known of an event that kept nothing of it', () => {
    expect(recipientsKept(undefined)).toBeNull();
  });
});

it('art. 16: tells each department what became of the row for it, and the provider how many', () => {
  const departments = [
    { id: POLICE, shortName: '市公安局' },
    { id: CIVIL, shortName: '市民政局' },
    { id: COURTS, shortName: '市法院' },
    { id: SCHOOLS, shortName: '区教育局' },
  ];
  const told = announceRecipients({ ...ROW, ...SERIES }, { gained: [CIVIL], lost: [COURTS] }, departments);
  expect(told.map(({ title }) => title.zh)).toEqual([
    '市公安局：《演示市责任清单》“居住信息”的共享对象已确认（本部门提供的数据）：新增 1 个部门、减少 1 个部门（政务数据共享条例第十六条）',
    '市民政局：《演示市责任清单》“居住信息”的共享对象已确认，共享给本部门，可以申请（政务数据共享条例第十六条）',
    '市法院：《演示市责任清单》“居住信息”的共享对象已确认，不包括本部门（政务数据共享条例第十六条）',
  ]);
  expect(told.map(({ title }) => title.en)).toEqual([
    '市公安局: the recipients of 3/1 in demo-city are confirmed, data you provide: 1 added, 1 no longer (Decree 809 art. 16)',
    '市民政局: the recipients of 3/1 in demo-city are confirmed; it is shared with you and can be asked for (Decree 809 art. 16)',
    '市法院: the recipients of 3/1 in demo-city are confirmed; you are not among them (Decree 809 art. 16)',
  ]);
  expect(told.map(({ audience }) => audience.length)).toEqual([2, 1, 1]);
  expect(new Set(told.map(({ link }) => link))).toEqual(new Set(['/catalogue/entry?code=3%2F1']));
});
