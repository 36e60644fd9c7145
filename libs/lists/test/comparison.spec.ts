import { buffer } from 'node:stream/consumers';
import { EditionComparison, ListExports, type Comparison } from '@zeqing/lists';
import { readWorkbook } from '@zeqing/platform';
import { aContext } from '@zeqing/testing';
import { codeOf, ListsFixture, must } from './lists-fixture';
import { aRow, aWorkbook } from './workbooks';

const CODE = (number: number): string => `9999000000303001/00010${String(number)}`;
const named = (number: number, parts: Parameters<typeof aRow>[0] = {}) =>
  aRow({ 资源目录代码: CODE(number), 信息资源名称: `居住信息${String(number)}`, ...parts });

let fixture: ListsFixture;
let comparisons: EditionComparison;
beforeAll(async () => {
  fixture = await ListsFixture.start();
  comparisons = fixture.module.get(EditionComparison);
});
afterAll(() => fixture.stop());

const told = (found: Comparison) => found.rows.map(({ code, classes }) => [code, ...classes]);
/** What a reader is told, without the marks that only a published edition has. */
const content = (found: Comparison) =>
  found.rows.map(({ code, classes, fields }) => [
    code,
    classes,
    fields.filter(({ field }) => field !== 'entryVersion'),
  ]);

describe('three batches, a row amended and one withdrawn in the third', () => {
  const editions: string[] = [];
  const batches: string[] = [];

  beforeAll(async () => {
    const first = await fixture.publish(await aWorkbook(named(1), named(2)), { number: 1 });
    const second = await fixture.publish(await aWorkbook(named(3, { 共享类型: '无条件共享', 共享条件: null })), {
      number: 2,
    });
    editions.push(first.edition.id, second.edition.id);
    batches.push(first.batch.id, second.batch.id);
  });

  it('U21: a batch not yet approved is compared with the edition in force as it would come out', async () => {
    const third = await fixture.bring(
      await aWorkbook(
        named(1, { 信息资源名称: '居住登记信息', 共享类型: '无条件共享', 共享条件: null }),
        named(2, { 变更类型: '撤销' }),
        named(3, { 共享类型: '有条件共享', 共享条件: '用于核验' }),
      ),
      { number: 3 },
    );
    const authority = await fixture.authority();
    const before = must(await comparisons.ofBatch(authority, third.batchId ?? '', 'any'));
    expect(before).toMatchObject({ from: { number: 2 }, to: null, batch: { number: 3, state: 'checked' } });
    expect(told(before)).toEqual([
      [CODE(1), 'widened', 'condition_removed', 'renamed'],
      [CODE(2), 'dropped'],
      [CODE(3), 'narrowed', 'condition_added'],
    ]);
    expect(before.summary.zh).toBe(
      '共 3 行有变化：撤出 1 行、扩大共享 1 行、收窄共享 1 行、增加条件 1 行、取消条件 1 行、更名 1 行。',
    );
    const stranger = aContext(await fixture.person('市民政局', 'liaison'));
    expect(codeOf(await comparisons.ofBatch(stranger, third.batchId ?? '', 'any'))).toBe('not_found');

    const approved = must(await fixture.approval.approve(await fixture.approver(), third.batchId ?? '', 1, null));
    editions.push(approved.edition.id);
    const after = must(await comparisons.ofBatch(stranger, third.batchId ?? '', 'any'));
    expect(after).toMatchObject({ from: { number: 2 }, to: { number: 3 } });
    expect(content(after)).toEqual(content(before));
  });

  it('U21: any two editions are compared, forwards, backwards and with themselves', async () => {
    const anybody = aContext(await fixture.person('市司法局', 'liaison'));
    const between = async (to: number, from?: number) =>
      must(
        await comparisons.ofEditions(
          anybody,
          editions[to] ?? '',
          from === undefined ? null : (editions[from] ?? ''),
          'any',
        ),
      );
    expect(told(await between(0))).toEqual([
      [CODE(1), 'added'],
      [CODE(2), 'added'],
    ]);
    expect(told(await between(2, 0))).toEqual([
      [CODE(1), 'widened', 'condition_removed', 'renamed'],
      [CODE(2), 'dropped'],
      [CODE(3), 'added'],
    ]);
    expect(told(await between(0, 2)).map(([code, one]) => [code, one])).toEqual([
      [CODE(1), 'narrowed'],
      [CODE(2), 'added'],
      [CODE(3), 'dropped'],
    ]);
    expect(await between(2, 2)).toMatchObject({ rows: [], summary: { zh: '两版内容一致，没有变化。' } });
  });

  it('pages the differences by code, of one class if it is asked for, with the words of each field', async () => {
    const anybody = aContext(await fixture.person('市司法局', 'liaison'));
    const found = must(await comparisons.ofEditions(anybody, editions[2] ?? '', null, 'any'));
    const wanted = { class: null, language: 'zh' as const };
    const first = await comparisons.page(anybody, found, wanted, { limit: 2, after: null });
    const rest = await comparisons.page(anybody, found, wanted, {
      limit: 2,
      after: JSON.parse(first.next ?? '[]') as string[],
    });
    expect([...first.items, ...rest.items].map(({ code }) => code)).toEqual([CODE(1), CODE(2), CODE(3)]);
    expect(rest.next).toBeNull();
    const renamed = await comparisons.page(anybody, found, { ...wanted, class: 'renamed' }, { limit: 9, after: null });
    expect(renamed).toMatchObject({ rowCount: 1, counts: { dropped: 1, renamed: 1 } });
    expect(renamed.items[0]?.lines.map(({ label, before, after }) => [label.zh, before, after])).toEqual([
      ['目录名称', '居住信息1', '居住登记信息'],
      ['共享属性', '有条件共享', '无条件共享'],
      ['共享条件', '用于核验居住状态', null],
      ['共享对象', '待确认: 用于核验居住状态', '所有受条例约束的部门'],
      ['用途', '核验居住状态', null],
    ]);
  });

  it('gives the differences as a workbook with the sentence above', async () => {
    const anybody = aContext(await fixture.person('市司法局', 'liaison'));
    const order = { list: 'edition_diff', objectId: editions[2] ?? '', from: null } as const;
    const form = { class: null, department: 'any', language: 'zh', format: 'xlsx' } as const;
    const { file } = must(await fixture.module.get(ListExports).table(anybody, { ...order, ...form }));
    const reading = await readWorkbook(await buffer(file));
    if ('fault' in reading) throw new Error(reading.fault);
    const rows = (reading.sheets[0]?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
    const [above, [head, line]] = [rows.slice(0, 8).flat(), rows.slice(8)];
    expect(above).toContain('版次：演示市政务数据共享责任清单 第 3 版与第 2 版对比');
    expect(above.join('\n')).toMatch(/核对：SM3 [0-9a-f]{64} → SM3 [0-9a-f]{64}；/);
    expect(above.at(-1)).toMatch(/^共 3 行有变化：/);
    expect(head).toEqual(['目录代码', '目录名称', '提供部门', '变化', '栏目', '变化前', '变化后']);
    expect(line).toEqual([
      CODE(1),
      '居住登记信息',
      '市公安局',
      '扩大共享、取消条件、更名',
      '目录名称',
      '居住信息1',
      '居住登记信息',
    ]);
  });
});
