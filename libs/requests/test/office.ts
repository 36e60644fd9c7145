import type { DynamicModule, Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { CalendarService } from '@zeqing/calendar';
import {
  localDate,
  newId,
  SettableClock,
  type Actor,
  type CanonicalValue,
  type Id,
  type Role,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { createLogger, DatabaseModule, PlatformModule, UnitOfWork } from '@zeqing/platform';
import { aContext, aPerson, createTestDatabase, statementsOf, type TestDatabase } from '@zeqing/testing';
import path from 'node:path';
import {
  RequestAnswering,
  RequestDrafting,
  RequestSigning,
  RequestsModule,
  RequestSupplying,
  type RequestAct,
  type RequestContent,
} from '../src';

// Every file has a database of its own and the whole module on it; on a busy machine that takes seconds.
jest.setTimeout(60_000);

/** Monday of a week without holidays. */
export const MONDAY = new Date('2026-11-23T10:00:00+08:00');
const SEEDS = path.resolve(__dirname, '../../../db/seeds');

export interface EntrySeed {
  readonly id: Id;
  readonly code: string;
  readonly itemIds: readonly [Id, Id, Id];
  readonly resourceId: Id | null;
}

interface JournalRow {
  readonly type: string;
  readonly object_type: string;
  readonly object_id: Id;
  readonly object_version: number;
  readonly department_ids: Id[];
  readonly payload: Record<string, CanonicalValue>;
}

/** Two departments of a city with their people, a published entry, and the whole requests module on a database of its own. */
export class Office {
  readonly requester = newId();
  readonly provider = newId();
  readonly stranger = newId();
  readonly liaison = aPerson(this.requester, 'liaison');
  readonly head = aPerson(this.requester, 'office_head');
  readonly answerer = aPerson(this.provider, 'liaison');
  readonly answerHead = aPerson(this.provider, 'office_head');
  readonly clock = new SettableClock(MONDAY);

  private constructor(
    readonly database: TestDatabase,
    private module: TestingModule | null,
  ) {}

  /** `above`: the module of a higher floor that is tried on the same office. */
  static async open(above: Type | DynamicModule = RequestsModule): Promise<Office> {
    const database = await createTestDatabase();
    const office = new Office(database, null);
    const logger = createLogger({ logLevel: 'silent' }, 'test');
    office.module = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot({ config: database.config, logger, clock: office.clock }),
        DatabaseModule.forRoot(database.config, [], 'zeqing-test'),
        RequestsModule,
        above,
      ],
    }).compile();
    await office.get(CalendarService).seedCalendar(aContext(), SEEDS);
    await database.owner.query(
      `INSERT INTO region (code, name, level, parent_code) VALUES ('000000', '全国', 'national', NULL),
         ('990000', '示范省', 'province', '000000'), ('999900', '示范市', 'city', '990000')
       ON CONFLICT DO NOTHING`,
    );
    for (const [id, name] of [
      [office.requester, '市卫生健康委'],
      [office.provider, '市民政局'],
      [office.stranger, '市教育局'],
    ])
      await office.#addDepartment(id ?? '', name ?? '');
    return office;
  }

  async close(): Promise<void> {
    await this.module?.close();
    await this.database.drop();
  }

  get<T>(type: new (...parameters: never[]) => T): T {
    if (!this.module) throw new Error('the office is not open');
    return this.module.get<T>(type);
  }

  reader(): Tx {
    return this.get(UnitOfWork).reader();
  }

  /** The SQL an act sends, transaction brackets included. */
  statementsOf(act: () => Promise<unknown>): Promise<readonly string[]> {
    return statementsOf(act);
  }

  as(actor: Actor, at: Date = this.clock.now()): UseCaseContext {
    return aContext(actor, at);
  }

  async anEntry(changes: { shareType?: string; resource?: boolean; sensitivity?: number } = {}): Promise<EntrySeed> {
    const { shareType = 'conditional', resource = true, sensitivity = 1 } = changes;
    const entry = { id: newId(), code: `307/${newId()}`, itemIds: [newId(), newId(), newId()] as const };
    await this.database.owner.query(
      `INSERT INTO catalogue_entry (id, code, name, provider_department_id, share_type, share_modes, status,
         published_version, content_hash, created_at, updated_at)
       VALUES ($1, $2, '婚姻登记信息', $3, $4, '{service_interface,file_download}', 'published', 1, 'x', now(), now())`,
      [entry.id, entry.code, this.provider, shareType],
    );
    for (const [index, id] of entry.itemIds.entries())
      await this.database.owner.query(
        `INSERT INTO catalogue_item (id, entry_id, position, name, sensitivity) VALUES ($1, $2, $3, $4, $5)`,
        [id, entry.id, index + 1, `数据项${index + 1}`, sensitivity],
      );
    return { ...entry, itemIds: [...entry.itemIds], resourceId: resource ? await this.aResource(entry.id) : null };
  }

  async aResource(entryId: Id): Promise<Id> {
    const id = newId();
    await this.database.owner.query(
      `INSERT INTO catalogue_resource (id, entry_id, kind, name, platform_code, attached_by, attached_at)
       VALUES ($1, $2, 'interface', '婚姻登记查询接口', 'P-001', 'test', now())`,
      [id, entryId],
    );
    return id;
  }

  content(entry: EntrySeed, changes: Partial<RequestContent> = {}): RequestContent {
    return {
      legalBasis: '户口登记条例 第七条',
      scenario: '新生儿出生一件事',
      useScope: '办理出生登记时核验父母婚姻状况',
      itemIds: entry.itemIds,
      purposes: [{ kind: 'one_thing', code: 'birth' }],
      mode: 'service_interface',
      beneficiaries: 'department',
      validFrom: localDate('2026-11-23'),
      validUntil: localDate('2027-11-22'),
      truthful: true,
      personalInformation: null,
      ...changes,
    };
  }

  async drafted(entry: EntrySeed, changes: Partial<RequestContent> = {}): Promise<RequestAct> {
    const input = { departmentId: null, entryCode: entry.code, content: this.content(entry, changes) };
    return done(await this.get(RequestDrafting).draftRequest(this.as(this.liaison), input));
  }

  async signed(entry: EntrySeed, changes: Partial<RequestContent> = {}): Promise<RequestAct> {
    const draft = await this.drafted(entry, changes);
    const signing = done(
      await this.get(RequestDrafting).sendForSigning(this.as(this.liaison), draft.id, draft.version),
    );
    return done(await this.get(RequestSigning).sign(this.as(this.head), signing.id, signing.version));
  }

  async answered(entry: EntrySeed): Promise<RequestAct> {
    const request = await this.signed(entry);
    const answering = this.get(RequestAnswering);
    const prepared = done(
      await answering.prepareAnswer(this.as(this.answerer), request.id, request.version, { kind: 'agree' }),
    );
    return done(await answering.signAnswer(this.as(this.answerHead), prepared.id, prepared.version));
  }

  async supplied(entry: EntrySeed): Promise<RequestAct> {
    const request = await this.answered(entry);
    const resourceId = entry.resourceId ?? '';
    return done(
      await this.get(RequestSupplying).attachSupply(this.as(this.answerer), request.id, request.version, resourceId),
    );
  }

  async shared(entry: EntrySeed): Promise<RequestAct> {
    const { id, version } = await this.supplied(entry);
    return done(await this.get(RequestSupplying).confirmSupply(this.as(this.liaison), id, version));
  }

  /** What the journal holds of this subject, in the order of appending. */
  async journal(objectId?: Id): Promise<JournalRow[]> {
    return this.database.owner.query(
      `SELECT type, object_type, object_id, object_version, department_ids, payload_c14n::jsonb AS payload
       FROM journal_pending WHERE object_type <> 'calendar' AND ($1::text IS NULL OR object_id = $1) ORDER BY id`,
      [objectId ?? null],
    );
  }

  /** Another bound department of the city. */
  async aDepartment(name: string): Promise<Id> {
    const id = newId();
    await this.#addDepartment(id, name);
    return id;
  }

  /** The city's 主管部门. */
  async anAuthority(): Promise<Id> {
    const id = newId();
    await this.#addDepartment(id, '市数据局', true);
    return id;
  }

  async #addDepartment(id: Id, name: string, isAuthority = false): Promise<void> {
    await this.database.owner.query(
      `INSERT INTO department (id, name, comparable_name, short_name, comparable_short_name, kind, region_code,
         government_region_code, regions_served, management, bound, is_authority)
       VALUES ($1, $2, $2, $2, $2, '组成部门', '999900', '999900', '{}', 'own', 'decree', $3)`,
      [id, name, isAuthority],
    );
  }
}

/** The value of an act that must not be refused. */
export function done<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

export const inDepartment = (departmentId: Id, ...roles: Role[]): Actor => aPerson(departmentId, ...roles);
