import { takenOver } from './taken-over';
import type { WrittenItem } from './written-draft';

type Material = NonNullable<WrittenItem['materials']>[number];
const aWay = (evidenceTypeCode: string, basis: string | null = null) => ({
  ...({ kind: 'shared_data', earlierItemCode: null, basis } as const),
  need: { evidenceTypeCode, fields: [], compulsory: true, subjectScope: 'national' as const, when: [] },
});
const aMaterial = (changes: Material): Material => ({ code: 'card', name: '居民身份证', ways: [], ...changes });
const anItem = (changes: WrittenItem = {}): WrittenItem => ({
  ...{ code: 'X', name: '', guideVersion: '1', completeForGuide: null, localCode: null, uses: [] },
  materials: [aMaterial({ code: 'own', name: '本地材料' })],
  ...changes,
});
const sent = anItem();
const taken = anItem({
  ...{ name: '标准事项', itemType: '行政许可', template: { code: '1', version: 1 } },
  materials: [aMaterial({}), aMaterial({ code: 'own', name: '本地材料' })],
});

it('takes everything where nothing was typed meanwhile, however emptiness is held', () => {
  const typed: WrittenItem = Object.fromEntries(
    Object.entries(anItem({ localCode: '' })).filter(([name]) => name !== 'uses'),
  );
  expect(takenOver(sent, typed, taken)).toEqual(taken);
});

it('leaves a typed field as it is, and takes the others', () => {
  const typed = anItem({ name: '刚写下的名称', guideVersion: '2' });
  expect(takenOver(sent, typed, taken)).toEqual({ ...taken, name: '刚写下的名称', guideVersion: '2' });
});

it('leaves typed materials at their places, with what is inherited behind them', () => {
  const typed = anItem({
    materials: [aMaterial({ code: 'own', name: '改过的名称' }), undefined, { name: '还没有代号' }],
  });
  expect(takenOver(sent, typed, taken).materials).toEqual([
    aMaterial({ code: 'own', name: '改过的名称' }),
    {},
    { name: '还没有代号' },
    aMaterial({}),
  ]);
});

it('keeps what was removed meanwhile removed', () => {
  expect(takenOver(sent, anItem({ materials: [] }), taken).materials).toEqual([aMaterial({})]);
});

it('adds an inherited way to a material in which another was written', () => {
  const materials = (...ways: ReturnType<typeof aWay>[]) => ({ materials: [aMaterial({ ways })] });
  const merged = takenOver(
    anItem(materials(aWay('id'))),
    anItem(materials(aWay('id', '第十条'))),
    anItem(materials(aWay('id'), aWay('licence'))),
  );
  expect(merged).toMatchObject(materials(aWay('id', '第十条'), aWay('licence')));
});

it('asks again whether the list is complete, though that was ticked meanwhile', () => {
  expect(takenOver(sent, anItem({ completeForGuide: '1' }), taken).completeForGuide).toBeNull();
});
