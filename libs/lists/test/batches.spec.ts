import { GapBook } from '@zeqing/catalogue';
import { aContext } from '@zeqing/testing';
import { codeOf, ListsFixture, MISTAKES, must, SAMPLE, seedFile } from './lists-fixture';
import { aRow, aWorkbook } from './workbooks';

let fixture: ListsFixture;
beforeEach(async () => {
  fixture = await ListsFixture.start();
});
afterEach(() => fixture.stop());

const SECOND = '9999000000303001/000102';
const rowsOf = async (batchId: string) =>
  must(await fixture.reader.batchRows(await fixture.authority(), batchId, { limit: 200, after: null })).items;

describe('a later batch', () => {
  it('amends and withdraws rows of an earlier one; the earlier edition stays as it was frozen', async () => {
    const first = await fixture.publish(
      await aWorkbook(aRow(), aRow({ 资源目录代码: SECOND, 信息资源名称: '流动人口信息' })),
      { number: 1 },
    );
    const changed = await aWorkbook(
      aRow({ 共享条件: '用于核验居住状态和居住地址', 变更类型: '变更' }),
      aRow({ 资源目录代码: SECOND, 变更类型: '撤销' }),
    );
    const { batchId } = await fixture.bring(changed, { number: 2 });
    const [before] = await rowsOf(first.batch.id);
    expect(before).toMatchObject({ recipientText: '用于核验居住状态', state: 'in_force' });

    const second = must(await fixture.approval.approve(await fixture.approver(), batchId ?? '', 1, null));
    expect(second.edition).toMatchObject({ number: 2, rowCount: 1, supersedesId: first.edition.id });
    const [amended, withdrawn] = await rowsOf(batchId ?? '');
    expect(amended).toMatchObject({
      change: 'amend',
      recipientText: '用于核验居住状态和居住地址',
      createdByBatchId: first.batch.id,
      changedByBatchIds: [batchId],
    });
    expect(withdrawn).toMatchObject({ change: 'withdraw', state: 'withdrawn' });

    const versions = await fixture.rows<{ number: number; canonical: string }>(
      `SELECT v.number, v.canonical FROM catalogue_entry_version v JOIN catalogue_entry e ON e.id = v.entry_id
        WHERE e.code = '9999000000303001/000101' ORDER BY v.number`,
    );
    expect(
      versions.map(({ number, canonical }) => [number, (JSON.parse(canonical) as { conditions: string }).conditions]),
    ).toEqual([
      [1, '用于核验居住状态'],
      [2, '用于核验居住状态和居住地址'],
    ]);
    const old = must(await fixture.reader.exportEdition(await fixture.authority(), first.edition.id));
    expect((JSON.parse(old.canonicalRows) as unknown[]).length).toBe(2);
    expect(await fixture.lists.currentEdition(fixture.unitOfWork.reader(), 'demo-city')).toEqual(second.edition);
  });

  it('may not touch an entry another batch has not yet published, nor withdraw what the list does not have', async () => {
    await fixture.bring(await aWorkbook(aRow()), { number: 1 });
    const { id } = must(
      await fixture.receive(await aWorkbook(aRow(), aRow({ 资源目录代码: SECOND, 变更类型: '撤销' })), { number: 2 }),
    );
    await fixture.check(id);
    const errors = (await fixture.findings(id)).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ row, column, rule }) => [row, column, rule])).toEqual([
      [2, 'A', 'in_open_batch'],
      [3, 'A', 'not_in_list'],
    ]);
  });
});

describe('to whom a row is owed', () => {
  const owed = async (department: string, purpose?: string): Promise<string> => {
    const [entry] = await fixture.rows<{ id: string }>(`SELECT id FROM catalogue_entry WHERE code LIKE '%000101'`);
    const question = { entryId: entry?.id ?? '', departmentId: await fixture.department(department) };
    const tx = fixture.unitOfWork.reader();
    return (await fixture.lists.dutyFor(tx, purpose === undefined ? question : { ...question, purpose })).owed;
  };

  it('is unclear until a person confirms it, and unclear again when the words change', async () => {
    const { batch } = await fixture.publish(await aWorkbook(aRow()), { number: 1 });
    expect(await owed('市教育局')).toBe('recipient_unclear');

    const [row] = await rowsOf(batch.id);
    const education = await fixture.department('市教育局');
    const recipients = [
      {
        kind: 'departments' as const,
        departmentIds: [education],
        oneThing: null,
        regionCodePrefix: null,
        levels: [],
        lineSuperiorId: null,
      },
    ];
    const structure = { recipients, purposes: row?.purposes ?? [] };
    must(await fixture.recipients.confirm(await fixture.authority(), row?.id ?? '', row?.version ?? 0, structure));
    expect(await owed('市教育局')).toBe('yes');
    expect(await owed('市教育局', '核验居住状态')).toBe('yes');
    expect(await owed('市教育局', '发短信')).toBe('recipient_unclear');
    expect(await owed('市民政局')).toBe('no');

    await fixture.publish(await aWorkbook(aRow({ 共享条件: '用于核验年龄' })), { number: 2 });
    expect(await owed('市教育局')).toBe('recipient_unclear');
  });

  it('stays unclear where the list taken over states no condition, until a later batch brings it', async () => {
    const { batch } = await fixture.publish(await aWorkbook(aRow({ 共享条件: '' })), { number: 1 });
    const [row] = await rowsOf(batch.id);
    expect(row).toMatchObject({ isRecipientUnclear: true, recipientText: null });
    expect(row?.openGaps).toContain('conditions');
    const education = await fixture.department('市教育局');
    const nobodyMore = { oneThing: null, regionCodePrefix: null, levels: [], lineSuperiorId: null };
    const structure = {
      recipients: [{ ...nobodyMore, kind: 'departments' as const, departmentIds: [education] }],
      purposes: [],
    };
    const confirm = async (id = '', version = 0) =>
      fixture.recipients.confirm(await fixture.authority(), id, version, structure);
    expect(codeOf(await confirm(row?.id, row?.version))).toBe('lists.condition_missing');
    expect(await owed('市教育局')).toBe('recipient_unclear');

    const { batch: second } = await fixture.publish(await aWorkbook(aRow()), { number: 2 });
    const [mended] = await rowsOf(second.id);
    expect(mended?.openGaps).not.toContain('conditions');
    must(await confirm(mended?.id, mended?.version));
    expect(await owed('市教育局')).toBe('yes');
  });

  it('is everybody bound for an unconditional row', async () => {
    await fixture.publish(await aWorkbook(aRow({ 共享类型: '无条件共享', 共享条件: '' })), { number: 1 });
    expect(await owed('市民政局')).toBe('yes');
  });
});

describe('a proposed batch', () => {
  it('needs every act of art. 13 before the authority can publish it', async () => {
    const { batchId } = await fixture.bring(await aWorkbook(aRow()), { intent: 'propose', number: 1 });
    const authority = await fixture.approver();
    const approve = () => fixture.approval.approve(authority, batchId ?? '', 1, null);
    expect(codeOf(await approve())).toBe('lists.batch_incomplete');

    const gaps = fixture.module.get(GapBook, { strict: false });
    const page = await gaps.page(authority, { departmentIds: null, state: 'open' }, { limit: 50, after: null });
    expect(page.items.map(({ field }) => field).sort()).toEqual([
      'department_head_sign_off',
      'personal_information_assessment',
      'secrecy_assessment',
    ]);
    const liaison = aContext(await fixture.person('市公安局', 'liaison'));
    const head = aContext(await fixture.person('市公安局', 'department_head'));
    const foreign = aContext(await fixture.person('市民政局', 'liaison', 'department_head'));
    for (const { id, field } of page.items) {
      expect(codeOf(await gaps.close(foreign, id, 0, '评估〔2026〕1号'))).toBe('forbidden');
      if (field === 'department_head_sign_off')
        expect(codeOf(await gaps.close(liaison, id, 0, '同意'))).toBe('forbidden');
      must(await gaps.close(field === 'department_head_sign_off' ? head : liaison, id, 0, '评估〔2026〕1号'));
    }
    expect(must(await approve()).edition.rowCount).toBe(1);
  });
});

describe('gaps of a taken-over list', () => {
  it('in the content close when a later batch fills them, by nobody’s word, and open when one leaves them out', async () => {
    await fixture.publish(await aWorkbook(aRow({ 分类分级: '' })), { number: 1 });
    const gaps = fixture.module.get(GapBook, { strict: false });
    const openFields = async (): Promise<string[]> =>
      (
        await gaps.page(await fixture.authority(), { departmentIds: null, state: 'open' }, { limit: 50, after: null })
      ).items.map(({ field }) => field);
    const [gap] = await fixture.rows<{ id: string }>(`SELECT id FROM catalogue_gap WHERE field = 'classification'`);
    const liaison = aContext(await fixture.person('市公安局', 'liaison'));
    expect(codeOf(await gaps.close(liaison, gap?.id ?? '', 0, '一般'))).toBe('catalogue.gap_needs_publication');
    expect(await openFields()).toContain('classification');
    await fixture.publish(await aWorkbook(aRow()), { number: 2 });
    expect(await openFields()).not.toContain('classification');

    await fixture.publish(await aWorkbook(aRow({ 分类分级: '', 共享条件: '' })), { number: 3 });
    expect(await openFields()).toEqual(expect.arrayContaining(['classification', 'conditions']));
  });
});

describe('two at once', () => {
  it('approve one batch: one wins, the other is told it moved', async () => {
    const { batchId } = await fixture.bring(seedFile(SAMPLE));
    const authority = await fixture.approver();
    const approve = () => fixture.approval.approve(authority, batchId ?? '', 1, null).then(codeOf);
    const outcomes = await Promise.all([approve(), approve(), approve()]);
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1);
    expect(await fixture.rows('SELECT id FROM list_edition')).toHaveLength(1);
  });

  it('deliveries of one apply make one batch', async () => {
    const { id } = must(await fixture.receive(seedFile(SAMPLE)));
    const { version } = await fixture.check(id);
    must(await fixture.desk.requestApply(await fixture.authority(), id, version));
    await Promise.all([fixture.apply(id), fixture.apply(id)]);
    expect(await fixture.listTables()).toMatchObject({ catalogue_entry: 28, duty_row: 28, list_batch: 7 });
  });
});

it('is seeded as often as one likes, and an announced empty batch is filled by its import', async () => {
  const { ListsSeeds } = await import('@zeqing/lists');
  const before = await fixture.listTables();
  await fixture.module.get(ListsSeeds).seedLists(aContext());
  expect(await fixture.listTables()).toEqual(before);
  const upload = { fileName: 'x.xlsx', bytes: await aWorkbook(aRow()), seriesCode: 'state-council', batchNumber: 2 };
  const rest = { title: null, documentNumber: null, issuer: null, issuedOn: null, intent: 'take_over' as const };
  const { id } = must(await fixture.desk.receive(await fixture.authority(), { ...upload, ...rest }));
  const { version } = await fixture.check(id);
  must(await fixture.desk.requestApply(await fixture.authority(), id, version));
  expect(await fixture.apply(id)).toMatchObject({ state: 'applied' });
  expect((await fixture.listTables())['list_batch']).toBe(before['list_batch']);
});

it('keeps the right row of a workbook with mistakes out as well: all or nothing', async () => {
  const { id } = must(await fixture.receive(seedFile(MISTAKES)));
  await fixture.check(id);
  await fixture.apply(id);
  expect(await fixture.listTables()).toMatchObject({ catalogue_entry: 0, duty_row: 0 });
});
