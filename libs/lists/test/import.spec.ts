import { createHash } from 'node:crypto';
import { canonicalJson, type CanonicalValue } from '@zeqing/kernel';
import { DEMO_SERIES, EditionPrint, type ImportView } from '@zeqing/lists';
import { aContext } from '@zeqing/testing';
import { codeOf, ListsFixture, MISTAKES, must, SAMPLE, seedFile } from './lists-fixture';
import { fileOf } from './profile-files';
import { aRow, aWorkbook } from './workbooks';

/** What the database tier expects of the workbook with mistakes, written by hand; the twelfth is a warning. */
const MISTAKEN = [
  [3, 'E', '信息资源名称', '', 'required'],
  [4, 'K', '共享条件', '', 'condition_missing'],
  [5, 'M', '不予共享原因', '涉及敏感信息', 'ground_not_lawful'],
  [7, 'D', '统一社会信用代码', '119999000000000100', 'number_instead_of_text'],
  [8, 'P', '数据长度', '５０字节', 'number_with_unit'],
  [9, 'B', '资源目录代码', '9999000000303010/000900', 'duplicate_code'],
  [10, 'C', '提供单位', '市外星事务局', 'department_unknown'],
  [11, 'I', '更新周期', '偶尔', 'frequency_unknown'],
  [12, 'E', '信息资源名称', '企业登记系统', 'name_equals_system'],
  [13, 'E', '信息资源名称', '=HYPERLINK("http://127.0.0.1","点我")', 'formula_like'],
  [14, 'E', '信息资源名称', '涉密条目(国家秘密)', 'state_secret'],
];

describe('the workbook with mistakes', () => {
  let fixture: ListsFixture;
  beforeAll(async () => {
    fixture = await ListsFixture.start();
  });
  afterAll(() => fixture.stop());

  it('warns of a code with a wrong check digit and takes the department by its name', async () => {
    const { id } = must(await fixture.receive(seedFile(MISTAKES)));
    await fixture.check(id);
    const told = (await fixture.findings(id)).filter(({ rule }) => rule === 'credit_code_check_digit');
    expect(told.map(({ row, column, severity }) => [row, column, severity])).toEqual([[6, 'D', 'notice']]);
  });

  it.each(['take_over', 'propose'] as const)('tells the eleven and writes nothing of the list (%s)', async (intent) => {
    const before = await fixture.listTables();
    const { id } = must(await fixture.receive(seedFile(MISTAKES), { intent }));
    const checked = await fixture.check(id);
    const mistakes = (await fixture.findings(id)).filter(({ severity }) => severity !== 'notice');
    const told = mistakes.map(({ row, column, heading, value, rule }) => [row, column, heading, value, rule]);
    expect(told).toEqual(expect.arrayContaining(MISTAKEN));
    if (intent === 'take_over') expect(told).toEqual(MISTAKEN);
    const gaps = mistakes.filter(({ severity }) => severity === 'gap');
    expect(gaps.map(({ row, column }) => `${column}${row}`)).toEqual(intent === 'take_over' ? ['K4'] : []);
    expect(checked.state).toBe('checked');
    expect(await fixture.listTables()).toEqual(before);
  });

  it('cannot be applied while it holds an error', async () => {
    const { id } = must(await fixture.receive(seedFile(MISTAKES)));
    const { version, counts } = await fixture.check(id);
    expect(counts?.outcomes).toMatchObject({ new: 3, error: 10 });
    expect(codeOf(await fixture.desk.requestApply(await fixture.authority(), id, version))).toBe(
      'lists.import_has_errors',
    );
  });
});

describe('taking over the sample list', () => {
  let fixture: ListsFixture;
  beforeEach(async () => {
    fixture = await ListsFixture.start();
  });
  afterEach(() => fixture.stop());

  it('checks without an error, applies once however often it is asked, and publishes one edition', async () => {
    const { id, version } = must(await fixture.receive(seedFile(SAMPLE)));
    const authority = await fixture.authority();
    expect(codeOf(await fixture.desk.requestApply(authority, id, version))).toBe('lists.import_not_checked');

    const checked = await fixture.check(id);
    expect(checked.counts).toMatchObject({ entries: 28, items: 89, findings: { error: 0, gap: 1 } });
    expect(await fixture.check(id)).toEqual(checked);

    expect(codeOf(await fixture.desk.requestApply(authority, id, checked.version + 1))).toBe('stale');
    const asked = must(await fixture.desk.requestApply(authority, id, checked.version));
    expect(must(await fixture.desk.requestApply(authority, id, checked.version))).toEqual(asked);
    const applied = await fixture.apply(id);
    await fixture.apply(id);
    expect(must(await fixture.desk.requestApply(authority, id, checked.version)).batchId).toBe(applied.batchId);
    expect(await fixture.listTables()).toMatchObject({
      catalogue_entry: 28,
      catalogue_item: 89,
      duty_row: 28,
      duty_row_change: 28,
      list_edition: 0,
    });

    expect(codeOf(await fixture.approval.approve(authority, applied.batchId ?? '', 1, null))).toBe(
      'lists.two_persons_required',
    );
    const approved = must(await fixture.approval.approve(await fixture.approver(), applied.batchId ?? '', 1, null));
    expect(approved.batch).toMatchObject({ state: 'in_force', version: 2, rowCount: 28 });
    expect(approved.edition).toMatchObject({ number: 1, rowCount: 28, inForceFrom: '2026-11-23', algorithm: 'sm3' });
    expect(codeOf(await fixture.approval.approve(await fixture.approver(), applied.batchId ?? '', 2, null))).toBe(
      'lists.batch_not_checked',
    );
  });

  it('is one journal event at each step, with versions that rise by one', async () => {
    await fixture.publish(seedFile(SAMPLE));
    const events = await fixture.rows<{ type: string; object_type: string; object_version: number }>(
      `SELECT type, object_type, object_version FROM journal_pending
       WHERE object_type IN ('list_import', 'list_batch') ORDER BY id`,
    );
    expect(events).toEqual([
      { type: 'lists.import_received', object_type: 'list_import', object_version: 1 },
      { type: 'lists.import_checked', object_type: 'list_import', object_version: 2 },
      { type: 'lists.import_apply_requested', object_type: 'list_import', object_version: 3 },
      { type: 'lists.import_applied', object_type: 'list_batch', object_version: 1 },
      { type: 'lists.batch_approved', object_type: 'list_batch', object_version: 2 },
    ]);
  });

  it('gives an edition whose hash anybody can recompute from its export', async () => {
    const { edition } = await fixture.publish(seedFile(SAMPLE));
    const anybody = aContext(await fixture.person('市司法局', 'liaison'));
    const exported = must(await fixture.reader.exportEdition(anybody, edition.id));
    expect(createHash('sm3').update(exported.canonicalRows, 'utf8').digest('hex')).toBe(edition.hash);
    const parsed = JSON.parse(exported.canonicalRows) as CanonicalValue;
    expect(createHash('sm3').update(canonicalJson(parsed), 'utf8').digest('hex')).toBe(edition.hash);
    expect(
      createHash('sm3').update(exported.canonicalRows.replace('居民户籍信息', '居民户籍'), 'utf8').digest('hex'),
    ).not.toBe(edition.hash);
  });

  it('gives an edition that bears the day of China on which it was printed', async () => {
    const { edition } = await fixture.publish(seedFile(SAMPLE));
    const early = aContext(await fixture.person('市司法局', 'liaison'), new Date('2026-11-26T23:30:00Z'));
    const printed = must(await fixture.module.get(EditionPrint).document(early, edition.id));
    expect(printed.note).toContain('于2026-11-27打印');
  });

  it('shows every missing field as a task of its department, due in 20 working days', async () => {
    await fixture.publish(seedFile(SAMPLE));
    const gaps = await fixture.rows<{ field: string; count: number; due: string }>(
      `SELECT field, count(*)::int AS count, max(due_on)::text AS due FROM catalogue_gap WHERE state = 'open' GROUP BY field ORDER BY field`,
    );
    expect(gaps).toEqual([
      { field: 'classification', count: 28, due: '2026-12-21' },
      { field: 'department_head_sign_off', count: 28, due: '2026-12-21' },
      { field: 'personal_information_assessment', count: 28, due: '2026-12-21' },
      { field: 'refusal_ground', count: 1, due: '2026-12-21' },
      { field: 'secrecy_assessment', count: 28, due: '2026-12-21' },
    ]);
    const [owner] = await fixture.rows<{ name: string }>(
      `SELECT d.name FROM catalogue_gap g JOIN department d ON d.id = g.owner_department_id WHERE g.field = 'refusal_ground'`,
    );
    expect(owner?.name).toBe('市民政局');
  });

  it('knows the same list again as unchanged and has nothing to apply', async () => {
    await fixture.publish(seedFile(SAMPLE));
    const { id } = must(await fixture.receive(seedFile(SAMPLE), { number: 4 }));
    const again = await fixture.check(id);
    expect(again.counts?.outcomes).toEqual({ new: 0, changed: 0, unchanged: 28, withdrawn: 0, error: 0 });
    expect(codeOf(await fixture.desk.requestApply(await fixture.authority(), id, again.version))).toBe(
      'lists.import_empty',
    );
  });

  it('tells a file that names no provider by whose it was brought for', async () => {
    const authority = await fixture.authority();
    const bring = async (providerName: string): Promise<ImportView> => {
      const told = { title: null, documentNumber: null, issuer: null, issuedOn: null, intent: 'take_over' as const };
      const bytes = fileOf('P8');
      const upload = { ...told, fileName: 'list.xlsx', bytes, seriesCode: DEMO_SERIES, batchNumber: 3, providerName };
      return fixture.check(must(await fixture.desk.receive(authority, upload)).id);
    };
    const [police, civil, again] = [await bring('市公安局'), await bring('市民政局'), await bring('市公安局')];
    const askedFor = async ({ id, version }: ImportView): Promise<string> =>
      must(await fixture.desk.requestApply(authority, id, version)).id;
    expect(await askedFor(police)).toBe(police.id);
    expect(await askedFor(again)).toBe(police.id);
    expect(await askedFor(civil)).toBe(civil.id);
  });

  it('fails as a whole, with the reason, when the number of the batch is taken', async () => {
    await fixture.publish(seedFile(SAMPLE));
    const { id } = must(await fixture.receive(await aWorkbook(aRow()), { number: 3 }));
    const { version } = await fixture.check(id);
    must(await fixture.desk.requestApply(await fixture.authority(), id, version));
    const before = await fixture.listTables();
    const failed = await fixture.apply(id);
    expect(failed).toMatchObject({ state: 'failed', refusal: { code: 'lists.batch_exists' } });
    expect(await fixture.listTables()).toEqual(before);
  });

  it('ends with its reason, having taken nothing, when its checking or its applying is given up', async () => {
    const unread = must(await fixture.receive(await aWorkbook(aRow()), { number: 8 }));
    expect(await fixture.giveUp(unread.id, 'applying')).toMatchObject({ state: 'received' });
    const refused = await fixture.giveUp(unread.id, 'received');
    expect(refused).toMatchObject({ state: 'refused', refusal: { code: 'lists.work_given_up' } });
    expect(await operation(refused.operationId)).toEqual(GIVEN_UP);

    const { id } = must(await fixture.receive(await aWorkbook(aRow()), { number: 9 }));
    const { version } = await fixture.check(id);
    must(await fixture.desk.requestApply(await fixture.authority(), id, version));
    const before = await fixture.listTables();
    const failed = await fixture.giveUp(id, 'applying');
    expect(failed).toMatchObject({ state: 'failed', refusal: { code: 'lists.work_given_up' } });
    expect(await operation(failed.applyOperationId ?? '')).toEqual(GIVEN_UP);
    expect(await fixture.listTables()).toEqual(before);
  });
  const GIVEN_UP = { state: 'failed', error: { code: 'lists.work_given_up' } };
  const operation = async (id: string): Promise<unknown> =>
    (await fixture.rows('SELECT state, error FROM operation WHERE id = $1', [id]))[0];
});

describe('who may do what', () => {
  let fixture: ListsFixture;
  beforeAll(async () => {
    fixture = await ListsFixture.start();
  });
  afterAll(() => fixture.stop());

  it('lets a liaison propose its own rows only, and never take a list over', async () => {
    const liaison = aContext(await fixture.person('市公安局', 'liaison'));
    expect(codeOf(await fixture.receive(seedFile(SAMPLE), { context: liaison }))).toBe('forbidden');
    const { id } = must(await fixture.receive(seedFile(SAMPLE), { context: liaison, intent: 'propose' }));
    await fixture.check(id);
    const foreign = new Set(
      (await fixture.findings(id)).filter(({ rule }) => rule === 'department_not_yours').map(({ row }) => row),
    );
    expect(foreign.has(4)).toBe(false);
    expect(foreign.has(19)).toBe(true);
  });

  it('hides an import from other departments and from other regions’ authorities', async () => {
    const { id } = must(await fixture.receive(seedFile(SAMPLE)));
    const other = aContext(await fixture.person('市公安局', 'liaison', 'office_head'));
    expect(codeOf(await fixture.desk.find(other, id))).toBe('not_found');
    expect(codeOf(await fixture.desk.requestApply(other, id, 1))).toBe('not_found');
  });

  it('lets only the authority approve', async () => {
    const { batchId } = await fixture.bring(seedFile(SAMPLE));
    const head = aContext(await fixture.person('市公安局', 'department_head', 'liaison'));
    expect(codeOf(await fixture.approval.approve(head, batchId ?? '', 1, null))).toBe('forbidden');
    expect(codeOf(await fixture.reader.batch(head, batchId ?? ''))).toBe('not_found');
  });

  it('gives the app no right to change a published version or an edition', async () => {
    for (const statement of [
      'UPDATE list_edition SET hash = hash',
      'DELETE FROM list_edition_row',
      'UPDATE catalogue_entry_version SET hash = hash',
      'DELETE FROM catalogue_entry_version',
    ])
      await expect(fixture.database.app.query(statement)).rejects.toMatchObject({ driverError: { code: '42501' } });
  });
});
