import { NO_COVERAGE, type EntryContent } from './entry';
import { changesBetween } from './version-changes';

const CONTENT: EntryContent = {
  code: '307/1',
  name: '婚姻登记信息',
  abstract: null,
  providerDepartmentId: '0190a000-0000-7000-8000-000000000001',
  sourceSystem: null,
  formatClass: null,
  updateFrequency: 'daily',
  shareType: 'conditional',
  conditions: '用于核验婚姻状况',
  shareModes: ['service_interface'],
  refusalGround: null,
  channel: null,
  classification: null,
  items: [
    { name: '姓名', dataType: '字符型', length: 50, sensitivity: 2, shareType: null },
    { name: '登记日期', dataType: '日期型', length: null, sensitivity: 1, shareType: null },
  ],
  coverage: NO_COVERAGE,
};

it('tells of two versions what differs, items by their names, and nothing of what stayed', () => {
  const [name] = CONTENT.items;
  const after: EntryContent = {
    ...CONTENT,
    shareType: 'unconditional',
    conditions: null,
    shareModes: ['service_interface', 'batch_exchange'],
    items: [...(name ? [{ ...name, sensitivity: 3 }] : []), { ...CONTENT.items[1], name: '登记机关' } as never],
    coverage: { ...NO_COVERAGE, subjectRegions: ['999900'] },
  };
  expect(changesBetween(CONTENT, after)).toEqual([
    { field: 'shareType', item: null, before: 'conditional', after: 'unconditional' },
    { field: 'conditions', item: null, before: '用于核验婚姻状况', after: null },
    { field: 'shareModes', item: null, before: 'service_interface', after: 'service_interface、batch_exchange' },
    { field: 'coverage.subjectRegions', item: null, before: null, after: '999900' },
    { field: 'item.sensitivity', item: '姓名', before: '2', after: '3' },
    { field: 'item', item: '登记日期', before: '登记日期', after: null },
    { field: 'item', item: '登记机关', before: null, after: '登记机关' },
    { field: 'item.dataType', item: '登记机关', before: null, after: '日期型' },
    { field: 'item.sensitivity', item: '登记机关', before: null, after: '1' },
  ]);
  expect(changesBetween(CONTENT, CONTENT)).toEqual([]);
});

it('tells codes apart from what is written: of openness and grounds each on its own line', () => {
  const after: EntryContent = {
    ...CONTENT,
    openness: { kind: 'conditional', conditions: '仅统计结果' },
    refusalGround: { kind: 'law', title: '统计法', clause: '第二十八条', text: '应当予以保密' },
  };
  expect(changesBetween(CONTENT, after).map(({ field, after: is }) => [field, is])).toEqual([
    ['refusalGround.kind', 'law'],
    ['refusalGround', '统计法 第二十八条'],
    ['refusalGround.text', '应当予以保密'],
    ['openness', 'conditional'],
    ['openness.conditions', '仅统计结果'],
  ]);
});
