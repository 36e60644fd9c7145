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
    { field: 'shareType', before: 'conditional', after: 'unconditional' },
    { field: 'conditions', before: '用于核验婚姻状况', after: null },
    { field: 'shareModes', before: 'service_interface', after: 'service_interface、batch_exchange' },
    { field: 'coverage.subjectRegions', before: null, after: '999900' },
    { field: 'item', before: '姓名 字符型 50 2', after: '姓名 字符型 50 3' },
    { field: 'item', before: '登记日期 日期型 1', after: null },
    { field: 'item', before: null, after: '登记机关 日期型 1' },
  ]);
  expect(changesBetween(CONTENT, CONTENT)).toEqual([]);
});
