import { impactBetween, impactText, touchesNothing, type ItemLook, type Standing } from './impact';

const item = (itemCode: string, state: string): ItemLook => ({
  ...{ itemCode, itemName: itemCode, departmentId: 'd', state },
});
const standing = (...items: ItemLook[]): Standing => ({ items, requests: [], grants: [] });

it('names the items whose readiness changes, from what to what, and no others', () => {
  const impact = impactBetween(
    standing(item('a', 'ready'), item('b', 'blocked')),
    standing(item('a', 'blocked'), item('b', 'blocked')),
  );
  expect(impact.items).toEqual([
    { itemCode: 'a', itemName: 'a', departmentId: 'd', before: 'ready', after: 'blocked' },
  ]);
  expect(touchesNothing(impact)).toBe(false);
});

it('touches nothing where every item stays as it is and nobody asks for or uses what changes', () => {
  const same = standing(item('a', 'ready'));
  expect(touchesNothing(impactBetween(same, same))).toBe(true);
});

it('reads otherwise as soon as something else would happen', () => {
  const before = standing(item('a', 'ready'));
  const texts = ['blocked', 'partial'].map((state) => impactText(impactBetween(before, standing(item('a', state)))));
  expect(new Set(texts).size).toBe(2);
});
