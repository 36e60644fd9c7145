import fs from 'node:fs';
import path from 'node:path';
import type { Id } from '@zeqing/kernel';
import { announceBatch } from './batch-announcement';
import { BatchConcerns, type BatchConcern } from './batch-concerns';
import type { AskingDepartment } from './duty-check';
import type { FrozenDuty } from './frozen-duty';

const [POLICE, CIVIL, SCHOOLS, COURTS] = ['police', 'civil-affairs', 'schools', 'courts'];
const [EARLIER, BATCH] = ['batch-2', 'batch-3'];
const departmentOf = (id: Id, level = 'city'): AskingDepartment => ({
  ...{ id, level, regionCode: '999900', lineSuperiorId: null, bound: 'decree' },
});
const REACHED = [POLICE, CIVIL, SCHOOLS, COURTS].map((id) => departmentOf(id));

type Recipient = FrozenDuty['duty']['recipients'][number];
const NOBODY = { oneThing: null, departmentIds: [], regionCodePrefix: null, levels: [], lineSuperiorId: null };
const named = (departmentIds: readonly Id[], isConfirmed = true): Recipient => ({
  ...{ ...NOBODY, kind: 'departments', departmentIds, isConfirmed },
});
const everybody: Recipient = { ...NOBODY, kind: 'all_bound', isConfirmed: true };

const FILE = path.resolve(__dirname, '../../../../docs/conformance/edition-diff.json');
const { base } = JSON.parse(fs.readFileSync(FILE, 'utf8')) as { base: FrozenDuty };

/** A row as the batch says it: of the police, owed to those named. */
function row(recipients: readonly Recipient[], parts: { provider?: Id; by?: Id } = {}): FrozenDuty {
  const isOpen = recipients.includes(everybody);
  const conditions = isOpen ? null : '用于核验';
  return {
    ...base,
    entry: { ...base.entry, shareType: isOpen ? 'unconditional' : 'conditional', conditions },
    provider: { id: parts.provider ?? POLICE, code: null, name: '' },
    duty: { ...base.duty, recipientText: conditions, recipients },
    batches: { createdBy: EARLIER, changedBy: [parts.by ?? BATCH] },
  };
}

function concernsOf(...pairs: readonly [before: FrozenDuty | null, after: FrozenDuty | null][]) {
  const concerns = new BatchConcerns(BATCH, REACHED);
  for (const [before, after] of pairs) concerns.add({ before, after });
  return Object.fromEntries(concerns.byDepartment);
}
const counts = (added = 0, changed = 0, withdrawn = 0) => ({ added, changed, withdrawn });
const concern = (provider = counts(), recipient = counts(), unconfirmed = 0): BatchConcern => ({
  ...{ provider, recipient, unconfirmed },
});

describe('whom a batch concerns', () => {
  it('are the provider and those a new row names, nobody else', () => {
    expect(concernsOf([null, row([named([CIVIL, SCHOOLS])])], [null, row([named([CIVIL], false)])])).toEqual({
      [POLICE]: concern(counts(2)),
      [CIVIL]: concern(counts(), counts(2), 1),
      [SCHOOLS]: concern(counts(), counts(1)),
    });
  });

  it('are all bound departments of a row everybody may have, its provider as such alone', () => {
    expect(concernsOf([null, row([everybody])])).toEqual({
      [POLICE]: concern(counts(1)),
      ...Object.fromEntries([CIVIL, SCHOOLS, COURTS].map((id) => [id, concern(counts(), counts(1))])),
    });
  });

  it('are those of a level and a region', () => {
    const concerns = new BatchConcerns(BATCH, [departmentOf(CIVIL, 'county'), departmentOf(SCHOOLS)]);
    const ofCounties = { ...NOBODY, kind: 'line_level_region', levels: ['county'], regionCodePrefix: '9999' } as const;
    concerns.add({ before: null, after: row([{ ...ofCounties, isConfirmed: true }]) });
    expect([...concerns.byDepartment.keys()]).toEqual([POLICE, CIVIL]);
  });

  it('find a row new, changed or gone as their own part in it came, stayed or ended', () => {
    const before = row([named([CIVIL, SCHOOLS])], { by: EARLIER });
    const after = row([named([CIVIL, COURTS])], { provider: SCHOOLS });
    expect(concernsOf([before, after])).toEqual({
      [POLICE]: concern(counts(0, 0, 1)),
      [SCHOOLS]: concern(counts(1), counts(0, 0, 1)),
      [CIVIL]: concern(counts(), counts(0, 1)),
      [COURTS]: concern(counts(), counts(1)),
    });
    expect(concernsOf([before, null])[CIVIL]).toEqual(concern(counts(), counts(0, 0, 1)));
  });

  it('U22: count a row without its condition as one whose recipients are to be confirmed', () => {
    const open = row([named([CIVIL])]);
    expect(concernsOf([null, { ...open, duty: { ...open.duty, recipientText: null } }])[CIVIL]).toEqual(
      concern(counts(), counts(1), 1),
    );
  });

  it('are none of a row that says the same, or that came to differ by another act than the batch', () => {
    const before = row([named([CIVIL], false)], { by: EARLIER });
    expect(concernsOf([before, row([named([CIVIL], false)])])).toEqual({});
    expect(concernsOf([before, row([named([CIVIL])], { by: EARLIER })])).toEqual({});
  });
});

describe('what a department is told of a batch', () => {
  const BOOK = { id: BATCH, number: 3, seriesCode: 'demo-city', seriesName: '演示市责任清单', undoesNumber: null };
  const police = { id: POLICE, shortName: '市公安局' };

  it('art. 16: says what changes for it as a provider and as a recipient, and leads to the comparison', () => {
    expect(announceBatch(BOOK, police, concern(counts(1, 2), counts(3, 0, 1), 2))).toEqual({
      ...{ kind: 'lists.batch_approved', objectType: 'list_batch', objectId: BATCH, departmentId: POLICE },
      ...{ urgency: 'news', link: '/lists/compare?batch=batch-3&department=mine' },
      title: {
        zh: '市公安局：《演示市责任清单》第 3 批已发布。本部门提供的数据新增 1 行、变更 2 行；共享给本部门的数据新增 3 行、撤出 1 行（其中 2 行的共享对象待确认）（政务数据共享条例第十六条）',
        en: '市公安局: batch 3 of demo-city is published; data you provide: 1 added, 2 changed; data shared with you: 3 added, 1 withdrawn (recipients of 2 to be confirmed) (Decree 809 art. 16)',
      },
      facts: {
        ...{ seriesCode: 'demo-city', batchNumber: 3, undoesBatchNumber: null },
        ...{ providedAdded: 1, providedChanged: 2, providedWithdrawn: 0 },
        ...{ receivedAdded: 3, receivedChanged: 0, receivedWithdrawn: 1, receivedUnconfirmed: 2 },
        article: '政务数据共享条例 第十六条',
      },
      audience: [
        { kind: 'post', departmentId: POLICE, role: 'liaison' },
        { kind: 'post', departmentId: POLICE, role: 'department_head' },
      ],
    });
  });

  it('U21: says of a batch that takes another back which one, to the liaison alone where it provides nothing', () => {
    const told = announceBatch({ ...BOOK, number: 4, undoesNumber: 3 }, police, concern(counts(), counts(0, 0, 1)));
    expect(told.title).toEqual({
      zh: '市公安局：《演示市责任清单》第 4 批已发布，撤回第 3 批。共享给本部门的数据撤出 1 行（政务数据共享条例第十六条）',
      en: '市公安局: batch 4 of demo-city, which takes batch 3 back, is published; data shared with you: 1 withdrawn (Decree 809 art. 16)',
    });
    expect(told.audience).toEqual([{ kind: 'post', departmentId: POLICE, role: 'liaison' }]);
  });
});
