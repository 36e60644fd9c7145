import {
  BatchUndo,
  DEMO_SERIES,
  ImportConflicts,
  ImportHistory,
  ListTemplates,
  type ConflictView,
  type ImportView,
} from '@zeqing/lists';
import { codeOf, ListsFixture, must, SAMPLE, seedFile } from './lists-fixture';
import { TemplateBook } from './template-book';

const [CODE, OTHER, THIRD] = ['9999000000303001/000001', '9999000000303002/000005', '9999000000303002/000006'];
const PAGE = { limit: 200, after: null };

let fixture: ListsFixture;
beforeEach(async () => {
  fixture = await ListsFixture.start();
  await fixture.publish(seedFile(SAMPLE));
});
afterEach(() => fixture.stop());

async function template(department?: string): Promise<TemplateBook> {
  const id = department === undefined ? null : await fixture.department(department);
  const made = await fixture.module.get(ListTemplates).make(await fixture.authority(), DEMO_SERIES, id);
  return TemplateBook.open(must(made).file);
}
async function check(book: TemplateBook, number: number): Promise<ImportView> {
  const { id } = must(await fixture.receive(await book.bytes(), { number }));
  return fixture.check(id);
}
async function apply({ id, version }: ImportView, rows: 'all' | 'good' = 'all'): Promise<ImportView> {
  must(await fixture.desk.requestApply(await fixture.authority(), id, version, rows));
  return fixture.apply(id);
}
async function publish(book: TemplateBook, number: number): Promise<string> {
  const { batchId } = await apply(await check(book, number));
  must(await fixture.approval.approve(await fixture.approver(), batchId ?? '', 1, null));
  return batchId ?? '';
}
async function conflictsOf({ id }: ImportView): Promise<readonly ConflictView[]> {
  return must(await fixture.module.get(ImportConflicts).page(await fixture.authority(), id, PAGE)).items;
}
const frequencies = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    (
      await fixture.rows<{ code: string; word: string }>(
        'SELECT code, update_frequency AS word FROM catalogue_entry WHERE code = ANY($1)',
        [[CODE, OTHER, THIRD]],
      )
    ).map(({ code, word }) => [code, word]),
  );

describe('a template', () => {
  it('holds drop-downs, comments, text columns, a skipped example, a guide and a hidden sheet', async () => {
    const { book, sheet } = await template('市民政局');
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['责任清单', 'visible'],
      ['_choices', 'veryHidden'],
      ['填写说明', 'visible'],
      ['_zeqing', 'veryHidden'],
    ]);
    const [share] = Object.entries(
      (sheet as unknown as { dataValidations: { model: Record<string, { type: string }> } }).dataValidations.model,
    );
    expect(share?.[1].type).toBe('list');
    expect(sheet.getCell('B2').note).toBeDefined();
    expect(sheet.getCell('B9').numFmt).toBe('@');
    expect(sheet.getCell('A3').text).toBe('示例');
    const notes = book.getWorksheet('_zeqing')?.getColumn(1).values;
    expect(notes).toEqual([undefined, 'zeqing-duty-list', 'dictionary', 'series', 'edition', 'department']);
  });

  it('brought back as it is changes nothing', async () => {
    const checked = await check(await template(), 20);
    expect(checked).toMatchObject({ state: 'checked', readAs: null, openConflicts: 0 });
    expect(checked.counts).toMatchObject({ entries: 28, items: 89, outcomes: { unchanged: 28, error: 0 } });
    const told = (await fixture.findings(checked.id)).map(({ row, rule }) => [row, rule]);
    expect(told).toContainEqual([3, 'example_skipped']);
    expect(told.filter(([, rule]) => rule === 'normalised')).toEqual([]);
  });
});

describe('a template of an older edition', () => {
  it('takes what only the file changed, keeps what only the list changed, and asks about both', async () => {
    const mine = (await template())
      .set(CODE, { 更新周期: '每周' })
      .set(OTHER, { 更新周期: '每月', 来源系统: '新系统' });
    const theirs = (await template()).set(OTHER, { 更新周期: '每年' }).set(THIRD, { 更新周期: '每年' });
    await publish(theirs, 4);
    const checked = await check(mine, 5);
    expect(checked.counts).toMatchObject({ outcomes: { changed: 2, unchanged: 26, error: 0 }, conflicts: 1 });
    const found = await conflictsOf(checked);
    expect(found).toMatchObject([
      { unit: 'frequency', code: OTHER, current: '每年', file: '每月', choice: null, row: mine.row(OTHER) },
    ]);
    const authority = await fixture.authority();
    expect(codeOf(await fixture.desk.requestApply(authority, checked.id, checked.version))).toBe(
      'lists.import_conflicts_open',
    );

    const position = found[0]?.position ?? 0;
    const decide = (version: number, take: 'file' | 'current') =>
      fixture.module
        .get(ImportConflicts)
        .decide(authority, checked.id, version, { some: [{ position, unit: 'frequency', take }] });
    expect(codeOf(await decide(checked.version + 1, 'file'))).toBe('stale');
    const decided = must(await decide(checked.version, 'current'));
    const { batchId } = await apply(decided);
    must(await fixture.approval.approve(await fixture.approver(), batchId ?? '', 1, null));
    expect(await frequencies()).toEqual({ [CODE]: 'weekly', [OTHER]: 'yearly', [THIRD]: 'yearly' });
    const [row] = await fixture.rows<{ system: string }>(
      'SELECT source_system AS system FROM catalogue_entry WHERE code = $1',
      [OTHER],
    );
    expect(row?.system).toBe('新系统');
  });

  it('is checked anew, and decided conflicts stay decided, when the list moves on before it is applied', async () => {
    const mine = (await template()).set(OTHER, { 更新周期: '每月' });
    const theirs = (await template()).set(OTHER, { 更新周期: '每年' });
    const checked = await check(mine, 5);
    expect(checked.openConflicts).toBe(0);
    await publish(theirs, 4);
    const moved = await apply(checked);
    expect(moved).toMatchObject({ state: 'received', batchId: null, rechecks: 1 });
    const again = await fixture.check(checked.id);
    expect(again).toMatchObject({ state: 'checked', openConflicts: 1 });
    const conflicts = fixture.module.get(ImportConflicts);
    const decided = must(await conflicts.decide(await fixture.authority(), again.id, again.version, { all: 'file' }));
    expect(decided.openConflicts).toBe(0);
    expect(await apply(decided)).toMatchObject({ state: 'applied' });
  });

  it('makes no batch when every conflict was decided for what the list says already', async () => {
    const mine = (await template()).set(OTHER, { 更新周期: '每月' });
    await publish((await template()).set(OTHER, { 更新周期: '每年' }), 4);
    const checked = await check(mine, 5);
    const conflicts = fixture.module.get(ImportConflicts);
    const decided = must(
      await conflicts.decide(await fixture.authority(), checked.id, checked.version, { all: 'current' }),
    );
    const before = await fixture.listTables();
    expect(await apply(decided)).toMatchObject({ state: 'failed', refusal: { code: 'lists.import_empty' } });
    expect(await fixture.listTables()).toEqual(before);
  });

  it('does not bring a row back that has left the list unless a person says so', async () => {
    const [mine, untouched] = [(await template()).set(CODE, { 更新周期: '每周' }), await template()];
    await publish((await template()).set(CODE, { 变更类型: '撤销' }), 4);
    expect((await check(untouched, 5)).counts).toMatchObject({ outcomes: { unchanged: 28, new: 0 }, conflicts: 0 });
    const checked = await check(mine, 6);
    expect(await conflictsOf(checked)).toMatchObject([{ unit: 'row', code: CODE, current: '不在清单中' }]);
  });
});

describe('the good rows only', () => {
  it('are taken when a person says so, and the workbook comes back with the others marked', async () => {
    const book = (await template()).set(CODE, { 更新周期: '每周' }).set(OTHER, { 更新周期: '偶尔', 共享属性: '随便' });
    const checked = await check(book, 5);
    expect(checked.counts).toMatchObject({ outcomes: { changed: 1, error: 1, unchanged: 26 } });
    expect(
      checked.counts?.kinds.filter(({ severity }) => severity === 'error').map(({ rule, count }) => [rule, count]),
    ).toEqual([
      ['frequency_unknown', 1],
      ['share_type_unknown', 1],
    ]);
    const authority = await fixture.authority();
    const history = fixture.module.get(ImportHistory);
    const marked = await TemplateBook.open(must(await history.marked(authority, checked.id)));
    const cell = marked.cell(OTHER, '更新周期');
    expect(cell.fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
    expect(JSON.stringify(cell.note)).toContain('请填写：实时');
    expect(marked.cell(OTHER, '错误原因').text).toMatch(/更新周期：请填写.*\n.*共享属性：请填写/su);
    expect(marked.cell(CODE, '错误原因').text).toBe('');

    // Mended in place, the marked workbook is a template like before.
    const mended = marked.set(OTHER, { 更新周期: '每月', 共享属性: '有条件共享' });
    expect((await check(mended, 6)).counts).toMatchObject({ outcomes: { changed: 2, error: 0, unchanged: 26 } });

    expect(codeOf(await fixture.desk.requestApply(authority, checked.id, checked.version))).toBe(
      'lists.import_has_errors',
    );
    const applied = await apply(checked, 'good');
    expect(applied).toMatchObject({ state: 'applied', rowsTaken: 'good' });
    const past = await history.page(authority, DEMO_SERIES, PAGE);
    expect(past.items[0]?.fileSha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(past.items.find(({ id }) => id === applied.id)).toMatchObject({ rowsTaken: 'good', batchState: 'checked' });
  });
});

describe('an undo', () => {
  it('makes a batch that puts every row back, recipients too, and a compensating edition', async () => {
    const [row] = await fixture.rows<{ id: string }>(
      `SELECT d.id FROM duty_row d JOIN catalogue_entry e ON e.id = d.entry_id WHERE e.code = $1`,
      [CODE],
    );
    const police = await fixture.department('市公安局');
    const recipients = [
      {
        ...{ kind: 'departments' as const, oneThing: null, departmentIds: [police] },
        ...{ regionCodePrefix: null, levels: [], lineSuperiorId: null },
      },
    ];
    must(
      await fixture.recipients.confirm(await fixture.authority(), row?.id ?? '', 2, { recipients, purposes: ['核验'] }),
    );
    await publish((await template()).set(OTHER, { 更新周期: '每周' }), 3 + 6);
    const added = {
      目录代码: '9999000000303002/000901',
      目录名称: '殡葬服务信息',
      提供部门: '市民政局',
      共享属性: '无条件共享',
    };
    const batchId = await publish(
      (await template()).set(CODE, { 共享条件: '只用于别的' }).set(THIRD, { 变更类型: '撤销' }).add(added),
      4,
    );
    const undo = fixture.module.get(BatchUndo);
    const authority = await fixture.authority();
    expect(codeOf(await undo.prepare(authority, batchId, 1))).toBe('stale');
    const undoing = must(await undo.prepare(authority, batchId, 2));
    expect(undoing).toMatchObject({ number: 10, state: 'checked', rowCount: 3, undoesBatchId: batchId });
    expect(codeOf(await undo.prepare(authority, batchId, 2))).toBe('lists.batch_undone');
    expect(codeOf(await fixture.approval.approve(authority, undoing.id, 1, null))).toBe('lists.two_persons_required');
    const { edition } = must(await fixture.approval.approve(await fixture.approver(), undoing.id, 1, null));
    expect(edition).toMatchObject({ number: 4, rowCount: 28 });
    const [first, last] = await fixture.rows<{ content: string }>(
      `SELECT string_agg(canonical::jsonb #>> '{entry}' || (canonical::jsonb #>> '{duty}'), '' ORDER BY position) AS content
         FROM list_edition_row r JOIN list_edition e ON e.id = r.edition_id WHERE e.number IN (2, 4) GROUP BY e.number`,
    );
    expect(last).toEqual(first);
    const stands = must(await fixture.reader.dutyRow(authority, row?.id ?? ''));
    expect(stands).toMatchObject({ isRecipientUnclear: false, purposes: ['核验'] });
    expect(stands.recipients).toMatchObject([{ kind: 'departments', departmentIds: [police], isConfirmed: true }]);
  });

  it('is refused when a later batch changed one of its rows', async () => {
    const batchId = await publish((await template()).set(CODE, { 更新周期: '每周' }), 4);
    await publish((await template()).set(CODE, { 更新周期: '每月' }), 5);
    const undone = await fixture.module.get(BatchUndo).prepare(await fixture.authority(), batchId, 2);
    expect(undone).toMatchObject({ error: { code: 'lists.undo_overtaken', details: { rows: 1, codes: [CODE] } } });
  });
});
