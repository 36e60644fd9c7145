import { localDate, newId, type Id } from '@zeqing/kernel';
import { aPerson } from '@zeqing/testing';
import {
  CorrectionQueries,
  Corrections,
  DisputeQueries,
  Disputes,
  RequestAnswering,
  RulingDuties,
  type DisputeAct,
  type Ruling,
} from '../src';
import { done, type Office } from './office';
import { codeOf, openIn, RegisterWorld } from './register-world';

let world: RegisterWorld;
let office: Office;
let disputes: Disputes;

beforeEach(async () => {
  world = await RegisterWorld.open();
  office = world.office;
  disputes = office.get(Disputes);
});
afterEach(() => office.close());

async function refused(): Promise<Id> {
  const request = await office.signed(world.entry, { purposes: [{ kind: 'scenario', code: newId() }] });
  const answering = office.get(RequestAnswering);
  const reason = { kind: 'refuse', ground: 'beyond_duty', reason: '超出职责', citation: null } as const;
  const prepared = done(await answering.prepareAnswer(office.as(office.answerer), request.id, request.version, reason));
  return done(await answering.signAnswer(office.as(office.answerHead), request.id, prepared.version)).id;
}
async function raised(): Promise<DisputeAct> {
  const claim = { subject: 'refusal', objectId: await refused(), statement: '属于履职所需' } as const;
  return done(await disputes.raise(office.as(office.head), claim));
}
const order = ({ id, version }: DisputeAct, leg: Parameters<Disputes['withdraw']>[1]['leg'] = null) => ({
  id,
  seenVersion: version,
  leg,
});
const said = (ruling: Ruling, grounds: string) => ({ ruling, grounds, itemIds: null });
const read = (actor = office.head, id: Id) => office.get(DisputeQueries).read(office.as(actor), id);
const ANY = { states: null, subject: null, departmentId: null, entryCode: null };
const LEG = { body: '演示商业银行', channel: '公文', outsideNumber: '函〔2026〕8号', datedOn: '2026-11-23' };

describe('U40: a dispute', () => {
  it('goes from negotiation by coordination to the government’s decision, and the ruling says what is to be done', async () => {
    const start = await raised();
    expect(done(await read(office.head, start.id))).toMatchObject({
      state: 'negotiating',
      claimant: 'requester',
      authority: { departmentId: world.authority },
      authorityRegionCode: '999900',
      standing: 'statutory',
      derivation: [{ step: 'government' }, { step: 'government' }, { step: 'same_government', regionCode: '999900' }],
      rule: { meanwhile: { en: 'The answer stands: nothing is shared until it is ruled or settled.' } },
    });
    expect(openIn(done(await read(office.head, start.id)))).toEqual(['settle', 'withdraw', 'apply_for_coordination']);
    const officer = office.as(world.officer);
    expect(codeOf(await disputes.ruleInCoordination(officer, order(start), said('for_requester', '。')))).toBe(
      'dispute.illegal_transition',
    );
    const applied = done(
      await disputes.applyForCoordination(office.as(office.answerHead), order(start), '两次会商未果'),
    );
    const decision = {
      ruling: 'for_requester',
      grounds: '属于履职所需',
      document: '府复〔2026〕3号',
      ruledOn: localDate('2026-11-23'),
      itemIds: null,
    } as const;
    expect(codeOf(await disputes.recordDecision(officer, order(applied), decision))).toBe('dispute.illegal_transition');
    const referred = done(await disputes.referToGovernment(officer, order(applied), '协调未能一致'));
    done(await disputes.recordDecision(officer, order(referred), decision));
    expect(done(await read(office.head, start.id))).toMatchObject({
      ...{ state: 'ruled', ruling: 'for_requester', ruledIn: 'decision', rulingDocument: '府复〔2026〕3号' },
    });
    const journal = await office.journal(start.id);
    expect(journal.map((row) => [row.type, row.object_version])).toEqual([
      ['dispute.raised', 1],
      ['dispute.coordination_applied', 2],
      ['dispute.referred_to_government', 3],
      ['dispute.ruled', 4],
    ]);
    expect(journal.at(-1)?.payload).toMatchObject({
      ruling: 'for_requester',
      ruledIn: 'decision',
      enacts: 'agreed_request',
    });
  });

  it('is ended by the parties, by coordination for the provider, or taken back', async () => {
    const settled = await raised();
    expect(done(await disputes.settle(office.as(office.head), order(settled), '改为字段级共享')).state).toBe('settled');
    const coordinated = await raised();
    const applied = done(await disputes.applyForCoordination(office.as(office.head), order(coordinated), '未果'));
    const ruled = await disputes.ruleInCoordination(
      office.as(world.officer),
      order(applied),
      said('for_provider', '依法不予共享'),
    );
    expect(done(ruled).state).toBe('ruled');
    expect(done(await read(office.head, coordinated.id))).toMatchObject({ ruledIn: 'coordination', enactedAs: null });
    const withdrawn = await raised();
    expect(done(await disputes.withdraw(office.as(office.head), order(withdrawn))).state).toBe('withdrawn');
  });

  it('with a body outside is taken step by step by letters, each recorded by a named person', async () => {
    await office.database.owner.query(`UPDATE department SET bound = 'outside' WHERE id = $1`, [office.provider]);
    const start = await raised();
    expect(done(await read(office.head, start.id))).toMatchObject({
      forum: 'no_authority',
      authority: null,
      standing: 'none',
    });
    const head = office.as(office.head);
    expect(codeOf(await disputes.applyForCoordination(head, order(start), '未果'))).toBe('dispute.leg_required');
    const applied = done(await disputes.applyForCoordination(head, order(start, LEG), '未果'));
    expect(
      codeOf(
        await disputes.ruleInCoordination(office.as(world.officer), order(applied, LEG), said('for_requester', '。')),
      ),
    ).toBe('forbidden');
    done(
      await disputes.ruleInCoordination(
        head,
        order(applied, { ...LEG, outsideNumber: '复函〔2026〕1号' }),
        said('for_requester', '同意提供'),
      ),
    );
    expect(done(await read(office.head, start.id)).legs).toMatchObject([
      { step: 'apply_for_coordination', outsideNumber: '函〔2026〕8号', recordedBy: office.head.id },
      { step: 'rule_in_coordination', outsideNumber: '复函〔2026〕1号', recordedBy: office.head.id },
    ]);
  });

  it('above the installation is an outside party, and the derivation says why', async () => {
    await office.database.owner.query(
      `UPDATE department SET management = 'vertical_central', government_region_code = '000000' WHERE id = $1`,
      [office.provider],
    );
    const { id } = await raised();
    expect(done(await read(office.head, id))).toMatchObject({
      ...{ forum: 'above_installation', authorityRegionCode: '000000', authority: null },
      derivation: [
        { management: 'own' },
        { management: 'vertical_central' },
        { step: 'common_superior', regionCode: '000000' },
      ],
    });
  });

  it('is raised once for the same matter, also by sixteen at once', async () => {
    const claim = { subject: 'refusal', objectId: await refused(), statement: '属于履职所需' } as const;
    const outcomes = await Promise.all(Array.from({ length: 16 }, () => disputes.raise(office.as(office.head), claim)));
    expect(outcomes.map(codeOf).sort()).toEqual(
      ['dispute.open_already', 'done'].flatMap((code) => Array.from({ length: code === 'done' ? 1 : 15 }, () => code)),
    );
  });

  it('ruled twice at once has one ruling', async () => {
    const start = await raised();
    const applied = done(await disputes.applyForCoordination(office.as(office.head), order(start), '未果'));
    const outcomes = await Promise.all(
      (['for_requester', 'for_provider'] as const).map((ruling) =>
        disputes.ruleInCoordination(office.as(world.officer), order(applied), said(ruling, '理由')),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await world.versionsOf(start.id)).toEqual([1, 2, 3]);
  });

  it('does not exist for other departments and regions, in reading, listing and acting', async () => {
    const start = await raised();
    for (const actor of [office.head, office.answerHead, world.officer, world.supervisor])
      expect((await read(actor, start.id)).ok).toBe(true);
    for (const actor of [world.stranger, RegisterWorld.faraway(world.officer)]) {
      const context = office.as(actor);
      expect(codeOf(await read(actor, start.id))).toBe('not_found');
      expect(codeOf(await disputes.settle(context, order(start), '。'))).toBe('not_found');
      expect(codeOf(await disputes.withdraw(context, order(start)))).toBe('not_found');
      expect(codeOf(await disputes.applyForCoordination(context, order(start), '。'))).toBe('not_found');
      const page = await office.get(DisputeQueries).list(context, ANY, { limit: 9, after: null });
      expect(page.items).toEqual([]);
    }
    const claim = { subject: 'refusal', objectId: await refused(), statement: '。' } as const;
    expect(codeOf(await disputes.raise(office.as(world.stranger), claim))).toBe('not_found');
    expect(codeOf(await disputes.raise(office.as(office.answerHead), claim))).toBe('dispute.claimant');
    expect(codeOf(await disputes.raise(office.as(office.liaison), claim))).toBe('forbidden');
  });

  it('U40: ruled for the reporter of a correction, the report counts as accepted and its result is taken back', async () => {
    const { id } = await world.reported();
    done(await office.get(Corrections).settle(office.as(office.answerer), id, 1, 'verified', null));
    const claim = { subject: 'correction', objectId: id, statement: '与纸质档案不符' } as const;
    const start = done(await disputes.raise(office.as(office.head), claim));
    const applied = done(await disputes.applyForCoordination(office.as(office.head), order(start), '未果'));
    const officer = office.as(world.officer);
    done(await disputes.ruleInCoordination(officer, order(applied), said('for_requester', '应予更正')));
    expect(done(await read(office.head, start.id))).toMatchObject({ enactedAs: 'correction_accepted' });
    expect(done(await office.get(CorrectionQueries).read(office.as(office.answerer), id))).toMatchObject({
      ...{ state: 'accepted', marksDisputed: true, resultAt: null, version: 3 },
    });
    expect(await world.versionsOf(id)).toEqual([1, 2, 3]);
  });

  it('is raised about a correction and about an entry alone, and not about what has not happened', async () => {
    const correction = await world.reported();
    const raise = (subject: 'correction' | 'return_flow' | 'term' | 'refusal', objectId: Id) =>
      disputes.raise(office.as(aPerson(office.requester, 'office_head', 'liaison')), {
        subject,
        objectId,
        statement: '。',
      });
    expect(codeOf(await raise('correction', correction.id))).toBe('done');
    expect(codeOf(await raise('return_flow', world.entry.id))).toBe('done');
    expect(codeOf(await raise('return_flow', world.entry.id))).toBe('dispute.open_already');
    const request = await office.signed(world.entry);
    expect(codeOf(await raise('refusal', request.id))).toBe('dispute.subject_not_applicable');
    expect(codeOf(await raise('term', newId()))).toBe('not_found');
  });

  it.each(['source_appointment', 'return_flow'] as const)(
    'U40: about %s is ruled for its claimant, and left to whose matter it is, in words that say so',
    async (subject) => {
      const raiser = office.as(office.head);
      const claim = { subject, objectId: world.entry.id, statement: '应由省级提供' };
      const applied = done(
        await disputes.applyForCoordination(raiser, order(done(await disputes.raise(raiser, claim))), '两次会商未果'),
      );
      const said = { ruling: 'for_requester', grounds: '职责已划转', itemIds: null } as const;
      const ruled = done(await disputes.ruleInCoordination(office.as(world.officer), order(applied), said));
      const view = done(await office.get(DisputeQueries).read(raiser, ruled.id));
      expect(view).toMatchObject({ state: 'ruled', ruling: 'for_requester', enactedAs: 'by_owner', requestId: null });
      expect(view.rule.meanwhile.zh).toMatch(/继续|照常/);
      expect(view.enactment.zh).not.toBe('');
    },
  );

  it('U40: a ruling left to its owner has a day: reminded of once, a fact once when late, and reported carried out', async () => {
    const raiser = office.as(office.head);
    const owner = office.as(office.answerHead);
    const duties = office.get(RulingDuties);
    const claim = { subject: 'return_flow', objectId: world.entry.id, statement: '应予回流' } as const;
    const raised = done(await disputes.raise(raiser, claim));
    const applied = done(await disputes.applyForCoordination(raiser, order(raised), '会商未果'));
    const said = { ruling: 'for_requester', grounds: '应予回流', itemIds: null } as const;
    const ruled = done(await disputes.ruleInCoordination(office.as(world.officer), order(applied), said));
    const dutyOf = async () => done(await office.get(DisputeQueries).read(raiser, ruled.id)).duty;
    expect(await dutyOf()).toMatchObject({ dueOn: '2026-12-07', provisional: false, overdueAt: null, report: null });
    const told = async () =>
      (await office.journal(ruled.id)).flatMap(({ type, object_version: version, payload }) =>
        type.startsWith('ruling_duty') ? [[type, version, payload['dueOn']]] : [],
      );
    for (const day of ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-08', '2026-12-09']) {
      office.clock.set(new Date(`${day}T09:00:00+08:00`));
      await duties.followUp();
    }
    expect(await told()).toEqual([
      ['ruling_duty.reminded', 1, '2026-12-07'],
      ['ruling_duty.overdue', 2, '2026-12-07'],
    ]);
    expect(await duties.report(raiser, order(ruled), '已执行')).toMatchObject({ error: { code: 'forbidden' } });
    expect(codeOf(await duties.report(owner, { id: ruled.id, seenVersion: 1 }, '已回流'))).toBe('stale');
    const reported = done(await duties.report(owner, order(ruled), '自12月9日起按月回流'));
    expect(await dutyOf()).toMatchObject({ overdueAt: expect.any(String), report: '自12月9日起按月回流' });
    expect(codeOf(await duties.report(owner, order(reported), '再报'))).toBe('dispute.carried_out_already');
    office.clock.set(new Date('2026-12-20T09:00:00+08:00'));
    expect(await duties.followUp()).toBe(0);
  });
});
