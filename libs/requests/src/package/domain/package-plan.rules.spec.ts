import type { EntryView, ItemView } from '@zeqing/catalogue';
import { localDate, newId } from '@zeqing/kernel';
import type { HeldTerms } from './package';
import type { NeededDatum } from './package-needs.port';
import { planPackage, suggestedUntil, type PlanFacts } from './package-plan.rules';

const [POLICE, CIVIL] = [newId(), newId()];
const BIRTH = { kind: 'one_thing', code: 'birth' } as const;
const FROM = localDate('2026-11-23');
const item = (name: string, changes: Partial<ItemView> = {}): ItemView =>
  ({ id: newId(), name, shareType: null, sensitivity: 1, ...changes }) as unknown as ItemView;
const [NAME, DAY] = [item('姓名'), item('登记日期')];
const entry = (changes: Partial<EntryView> = {}): EntryView =>
  ({
    ...{ id: 'e1', code: '307/1', name: '婚姻登记信息', providerDepartmentId: CIVIL, status: 'published' },
    ...{ shareType: 'conditional', shareModes: ['file_download', 'service_interface'], items: [NAME, DAY] },
    ...changes,
  }) as unknown as EntryView;
const need = (changes: Partial<NeededDatum> = {}): NeededDatum => ({
  itemCode: 'A',
  itemName: '出生登记',
  departmentId: POLICE,
  use: 'spare',
  evidenceTypeName: '婚姻登记',
  entryCode: '307/1',
  providerDepartmentId: CIVIL,
  itemNames: ['姓名'],
  ...changes,
});
const facts = (changes: Partial<PlanFacts> = {}, of: EntryView = entry()): PlanFacts => ({
  requesterDepartmentId: POLICE,
  purpose: BIRTH,
  beneficiaries: 'department',
  shared: {
    ...{ legalBasis: '', scenario: '办理“新生儿出生”', truthful: false, personalInformation: null },
    ...{ validFrom: FROM, validUntil: suggestedUntil(FROM) },
  },
  periodNamed: false,
  needs: [need()],
  entries: new Map([['307/1', of]]),
  held: [],
  ...changes,
});
const held = (itemIds: readonly string[], changes: Partial<HeldTerms> = {}, terms: object = {}): HeldTerms => ({
  ...{ kind: 'grant', id: 'g1', entryId: 'e1', live: true, ...changes },
  terms: {
    ...{ itemIds, purposes: [BIRTH], mode: 'service_interface', beneficiaries: 'department' },
    ...{ validFrom: localDate('2026-01-01'), validUntil: null, ...terms },
  },
});
const reasons = (plan: ReturnType<typeof planPackage>) => plan.leftOut.map(({ reason }) => reason);

it('U36: needs of one entry become one row with every item and every use', () => {
  const needs = [need(), need({ itemCode: 'B', itemName: '落户', use: 'verify', itemNames: ['姓名', '登记日期'] })];
  const { rows, leftOut } = planPackage(facts({ needs }));
  expect(leftOut).toEqual([]);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.content).toMatchObject({
    itemIds: [NAME.id, DAY.id],
    mode: 'service_interface',
    useScope: '办理“出生登记”时免于申请人提交“婚姻登记”；办理“落户”时核验“婚姻登记”',
  });
});

it('U2: items that are held leave the row; a row of which nothing remains is left out', () => {
  const needs = [need({ itemNames: ['姓名', '登记日期'] })];
  const part = planPackage(facts({ needs, held: [held([NAME.id])] }));
  expect(part.rows[0]?.itemNames).toEqual(['登记日期']);
  expect(part.leftOut).toMatchObject([{ reason: 'granted', itemNames: ['姓名'], grantId: 'g1' }]);
  const whole = planPackage(facts({ needs, held: [held([NAME.id, DAY.id], { kind: 'request', live: false })] }));
  expect(whole.rows).toEqual([]);
  expect(whole.leftOut).toMatchObject([{ reason: 'requested', requestId: 'g1', grantId: null }]);
});

it('U2: another purpose or mode is not held; a live grant for another purpose is widened', () => {
  const other = held([NAME.id], {}, { purposes: [{ kind: 'item', code: 'Z' }] });
  expect(planPackage(facts({ held: [other] })).rows).toMatchObject([{ scopeChangeOfGrantId: 'g1' }]);
  const files = held([NAME.id], {}, { mode: 'file_download' });
  expect(planPackage(facts({ held: [files] })).rows).toMatchObject([{ scopeChangeOfGrantId: null }]);
});

it('U2: a named period must be covered; of a suggested one its first day', () => {
  const short = held([NAME.id], {}, { validUntil: localDate('2026-12-31') });
  expect(reasons(planPackage(facts({ held: [short] })))).toEqual(['granted']);
  expect(planPackage(facts({ held: [short], periodNamed: true })).rows).toHaveLength(1);
  const over = held([NAME.id], {}, { validUntil: localDate('2026-11-22') });
  expect(planPackage(facts({ held: [over] })).rows).toHaveLength(1);
});

it.each([
  ['not_mapped', facts({ needs: [need({ entryCode: null })] })],
  ['not_published', facts({ entries: new Map() })],
  ['not_shared', facts({}, entry({ shareType: 'not_shared' }))],
  ['not_shared', facts({}, entry({ items: [item('姓名', { shareType: 'not_shared' })] }))],
  ['field_not_in_entry', facts({ needs: [need({ itemNames: ['住址'] })] })],
  ['own_data', facts({ requesterDepartmentId: CIVIL, needs: [need({ departmentId: CIVIL })] })],
  ['own_data', facts({ needs: [need({ departmentId: CIVIL })] })],
  ['asks_itself', facts({ requesterDepartmentId: CIVIL })],
])('says %s of a need no request can be made for', (reason, given) => {
  const plan = planPackage(given);
  expect(plan.rows).toEqual([]);
  expect(reasons(plan)).toEqual([reason]);
});
