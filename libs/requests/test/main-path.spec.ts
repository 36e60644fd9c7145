import { localDate, type Id } from '@zeqing/kernel';
import {
  RequestAnswering,
  RequestDrafting,
  RequestQueries,
  RequestSigning,
  RequestsReader,
  RequestSupplying,
  type RequestContent,
} from '../src';
import { SigningBook } from '@zeqing/organisation';
import { aPerson } from '@zeqing/testing';
import { done, inDepartment, Office, type EntrySeed } from './office';

let office: Office;
let entry: EntrySeed;

beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());
beforeEach(async () => {
  office.clock.set(new Date('2026-11-23T10:00:00+08:00'));
  entry = await office.anEntry();
});

const clocksOf = (requestId: Id): Promise<Record<string, unknown>[]> =>
  office.database.owner.query(
    `SELECT phase, state, budget_working_days, started_on::text, due_on::text, stopped_on::text, article
     FROM request_clock WHERE request_id = $1 ORDER BY started_at, phase`,
    [requestId],
  );
const stateOf = async (id: Id): Promise<string> => {
  const [row] = await office.database.owner.query<{ state: string }[]>(
    'SELECT state FROM share_request WHERE id = $1',
    [id],
  );
  return row?.state ?? 'gone';
};

describe('the main path between two departments', () => {
  it('ends in a live grant, one journal row an act, versions rising by one', async () => {
    const supplied = await office.supplied(entry);
    const shared = done(
      await office.get(RequestSupplying).confirmSupply(office.as(office.liaison), supplied.id, supplied.version),
    );
    expect(shared).toMatchObject({ state: 'shared', version: 7 });

    const journal = await office.journal(shared.id);
    expect(journal.map((row) => [row.type, row.object_version, row.payload['state']])).toEqual([
      ['request.drafted', 1, 'draft'],
      ['request.sent_for_signing', 2, 'signing'],
      ['request.signed', 3, 'reviewing'],
      ['request.answer_prepared', 4, 'answer_signing'],
      ['request.answered', 5, 'agreed'],
      ['request.supplied', 6, 'supplying'],
      ['request.supply_confirmed', 7, 'shared'],
    ]);
    expect(journal[0]?.department_ids).toEqual([office.requester]);
    expect(journal[2]?.department_ids).toEqual([office.requester, office.provider].sort());
    expect(journal[6]?.payload).toMatchObject({ grantId: shared.grantId, grantVersion: 1 });

    const grants = await office.get(RequestsReader).liveGrants(reader(), { entryIds: [entry.id] });
    expect(grants).toEqual([
      {
        id: shared.grantId,
        requestId: shared.id,
        entryId: entry.id,
        entryCode: entry.code,
        providerDepartmentId: office.provider,
        beneficiaryDepartmentId: office.requester,
        beneficiaries: 'department',
        itemIds: [...entry.itemIds].sort(),
        purposes: [{ kind: 'one_thing', code: 'birth' }],
        mode: 'service_interface',
        validFrom: '2026-11-23',
        validUntil: '2027-11-22',
        bridgedFrom: null,
        state: 'live',
        version: 1,
      },
    ]);
  });

  it('runs 10 working days for the answer and 20 for the supply, each stopped on its day', async () => {
    const supplied = await office.supplied(entry);
    expect(await clocksOf(supplied.id)).toEqual([
      {
        phase: 'answer',
        state: 'stopped',
        budget_working_days: 10,
        started_on: '2026-11-23',
        due_on: '2026-12-07',
        stopped_on: '2026-11-23',
        article: '政务数据共享条例 第二十一条',
      },
      {
        phase: 'supply',
        state: 'stopped',
        budget_working_days: 20,
        started_on: '2026-11-23',
        due_on: '2026-12-21',
        stopped_on: '2026-11-23',
        article: '政务数据共享条例 第二十二条',
      },
    ]);
  });

  it('receives on a day off for the next working day, and gives unconditional data one', async () => {
    office.clock.set(new Date('2026-11-21T10:00:00+08:00'));
    const open = await office.anEntry({ shareType: 'unconditional' });
    const request = await office.signed(open);
    expect(await clocksOf(request.id)).toMatchObject([{ started_on: '2026-11-23', due_on: '2026-11-24' }]);
  });

  it('tells everybody what may be done and when it is due', async () => {
    const request = await office.signed(entry);
    const view = done(await office.get(RequestQueries).read(office.as(office.answerer), request.id));
    expect(view).toMatchObject({
      state: 'reviewing',
      phase: 'answer',
      requester: { name: '市卫生健康委' },
      entryName: '婚姻登记信息',
      clock: { dueOn: '2026-12-07', remainingWorkingDays: 10, overdueWorkingDays: 0, provisional: false },
    });
    expect(view.number).toMatch(/^2026-\d{6}$/);
    expect(view.allowedActions.filter(({ allowed }) => allowed).map(({ action }) => action)).toEqual([
      'ask_supplement',
      'request_extension',
      'prepare_answer',
    ]);
    const explained = done(await office.get(RequestQueries).explainClock(office.as(office.liaison), request.id));
    expect(explained.days.filter((day) => day.counted)).toHaveLength(10);
  });

  it('keeps a prepared answer from the requester until it is signed', async () => {
    const request = await office.signed(entry);
    await office.get(RequestAnswering).prepareAnswer(office.as(office.answerer), request.id, request.version, {
      kind: 'partial',
      cuts: [{ itemId: entry.itemIds[0], reason: '非办理所必需' }],
    });
    const seenBy = async (actor: typeof office.liaison) =>
      done(await office.get(RequestQueries).read(office.as(actor), request.id));
    expect((await seenBy(office.liaison)).answer).toBeNull();
    expect((await seenBy(office.liaison)).items.map((item) => item.decision)).toEqual(['asked', 'asked', 'asked']);
    expect((await seenBy(office.answerHead)).answer).toMatchObject({ kind: 'partial' });
  });
});

describe('an answer', () => {
  it('may grant less, and then the grant holds only what was left', async () => {
    const request = await office.signed(entry);
    const [cut] = entry.itemIds;
    const answering = office.get(RequestAnswering);
    const proposal = { kind: 'partial', cuts: [{ itemId: cut, reason: '非办理所必需' }] } as const;
    const prepared = done(
      await answering.prepareAnswer(office.as(office.answerer), request.id, request.version, proposal),
    );
    const agreed = done(await answering.signAnswer(office.as(office.answerHead), prepared.id, prepared.version));
    const supplying = office.get(RequestSupplying);
    const supplied = done(
      await supplying.attachSupply(office.as(office.answerer), agreed.id, agreed.version, entry.resourceId ?? ''),
    );
    const shared = done(await supplying.confirmSupply(office.as(office.liaison), supplied.id, supplied.version));
    const grant = await office.get(RequestsReader).grantById(reader(), shared.grantId ?? '');
    expect(grant?.itemIds).toEqual(entry.itemIds.filter((id) => id !== cut).sort());
  });

  it('that refuses needs two persons and ends the request', async () => {
    const request = await office.signed(entry);
    const both = inDepartment(office.provider, 'liaison', 'office_head');
    const answering = office.get(RequestAnswering);
    const proposal = {
      kind: 'refuse',
      ground: 'beyond_duty',
      reason: '与申请部门法定职责无关',
      citation: null,
    } as const;
    const prepared = done(await answering.prepareAnswer(office.as(both), request.id, request.version, proposal));
    expect(await answering.signAnswer(office.as(both), prepared.id, prepared.version)).toMatchObject({
      error: { code: 'request.two_persons_required' },
    });
    const refused = done(await answering.signAnswer(office.as(office.answerHead), prepared.id, prepared.version));
    expect(refused.state).toBe('refused');
    expect(await clocksOf(request.id)).toMatchObject([{ phase: 'answer', state: 'stopped' }]);
  });

  it('U35: needs two persons by what the provider has set, and the journal says when one did both', async () => {
    const both = inDepartment(office.provider, 'liaison', 'office_head');
    const chief = office.as(aPerson(office.provider, 'department_head'));
    const answering = office.get(RequestAnswering);
    const signedByOne = async () => {
      const request = await office.signed(await office.anEntry());
      const prepared = done(
        await answering.prepareAnswer(office.as(both), request.id, request.version, { kind: 'agree' }),
      );
      return { prepared, outcome: await answering.signAnswer(office.as(both), prepared.id, prepared.version) };
    };
    const one = await signedByOne();
    expect(done(one.outcome).state).toBe('agreed');
    expect((await office.journal(one.prepared.id)).at(-1)).toMatchObject({
      type: 'request.answered',
      payload: { kind: 'agree', onePerson: true },
    });

    const rule = { act: 'agree', twoPersons: true, basis: '局发〔2026〕5号' } as const;
    const set = await office.get(SigningBook).set(chief, office.provider, 0, rule);
    expect(set).toMatchObject({ ok: true, value: { version: 1 } });
    const { prepared, outcome } = await signedByOne();
    expect(outcome).toMatchObject({ error: { code: 'request.two_persons_required' } });
    const view = done(await office.get(RequestQueries).read(office.as(both), prepared.id));
    expect(view.allowedActions.find(({ action }) => action === 'sign_agreement')).toMatchObject({
      allowed: false,
      reason: 'two_persons',
    });
    done(await answering.signAnswer(office.as(office.answerHead), prepared.id, prepared.version));
    expect((await office.journal(prepared.id)).at(-1)?.payload).toMatchObject({ kind: 'agree', onePerson: false });
    done(await office.get(SigningBook).set(chief, office.provider, 1, { ...rule, twoPersons: false }));
  });

  it('sent back is prepared anew, over the first', async () => {
    const request = await office.signed(entry);
    const answering = office.get(RequestAnswering);
    const partial = { kind: 'partial', cuts: [{ itemId: entry.itemIds[0], reason: '非必需' }] } as const;
    const first = done(await answering.prepareAnswer(office.as(office.answerer), request.id, request.version, partial));
    const back = done(await answering.sendBackAnswer(office.as(office.answerHead), first.id, first.version));
    expect(back.state).toBe('reviewing');
    const second = done(
      await answering.prepareAnswer(office.as(office.answerer), back.id, back.version, { kind: 'agree' }),
    );
    await answering.signAnswer(office.as(office.answerHead), second.id, second.version);
    const view = done(await office.get(RequestQueries).read(office.as(office.liaison), request.id));
    expect(view.items.map((item) => item.decision)).toEqual(['granted', 'granted', 'granted']);
  });

  it('is signed in at most nine statements', async () => {
    const request = await office.signed(entry);
    const answering = office.get(RequestAnswering);
    const prepared = done(
      await answering.prepareAnswer(office.as(office.answerer), request.id, request.version, { kind: 'agree' }),
    );
    const statements = await office.statementsOf(() =>
      answering.signAnswer(office.as(office.answerHead), prepared.id, prepared.version),
    );
    expect(statements.at(-1)).toBe('COMMIT');
    expect(statements.length).toBeLessThanOrEqual(9);
    expect(await stateOf(request.id)).toBe('agreed');
  });
});

describe('a supply', () => {
  it('names a resource attached to the entry', async () => {
    const agreed = await office.answered(entry);
    const other = await office.anEntry();
    const refused = await office
      .get(RequestSupplying)
      .attachSupply(office.as(office.answerer), agreed.id, agreed.version, other.resourceId ?? '');
    expect(refused).toMatchObject({ error: { code: 'request.resource_not_attached' } });
    expect(await stateOf(agreed.id)).toBe('agreed');
  });

  it('rejected with evidence revives the clock as if it had never stopped', async () => {
    const supplied = await office.supplied(entry);
    const supplying = office.get(RequestSupplying);
    office.clock.set(new Date('2026-11-26T10:00:00+08:00'));
    const act = [office.as(office.liaison), supplied.id, supplied.version] as const;
    expect(await supplying.rejectSupply(...act, ' ')).toMatchObject({ error: { code: 'request.evidence_required' } });
    const rejected = done(await supplying.rejectSupply(...act, '接口返回 401，见附件'));
    expect(rejected.state).toBe('agreed');
    expect((await clocksOf(supplied.id))[1]).toMatchObject({
      state: 'running',
      stopped_on: null,
      due_on: '2026-12-21',
    });
    const again = done(
      await supplying.attachSupply(office.as(office.answerer), rejected.id, rejected.version, entry.resourceId ?? ''),
    );
    expect((await clocksOf(supplied.id))[1]).toMatchObject({ state: 'stopped', stopped_on: '2026-11-26' });
    expect(again.state).toBe('supplying');
  });
});

describe('what is refused before it reaches the provider', () => {
  it('an incomplete draft, with every gap and the article', async () => {
    const draft = await office.drafted(entry, { legalBasis: '', truthful: false });
    const refused = await office
      .get(RequestDrafting)
      .sendForSigning(office.as(office.liaison), draft.id, draft.version);
    expect(refused).toMatchObject({
      error: { code: 'request.incomplete', fields: [{ pointer: '/legalBasis' }, { pointer: '/truthful' }] },
    });
    const amended = done(
      await office
        .get(RequestDrafting)
        .amendDraft(office.as(office.liaison), draft.id, draft.version, office.content(entry)),
    );
    const sent = await office
      .get(RequestDrafting)
      .sendForSigning(office.as(office.liaison), amended.id, amended.version);
    expect(sent.ok).toBe(true);
  });

  it('personal information without its basis', async () => {
    const personal = await office.anEntry({ sensitivity: 4 });
    const draft = await office.drafted(personal);
    expect(
      await office.get(RequestDrafting).sendForSigning(office.as(office.liaison), draft.id, draft.version),
    ).toMatchObject({ error: { code: 'request.personal_information_basis_missing' } });
  });

  it('U2: what a grant gives already is answered at once with the grant; another purpose asks for another scope, prefilled', async () => {
    const supplied = await office.supplied(entry);
    const shared = done(
      await office.get(RequestSupplying).confirmSupply(office.as(office.liaison), supplied.id, supplied.version),
    );
    const draft = (purpose: string, changes: Partial<RequestContent> = {}) =>
      office.get(RequestDrafting).draftRequest(office.as(office.liaison), {
        departmentId: null,
        entryCode: entry.code,
        content: office.content(entry, {
          itemIds: [entry.itemIds[1]],
          purposes: [{ kind: 'one_thing', code: purpose }],
          ...changes,
        }),
      });
    expect(await draft('birth')).toMatchObject({
      error: { code: 'request.already_granted', details: { grantId: shared.grantId } },
    });
    const other = done(await draft('school', { legalBasis: '', useScope: '', itemIds: [] }));
    const view = done(await office.get(RequestQueries).read(office.as(office.liaison), other.id));
    expect(view).toMatchObject({
      state: 'draft',
      life: { origin: { requestId: shared.id, kind: 'scope_change' } },
      content: {
        legalBasis: '户口登记条例 第七条',
        useScope: '办理出生登记时核验父母婚姻状况',
        purposes: [{ kind: 'one_thing', code: 'school' }],
      },
    });
    expect([...view.content.itemIds].sort()).toEqual([...entry.itemIds].sort());
  });

  it.each([
    ['another mode', { mode: 'file_download' }],
    ['a longer period', { validUntil: localDate('2028-11-22') }],
  ] as const)('U2: %s is asked for anew, for itself', async (_, changes) => {
    const supplied = await office.supplied(entry);
    done(await office.get(RequestSupplying).confirmSupply(office.as(office.liaison), supplied.id, supplied.version));
    const anew = await office.drafted(entry, changes);
    expect(done(await office.get(RequestQueries).read(office.as(office.liaison), anew.id)).life.origin).toBeNull();
  });

  it('an entry that was withdrawn between drafting and signing', async () => {
    const draft = await office.drafted(entry);
    const sent = done(
      await office.get(RequestDrafting).sendForSigning(office.as(office.liaison), draft.id, draft.version),
    );
    await office.database.owner.query(`UPDATE catalogue_entry SET status = 'withdrawn' WHERE id = $1`, [entry.id]);
    expect(await office.get(RequestSigning).sign(office.as(office.head), sent.id, sent.version)).toMatchObject({
      error: { code: 'request.entry_not_published', article: '政务数据共享条例 第二十条' },
    });
  });
});

it('withdrawn, stops its clock and grants nothing', async () => {
  const supplied = await office.supplied(entry);
  const withdrawn = done(
    await office.get(RequestDrafting).withdraw(office.as(office.liaison), supplied.id, supplied.version),
  );
  expect(withdrawn.state).toBe('withdrawn');
  expect(await office.get(RequestsReader).liveGrants(reader(), { entryIds: [entry.id] })).toEqual([]);
  expect(await office.get(RequestsReader).openRequests(reader(), { entryIds: [entry.id] })).toEqual([]);
  expect((await clocksOf(supplied.id)).every((clock) => clock['state'] === 'stopped')).toBe(true);
});

function reader() {
  return office.reader();
}
