import { CalendarService } from '@zeqing/calendar';
import { localDate, type Actor, type DomainError, type Id, type Result, type UseCaseContext } from '@zeqing/kernel';
import {
  Corrections,
  RequestAnswering,
  RequestDrafting,
  RequestSigning,
  RequestSupplying,
  StandingAnswers,
  type CorrectionScope,
  type RequestAct,
} from '@zeqing/requests';
import { aContext, aPerson } from '@zeqing/testing';
import { ListsFixture, SAMPLE, seedFile } from '../../lists/test/lists-fixture';
import { aRow, aWorkbook } from '../../lists/test/workbooks';
import { SEEDS, sampleList } from './demo-world';
import type { PlantedEntry, ResidentWorld } from './resident-world';

interface Version {
  readonly id: Id;
  readonly version: number;
}

const AGREED = { kind: 'agree' } as const;

/**
 * What the people of the demonstration city do through the use cases, with the sample list in force: each act is the
 * product's own, its change and its event in one transaction, sealed. Each answers whether it was done; one that is
 * refused as things stand changes nothing.
 */
export class CityActs {
  #batches = 1;

  private constructor(
    private readonly world: ResidentWorld,
    private readonly lists: ListsFixture,
    private readonly names: ReadonlyMap<Id, string>,
  ) {}

  static async open(world: ResidentWorld): Promise<CityActs> {
    await world.app.get(CalendarService, { strict: false }).seedCalendar(aContext(), SEEDS);
    const lists = await ListsFixture.over(world.database, world.app);
    await lists.publish(seedFile(SAMPLE), { number: 1 });
    const departments = await lists.rows<{ id: Id; name: string }>('SELECT id, name FROM department');
    await world.seal();
    return new CityActs(world, lists, new Map(departments.map(({ id, name }) => [id, name])));
  }

  /** The authority confirms that the entry's row is owed to this department (U22). */
  async owe({ id }: PlantedEntry, office: Id): Promise<boolean> {
    const row = await this.#one(`SELECT id, version FROM duty_row WHERE entry_id = $1 AND state = 'in_force'`, id);
    if (row === undefined) return false;
    const nobodyMore = { oneThing: null, regionCodePrefix: null, levels: [], lineSuperiorId: null };
    const recipients = [{ ...nobodyMore, kind: 'departments' as const, departmentIds: [office] }];
    const said = { recipients, purposes: [] };
    return this.#done(this.lists.recipients.confirm(await this.lists.authority(), row.id, row.version, said));
  }

  /** A batch, and with it an edition: the entry's row in other words and of another share type, or off the list (U21). */
  async publish(entry: PlantedEntry, change: 'amend' | 'withdraw'): Promise<boolean> {
    const number = ++this.#batches;
    const isFree = number % 3 === 0;
    const items = (await sampleList()).entries.get(entry.code)?.itemNames ?? [];
    const rows = items.map((name) =>
      aRow({
        ...{ 资源目录代码: entry.code, 部门名称: this.names.get(entry.provider) ?? null, 信息资源名称: entry.code },
        ...{ 信息项名称: name, 共享类型: isFree ? '无条件共享' : '有条件共享' },
        ...{ 共享条件: isFree ? null : `第${number}批所述用途`, 变更类型: change === 'withdraw' ? '撤销' : null },
      }),
    );
    const received = await this.lists.receive(await aWorkbook(...rows), { number });
    if (!received.ok) throw new Error(received.error.code);
    const { id, version } = await this.lists.check(received.value.id);
    if (!(await this.lists.desk.requestApply(await this.lists.authority(), id, version)).ok) return false;
    const { batchId } = await this.lists.apply(id);
    return this.#done(this.lists.approval.approve(await this.lists.approver(), batchId ?? '', 1, null));
  }

  /** An office reports a mistake and the provider accepts it at the scope told (art. 26; U9). */
  async dispute(at: UseCaseContext, entry: PlantedEntry, office: Id, scope: CorrectionScope): Promise<boolean> {
    const item = await this.#one('SELECT id, 1 AS version FROM catalogue_item WHERE entry_id = $1', entry.id);
    const place = { itemId: scope === 'field' ? (item?.id ?? null) : null, resourceId: null };
    const recordReference = scope === 'record' ? 'YSPT-REC-0001' : null;
    const report = { entryCode: entry.code, scope, ...place, recordReference, defect: 'outdated' as const, note: null };
    const corrections = this.world.app.get(Corrections, { strict: false });
    const reported = await corrections.report(as(at, aPerson(office, 'liaison')), null, report);
    if (!reported.ok) return this.#done(Promise.resolve(reported));
    const provider = as(at, aPerson(entry.provider, 'liaison'));
    return this.#done(corrections.accept(provider, reported.value.id, 1, { scope: null, itemId: null }));
  }

  /** The provider corrects what was accepted first. */
  async correct(at: UseCaseContext, { id, provider }: PlantedEntry): Promise<boolean> {
    const open = await this.#one(
      `SELECT id, version FROM correction WHERE entry_id = $1 AND state = 'accepted' ORDER BY id`,
      id,
    );
    if (open === undefined) return false;
    const corrections = this.world.app.get(Corrections, { strict: false });
    const context = as(at, aPerson(provider, 'liaison'));
    return this.#done(corrections.settle(context, open.id, open.version, 'corrected', null));
  }

  /** The provider's office head signs a standing answer for one office and purpose, or revokes the one there is (U3). */
  async standOrRevoke(at: UseCaseContext, entry: PlantedEntry, office: Id, itemCode: string): Promise<boolean> {
    const standing = this.world.app.get(StandingAnswers, { strict: false });
    const head = as(at, aPerson(entry.provider, 'office_head'));
    const signed = await this.#one(
      `SELECT id, version FROM standing_answer WHERE entry_id = $1 AND revoked_at IS NULL`,
      entry.id,
    );
    if (signed !== undefined) return this.#done(standing.revokeStandingAnswer(head, signed.id, signed.version));
    return this.#done(
      standing.signStandingAnswer(head, entry.code, {
        recipients: { kind: 'departments', departmentIds: [office] },
        purposes: [{ kind: 'item', code: itemCode }],
        ...{ itemIds: [], modes: ['service_interface'], beneficiaries: ['department'] },
        ...{ validFrom: localDate('2026-01-01'), validUntil: null },
      }),
    );
  }

  /** An office asks for the whole entry for one of its items; within a standing answer that is a grant at once. */
  async ask(at: UseCaseContext, entry: PlantedEntry, office: Id, itemCode: string): Promise<boolean> {
    const items = await this.lists.rows<{ id: Id }>('SELECT id FROM catalogue_item WHERE entry_id = $1', [entry.id]);
    const personalInformation = {
      ...{ duty: '户口登记条例 第七条', impactAssessment: 'PIA-1', secrecyAssessment: 'SA-1', notice: '办事指南告知' },
      ...{ necessity: items.map(({ id }) => ({ itemId: id, why: '核验身份' })), minors: true },
      protectionMeasures: '仅窗口查询',
    };
    const content = {
      ...{ legalBasis: '户口登记条例 第七条', scenario: '政务服务', useScope: '办理时核验' },
      ...{ itemIds: items.map(({ id }) => id), purposes: [{ kind: 'item' as const, code: itemCode }] },
      ...{ mode: 'service_interface' as const, beneficiaries: 'department' as const, truthful: true },
      ...{ validFrom: localDate('2026-11-23'), validUntil: localDate('2027-11-22'), personalInformation },
    };
    const [drafting, liaison] = [this.world.app.get(RequestDrafting, { strict: false }), aPerson(office, 'liaison')];
    const input = { departmentId: null, entryCode: entry.code, content };
    const draft = await drafting.draftRequest(as(at, liaison), input);
    if (!draft.ok) return this.#done(Promise.resolve(draft));
    const sent = await drafting.sendForSigning(as(at, liaison), draft.value.id, draft.value.version);
    if (!sent.ok) return this.#done(Promise.resolve(sent));
    const signing = this.world.app.get(RequestSigning, { strict: false });
    return this.#done(signing.sign(as(at, aPerson(office, 'office_head')), sent.value.id, sent.value.version));
  }

  /** The entry's first request under way is taken one step on: answered, supplied, confirmed. */
  async moveOn(at: UseCaseContext, { id: entryId, provider }: PlantedEntry): Promise<boolean> {
    const [open] = await this.lists.rows<Version & { state: string; office: Id }>(
      `SELECT id, version, state, requester_department_id AS office FROM share_request
       WHERE entry_id = $1 AND state IN ('reviewing', 'answer_signing', 'agreed', 'supplying') ORDER BY id LIMIT 1`,
      [entryId],
    );
    if (open === undefined) return false;
    const { id, version } = open;
    const [liaison, head] = [as(at, aPerson(provider, 'liaison')), as(at, aPerson(provider, 'office_head'))];
    const answering = this.world.app.get(RequestAnswering, { strict: false });
    const supplying = this.world.app.get(RequestSupplying, { strict: false });
    const steps: Record<string, () => Promise<Result<RequestAct, DomainError>>> = {
      reviewing: () => answering.prepareAnswer(liaison, id, version, AGREED),
      answer_signing: () => answering.signAnswer(head, id, version),
      agreed: async () => supplying.attachSupply(liaison, id, version, (await this.#resourceOf(entryId)) ?? id),
      supplying: () => supplying.confirmSupply(as(at, aPerson(open.office, 'liaison')), id, version),
    };
    const step = steps[open.state];
    return step === undefined ? false : this.#done(step());
  }

  async #resourceOf(entryId: Id): Promise<Id | undefined> {
    return (await this.#one('SELECT id, 1 AS version FROM catalogue_resource WHERE entry_id = $1', entryId))?.id;
  }

  async #one(sql: string, parameter: Id): Promise<Version | undefined> {
    return (await this.lists.rows<Version>(`${sql} LIMIT 1`, [parameter]))[0];
  }

  async #done(act: Promise<Result<unknown, DomainError>>): Promise<boolean> {
    const outcome = await act;
    await this.world.seal();
    return outcome.ok;
  }
}

const as = ({ at }: UseCaseContext, actor: Actor): UseCaseContext => aContext(actor, at);
