import * as a from '../../test/builders';
import type { World } from '../../test/builders';
import { needsOfItem, type ItemNeed } from './item-needs';

const of = (world: World, evidence = a.anEvidenceType()): readonly ItemNeed[] => {
  const item = a.anItem({ uses: [a.aNeed({ use: 'push_result', fields: ['登记日期'] })] });
  return needsOfItem(a.aModel([item], [evidence]), a.theFacts(world), item);
};
const statuses = (world: World): string[] => of(world).map(({ status }) => status);

describe('what an item needs of others (U36)', () => {
  it('is every datum of its materials and of its other uses, with the items of the entry', () => {
    expect(of({})).toMatchObject([
      {
        entryCode: a.ENTRY,
        providerDepartmentId: a.SOURCE,
        materialCode: 'certificate',
        use: 'spare',
        itemNames: ['姓名'],
      },
      { entryCode: a.ENTRY, materialCode: null, use: 'push_result', itemNames: ['登记日期'], status: 'open' },
    ]);
  });

  it.each<[string, World]>([
    ['granted', { grants: [a.aGrant()] }],
    ['requested', { requests: [a.aRequest()] }],
    ['open', { requests: [a.aRequest({ stage: 'closed_by_law', refused: a.EVERY_FIELD })] }],
    ['other_purpose', { grants: [a.aGrant({ purposes: { itemCodes: ['other'], oneThingCodes: [] } })] }],
    ['own_data', { entries: [a.anEntry({ departmentId: a.OFFICE })] }],
    ['not_mapped', { entries: [] }],
  ])('%s', (status, world) => {
    expect(statuses(world)).toEqual([status, status]);
  });

  it('compares fields too: a grant for less is for another purpose (U2)', () => {
    expect(statuses({ grants: [a.aGrant({ itemNames: ['姓名'] })] })).toEqual(['granted', 'other_purpose']);
  });
});
