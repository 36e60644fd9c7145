import type { OwedRow } from '@zeqing/lists';
import { duplicatesOf, type Collected } from './duplicate-collection';
import type { EvidenceType } from './item-model';

const row = (changes: Partial<OwedRow> = {}): OwedRow => ({
  ...{ dutyRowId: 'd', entryCode: 'M', entryName: '婚姻登记信息', providerDepartmentId: 'minzheng' },
  items: ['男方姓名', '女方姓名', '登记日期'],
  ...changes,
});
const marriage: EvidenceType = {
  ...{ code: 'marriage', name: '婚姻登记', fields: ['登记日期'], proposedSourceId: null, proposedSourceName: null },
  ...{ proposedSourceOutside: false, upperHolder: null },
  mappings: [{ entryCode: 'M', regionCode: '999900', fieldItems: {}, subjectRegionPrefixes: [''], preference: 1 }],
};
const collected = (changes: Partial<Collected> = {}): Collected => ({
  ...{ itemCode: 'i', itemName: '出生登记', departmentId: 'gongan', kind: 'material', name: '结婚证', fields: [] },
  ...{ evidenceTypes: [], ways: [] },
  ...changes,
});

describe('R20: what is collected although it is owed', () => {
  it('is found by the words of its name and fields, and says by which, what each weighs and what is missing', () => {
    const [pair] = duplicatesOf(collected({ name: '婚姻登记证明', fields: ['登记日期', '民族'] }), [row()]);
    expect(pair).toMatchObject({ state: 'asked', owed: { entryCode: 'M' } });
    expect(pair?.parts.map(({ part, weight }) => [part, weight])).toEqual([
      ['name', 0.4],
      ['items', 0.6],
    ]);
    expect(pair?.parts[1]).toMatchObject({ agreed: ['登记日期'], missing: ['民族'] });
    const sum = pair?.parts.reduce((whole, { weight, score }) => whole + weight * score, 0) ?? 0;
    expect(pair?.score).toBeCloseTo(sum);
  });

  it('is found by the evidence type where no word agrees, and its weights make one whole', () => {
    const [pair] = duplicatesOf(collected({ evidenceTypes: [marriage], fields: ['登记日期'] }), [row()]);
    expect(pair?.parts[0]).toMatchObject({ part: 'mapping', score: 1, agreed: ['婚姻登记'] });
    expect(pair?.parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
    expect(pair?.score).toBeGreaterThan(0.6);
  });

  it('is nothing where neither name nor field nor type agrees', () => {
    expect(duplicatesOf(collected({ name: '房屋租赁合同', fields: ['租金'] }), [row()])).toEqual([]);
  });

  it('is spared only by a way of this very entry; by another way it is told as such, and a promise spares nothing', () => {
    const states = (ways: Collected['ways']): readonly string[] =>
      duplicatesOf(collected({ evidenceTypes: [marriage], ways }), [row()]).map(({ state }) => state);
    expect(states([{ kind: 'shared_data', evidenceTypeCode: 'marriage' }])).toEqual(['spared']);
    expect(states([{ kind: 'e_licence', evidenceTypeCode: 'marriage' }])).toEqual(['other_way']);
    expect(states([{ kind: 'commitment', evidenceTypeCode: null }])).toEqual(['asked']);
  });
});
