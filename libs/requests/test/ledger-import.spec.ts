import type { Actor, Id } from '@zeqing/kernel';
import { LedgerImports, RequestQueries, RungKeeper, type LedgerImportView } from '../src';
import { done, inDepartment, MONDAY, Office, type EntrySeed } from './office';

let office: Office;
let entry: EntrySeed;
let officer: Actor;

beforeAll(async () => {
  office = await Office.open();
  officer = inDepartment(await office.anAuthority(), 'authority_officer');
});
afterAll(() => office.close());
beforeEach(async () => {
  office.clock.set(MONDAY);
  entry = await office.anEntry();
});

const HEAD = '申请流水号,目录代码,提供方,申请方,发起时间,平台管理员受理审批完成时间,状态,提供部门授权审批完成时间';
let number = 0;
const row = (changes: object = {}): string => {
  const cells = {
    ...{ serial: `SQ-${(number += 1)}`, code: entry.code, provider: '市民政局', requester: '市卫生健康委' },
    ...{ started: '2026-11-12 16:00', accepted: '2026-11-13 09:30', state: '待审核', answered: '' },
    ...changes,
  };
  return Object.values(cells).join(',');
};
const csv = (...lines: string[]): Buffer => Buffer.from([HEAD, ...lines].join('\r\n'), 'utf8');
const imports = () => office.get(LedgerImports);
const check = (bytes: Buffer, actor: Actor = office.liaison, source = 'city-exchange') =>
  imports().check(office.as(actor), { source, fileName: '台账.csv', mediaType: 'text/csv', bytes });
const apply = (made: LedgerImportView, actor: Actor = office.head) =>
  imports().apply(office.as(actor), made.id, made.version);
const taken = async (made: LedgerImportView): Promise<Id[]> =>
  (
    await office.database.owner.query<{ request_id: Id }[]>(
      'SELECT request_id FROM imported_request WHERE import_id = $1 ORDER BY source_serial',
      [made.id],
    )
  ).map(({ request_id: id }) => id);
const read = async (id: Id, actor: Actor = office.liaison) =>
  done(await office.get(RequestQueries).read(office.as(actor), id));

describe('requests under way on another platform', () => {
  it('U42: come here with their clocks built backwards under the rules then in force', async () => {
    const checked = done(await check(csv(row(), row({ state: '待推送', answered: '2026-11-20 15:00' }))));
    expect(checked).toMatchObject({
      state: 'checked',
      rowCount: 2,
      plan: [{ row: 2 }, { row: 3, standing: 'agreed' }],
    });
    expect(await taken(checked)).toEqual([]);
    const applied = done(await apply(checked));
    expect(applied).toMatchObject({ state: 'applied', importedCount: 2, version: 2 });
    const [reviewing = '', agreed = ''] = await taken(applied);
    // The provider had it on Friday 2026-11-13, when the platform's office had passed it on: ten working days.
    expect(await read(reviewing, office.answerer)).toMatchObject({
      state: 'reviewing',
      source: {
        ...{ source: 'city-exchange', stated: '待审核', recordedAt: MONDAY },
        occurredAt: new Date('2026-11-13T09:30:00+08:00'),
      },
      clocks: [{ phase: 'answer', dueOn: '2026-11-27', state: 'running', ruleCode: 'answer.conditional' }],
    });
    expect(await read(agreed)).toMatchObject({
      state: 'agreed',
      clocks: [
        { phase: 'answer', state: 'stopped' },
        { phase: 'supply', state: 'running', dueOn: '2026-12-18' },
      ],
    });
    expect((await office.journal()).filter(({ type }) => type === 'request.ledger_imported')).toMatchObject([
      { object_type: 'ledger_import', object_version: 2, payload: { rows: 2, imported: 2 } },
    ]);
  });

  it('U42: go on here like any other: what was overdue there leaves its fact, and is answered by the provider', async () => {
    const applied = done(await apply(done(await check(csv(row({ accepted: '2026-11-02' }))))));
    const [id = ''] = await taken(applied);
    await office.get(RungKeeper).fireDue();
    const facts = await office.database.owner.query<object[]>(
      'SELECT phase, due_on::text FROM overdue_fact WHERE request_id = $1',
      [id],
    );
    expect(facts).toEqual([{ phase: 'answer', due_on: '2026-11-16' }]);
    const { allowedActions } = await read(id, office.answerer);
    expect(allowedActions.find(({ action }) => action === 'prepare_answer')).toMatchObject({ allowed: true });
  });

  it('U42: are taken once by source and number, however often and by whomever they are sent', async () => {
    const line = row();
    const first = done(await check(csv(line)));
    const second = done(await check(csv(line), office.answerer));
    const outcomes = await Promise.all([apply(first), apply(second, office.answerHead)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const again = done(await check(csv(line, row())));
    expect(again).toMatchObject({ plan: [{ row: 3 }], findings: expect.arrayContaining([]) });
    expect(again.findings.filter(({ rule }) => rule === 'already_imported')).toMatchObject([
      { row: 2, column: 'A', severity: 'notice' },
    ]);
    const applied = done(await apply(again));
    expect(done(await apply(applied))).toMatchObject({ version: 2, importedCount: 1 });
    // The same number of another platform is another request.
    expect(done(await check(csv(line), office.liaison, 'province-exchange')).plan).toHaveLength(1);
  });

  it('U42: are reported by row, column, value, rule and mend where they cannot be taken', async () => {
    const twice = row();
    const checked = done(
      await check(
        csv(
          ...[
            row({ provider: '市航天局' }),
            row({ code: '307/none' }),
            row({ state: '挂起' }),
            row({ accepted: '上周' }),
          ],
          ...[row({ accepted: '2026-12-01' }), row({ accepted: '2025-07-31' }), row({ state: '待推送' })],
          ...[row({ state: '待推送', answered: '2026-11-12' }), row({ serial: '' }), twice, twice],
          ...[row({ state: '已创建' }), row({ state: '已完成' }), row({ requester: '市教育局', provider: '市教育局' })],
        ),
      ),
    );
    const told = checked.findings.filter(({ severity }) => severity !== 'gap');
    expect(told.map(({ row: line, column, rule }) => [line, column, rule])).toEqual(
      expect.arrayContaining([
        [2, 'C', 'department_unknown'],
        [3, 'B', 'entry_unknown'],
        [4, 'G', 'state_unknown'],
        [5, 'F', 'time_unknown'],
        [6, 'F', 'time_in_future'],
        [7, 'F', 'before_the_rules'],
        [8, 'H', 'answer_time_missing'],
        [9, 'H', 'time_order'],
        [10, 'A', 'required'],
        [12, 'A', 'serial_repeated'],
        [13, 'G', 'not_sent'],
        [14, 'G', 'ended'],
        [15, 'D', 'department_not_yours'],
      ]),
    );
    expect(told[0]).toMatchObject({
      value: '市航天局',
      heading: '提供方',
      mend: { zh: expect.stringContaining('部门') },
    });
    expect(checked.plan.map(({ row: line }) => line)).toEqual([11]);
  });

  it('U42: are tried by a liaison and taken by the head of the office or the authority, of their own alone', async () => {
    const checked = done(await check(csv(row())));
    expect(await apply(checked, office.liaison)).toMatchObject({ error: { code: 'forbidden' } });
    for (const actor of [inDepartment(office.stranger, 'office_head'), officer])
      expect(await apply(checked, actor)).toMatchObject({ error: { code: 'not_found' } });
    const stranger = done(await check(csv(row()), inDepartment(office.stranger, 'liaison')));
    expect(stranger).toMatchObject({ plan: [], findings: [{ rule: 'department_not_yours' }, {}, {}, {}, {}] });
    expect(done(await apply(done(await check(csv(row()), officer)), officer)).importedCount).toBe(1);
  });

  it('U42: may come in GB18030, under other platforms’ headings and below a title', async () => {
    const text = `2026年在途申请台账\n*申请编号,资源目录代码（必填项）,供数单位,需求单位,受理时间,当前状态\nGB-${Date.now()},${entry.code},市民政局,市卫生健康委,2026/11/13,数据共享待确认\n`;
    // The bytes of 市 and so on as Chinese Excel writes them.
    const checked = done(await check(gb18030(text)));
    expect(checked.plan).toMatchObject([{ row: 3, standing: 'reviewing', receivedAt: '2026-11-12T16:00:00.000Z' }]);
  });

  it('that cannot be read at all are refused as a whole', async () => {
    const code = async (bytes: Buffer) => {
      const result = await check(bytes);
      return result.ok ? 'ok' : result.error.code;
    };
    expect(await code(Buffer.from([0xff, 0xff, 0xff]))).toBe('ledger.unreadable');
    expect(await code(Buffer.from('PK nothing'))).toBe('ledger.unreadable');
    expect(await code(Buffer.from('甲,乙,丙\n1,2,3'))).toBe('ledger.header_not_found');
    expect(await code(Buffer.from('申请流水号,提供方,申请方,状态\n1,2,3,4'))).toBe('ledger.column_missing');
    expect(await code(csv())).toBe('ledger.empty');
    expect(await code(csv(...Array.from({ length: 501 }, () => row())))).toBe('ledger.too_long');
  });
});

/** Node decodes GB18030 but does not encode it: the table is turned round. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const bytesOf = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) bytesOf.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Buffer.from(
    Array.from(text).flatMap((sign) => (sign.charCodeAt(0) < 0x80 ? [sign.charCodeAt(0)] : (bytesOf.get(sign) ?? []))),
  );
}
