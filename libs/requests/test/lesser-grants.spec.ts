import { localDate, type Actor, type Id } from '@zeqing/kernel';
import {
  RequestAnswering,
  RequestDrafting,
  RequestQueries,
  RequestsReader,
  RequestSupplying,
  RungKeeper,
  SupplySilence,
  type AnswerProposal,
  type PersonalInformationBasis,
  type RequestAct,
} from '../src';
import { done, MONDAY, Office, type EntrySeed } from './office';

let office: Office;
let entry: EntrySeed;

beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());
beforeEach(async () => {
  office.clock.set(MONDAY);
  entry = await office.anEntry();
});

const at = (day: string, time = '10:00'): Date => new Date(`${day}T${time}:00+08:00`);
const on = (day: string, time?: string): void => office.clock.set(at(day, time));
const read = async (id: Id, actor: Actor = office.liaison) =>
  done(await office.get(RequestQueries).read(office.as(actor), id));
const prepare = (request: RequestAct, proposal: AnswerProposal) =>
  office.get(RequestAnswering).prepareAnswer(office.as(office.answerer), request.id, request.version, proposal);
const supply = async (act: RequestAct) =>
  done(
    await office
      .get(RequestSupplying)
      .attachSupply(office.as(office.answerer), act.id, act.version, entry.resourceId ?? ''),
  );
const confirm = async (act: RequestAct) =>
  done(await office.get(RequestSupplying).confirmSupply(office.as(office.liaison), act.id, act.version));
const reject = (act: RequestAct) =>
  office.get(RequestSupplying).rejectSupply(office.as(office.liaison), act.id, act.version, '接口返回 401，见附件');

describe('U32: a lesser grant', () => {
  it('cuts items, scope and period, each with its reason; the rest is granted and nothing else', async () => {
    const request = await office.signed(entry, {
      beneficiaries: 'department_and_lower',
      purposes: [
        { kind: 'one_thing', code: 'birth' },
        { kind: 'item', code: 'X1' },
      ],
    });
    const prepared = done(
      await prepare(request, {
        kind: 'partial',
        cuts: [{ itemId: entry.itemIds[2], reason: '非办理所必需', ground: 'not_necessary' }],
        termCuts: [
          { part: 'period', validUntil: localDate('2027-05-22'), reason: '先行共享半年' },
          {
            part: 'purposes',
            purposes: [{ kind: 'item', code: 'X1' }],
            reason: '该事项不归你单位办理',
            ground: 'beyond_duty',
          },
          { part: 'beneficiaries', reason: '下级部门另行申请' },
        ],
      }),
    );
    const agreed = done(
      await office.get(RequestAnswering).signAnswer(office.as(office.answerHead), prepared.id, prepared.version),
    );
    const view = await read(agreed.id);
    expect(view.items.find(({ itemId }) => itemId === entry.itemIds[2])).toMatchObject({
      decision: 'cut',
      cutReason: '非办理所必需',
      cutGround: 'not_necessary',
    });
    expect(view.answer?.termCuts.map(({ part, reason }) => [part, reason])).toEqual([
      ['period', '先行共享半年'],
      ['purposes', '该事项不归你单位办理'],
      ['beneficiaries', '下级部门另行申请'],
    ]);
    await confirm(await supply(agreed));
    const [grant] = await office.get(RequestsReader).liveGrants(office.reader(), { entryIds: [entry.id] });
    expect(grant).toMatchObject({
      purposes: [{ kind: 'one_thing', code: 'birth' }],
      beneficiaries: 'department',
      validUntil: '2027-05-22',
    });
    expect([...(grant?.itemIds ?? [])].sort()).toEqual([entry.itemIds[0], entry.itemIds[1]].sort());
  });

  it('takes up no condition that is not published with the entry', async () => {
    await office.database.owner.query(`UPDATE catalogue_entry SET conditions = '仅用于出生登记' WHERE id = $1`, [
      entry.id,
    ]);
    const request = await office.signed(entry);
    expect(await prepare(request, { kind: 'agree', conditions: ['另行签订协议'] })).toMatchObject({
      error: {
        code: 'request.condition_not_published',
        fields: [{ pointer: '/conditions/0' }],
        article: '政务数据共享条例 第十四条、第十五条、第三十九条第二项',
      },
    });
    done(await prepare(request, { kind: 'agree', conditions: ['仅用于出生登记'] }));
    expect((await read(request.id, office.answerer)).answer?.conditions).toEqual(['仅用于出生登记']);
    expect((await read(request.id)).answer).toBeNull();
  });
});

describe('U31: silence upon a supply', () => {
  const note = (): Promise<number> => office.get(SupplySilence).noteDue();

  it('is reminded of, then the supply is deemed usable, unconfirmed: for the clock alone', async () => {
    const supplied = await supply(await office.answered(entry));
    expect((await read(supplied.id)).supply).toMatchObject({ confirmDueOn: '2026-11-30', remindedAt: null });
    on('2026-11-25', '23:00');
    expect(await note()).toBe(0);
    on('2026-11-26', '09:00');
    expect(await note()).toBe(1);
    expect(await note()).toBe(0);
    on('2026-11-30', '23:59');
    expect(await note()).toBe(0);
    on('2026-12-01', '00:00');
    expect(await note()).toBe(1);
    expect(await note()).toBe(0);
    const view = await read(supplied.id);
    expect(view).toMatchObject({
      state: 'supplying',
      version: supplied.version,
      grantId: null,
      clock: { phase: 'supply', state: 'stopped', stoppedOn: '2026-11-23', overdueWorkingDays: 0 },
      supply: { outcome: 'awaiting', remindedAt: at('2026-11-26', '09:00'), deemedAt: at('2026-12-01', '00:00') },
    });
    expect(await office.get(RequestsReader).liveGrants(office.reader(), { entryIds: [entry.id] })).toEqual([]);
    const said = (await office.journal(view.supply?.id)).map((row) => [row.type, row.object_version]);
    expect(said).toEqual([
      ['supply.reminded', 1],
      ['supply.deemed_usable', 2],
    ]);
    expect((await confirm(supplied)).state).toBe('shared');
  });

  it('a rejection in time revives the clock as if it had never stopped', async () => {
    const supplied = await supply(await office.answered(entry));
    on('2026-11-27');
    done(await reject(supplied));
    expect((await read(supplied.id)).clock).toMatchObject({
      phase: 'supply',
      state: 'running',
      dueOn: '2026-12-21',
      ownDaysEndOn: '2026-12-21',
    });
  });

  it('a rejection after it was deemed usable books the days of silence to the requester', async () => {
    const supplied = await supply(await office.answered(entry));
    on('2026-12-21', '09:00');
    await note();
    await note();
    on('2026-12-24');
    done(await reject(supplied));
    // Twenty days from 23 November; 23 days of silence, 23 November to 23 December, are not the provider's.
    const view = await read(supplied.id);
    expect(view.clock).toMatchObject({ state: 'running', statutoryDueOn: '2026-12-21' });
    expect(view.clock?.remainingWorkingDays).toBe(19);
    const explained = done(await office.get(RequestQueries).explainClock(office.as(office.liaison), supplied.id));
    expect(explained.spans).toEqual([
      { from: '2026-11-23', until: '2026-12-24', bookedTo: 'requester', ground: 'confirmation', pauses: true },
    ]);
    await office.get(RungKeeper).fireDue();
    expect(
      await office.database.owner.query('SELECT id FROM overdue_fact WHERE request_id = $1', [supplied.id]),
    ).toEqual([]);
  });

  it('noted by several workers at once says everything once', async () => {
    for (let count = 0; count < 8; count++) {
      entry = await office.anEntry();
      await supply(await office.answered(entry));
    }
    on('2026-12-07');
    const noted = await Promise.all([note(), note(), note(), note()]);
    await note();
    const [counted] = await office.database.owner.query<{ reminded: number; deemed: number }[]>(
      `SELECT count(*) FILTER (WHERE type = 'supply.reminded')::int AS reminded,
         count(*) FILTER (WHERE type = 'supply.deemed_usable')::int AS deemed FROM journal_pending
       WHERE occurred_at >= '2026-12-07T00:00:00+08:00' AND occurred_at < '2026-12-07T12:00:00+08:00'`,
    );
    expect(counted?.reminded).toBe(8);
    expect(counted?.deemed).toBe(8);
    expect(noted.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(16);
  });
});

describe('U37: personal information', () => {
  const basis = (changes: Partial<PersonalInformationBasis> = {}): PersonalInformationBasis => ({
    duty: '户口登记条例 第七条',
    necessity: entry.itemIds.map((itemId) => ({ itemId, why: '核验父母婚姻状况' })),
    impactAssessment: 'PIA-2026-12',
    secrecyAssessment: 'SEC-2026-12',
    minors: false,
    notice: '办事指南公示',
    ...changes,
  });
  const send = async (changes: Partial<PersonalInformationBasis> | null) => {
    const personalInformation = changes === null ? null : basis(changes);
    const draft = await office.drafted(entry, { personalInformation });
    return office.get(RequestDrafting).sendForSigning(office.as(office.liaison), draft.id, draft.version);
  };
  const gapsOf = async (changes: Partial<PersonalInformationBasis> | null): Promise<readonly string[]> => {
    const sent = await send(changes);
    if (sent.ok) return [];
    expect(sent.error).toMatchObject({ code: 'request.personal_information_basis_missing' });
    expect(sent.error.article).toContain('个人信息保护法');
    return (sent.error.fields ?? []).map(({ pointer }) => pointer);
  };

  beforeEach(async () => {
    entry = await office.anEntry({ sensitivity: 3 });
  });

  it('is asked for with duty, necessity per field, both assessments, marks and notice, or not at all', async () => {
    expect(await gapsOf(null)).toEqual(['/personalInformation']);
    expect(await gapsOf({ duty: ' ', impactAssessment: '', secrecyAssessment: '', notice: '', necessity: [] })).toEqual(
      [
        '/personalInformation/duty',
        '/personalInformation/impactAssessment',
        '/personalInformation/secrecyAssessment',
        '/personalInformation/notice',
        '/personalInformation/necessity',
      ],
    );
    expect(await gapsOf({ sensitive: true })).toEqual(['/personalInformation/protectionMeasures']);
    expect(await gapsOf({ minors: true })).toEqual([]);
    expect(await gapsOf({ minors: true, sensitive: false })).toEqual(['/personalInformation/sensitive']);
    expect(await gapsOf({ minors: true, sensitive: true, protectionMeasures: '脱敏、专网、留痕' })).toEqual([]);
    expect(await gapsOf({ noticeKind: 'excepted', notice: '个人信息保护法 第十八条' })).toEqual([]);
  });

  it('may be cut as unnecessary by the answer, field by field', async () => {
    const request = await office.signed(entry, { personalInformation: basis() });
    const cut = { itemId: entry.itemIds[0], reason: '核验结果即可，无需证件号', ground: 'not_necessary' };
    const prepared = done(await prepare(request, { kind: 'partial', cuts: [cut] }));
    done(await office.get(RequestAnswering).signAnswer(office.as(office.answerHead), prepared.id, prepared.version));
    const decided = (await read(request.id)).items.find(({ itemId }) => itemId === entry.itemIds[0]);
    expect(decided).toMatchObject({ decision: 'cut', cutGround: 'not_necessary' });
  });
});
