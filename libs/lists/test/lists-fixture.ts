import fs from 'node:fs';
import path from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { CalendarService } from '@zeqing/calendar';
import type { Actor, DomainError, Id, Result, UseCaseContext } from '@zeqing/kernel';
import {
  BatchApproval,
  DEMO_SERIES,
  ImportDesk,
  ImportWorker,
  ListReader,
  Lists,
  ListsModule,
  ListsSeeds,
  Recipients,
  WorkbookReader,
  type ApprovedBatch,
  type Finding,
  type ImportView,
  type Intent,
} from '@zeqing/lists';
import { OrganisationSeeds } from '@zeqing/organisation';
import { createLogger, DatabaseModule, PlatformModule, UnitOfWork } from '@zeqing/platform';
import { aContext, aPerson, createTestDatabase, type TestDatabase } from '@zeqing/testing';

export const SEEDS = path.resolve(__dirname, '../../../db/seeds');
export const SAMPLE = 'duty-list-sample.xlsx';
export const MISTAKES = 'duty-list-with-mistakes.xlsx';
const AUTHORITY = '市数据局';

export const seedFile = (name: string): Buffer => fs.readFileSync(path.join(SEEDS, name));

export function must<T>(outcome: Result<T, DomainError>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}
export const codeOf = (outcome: Result<unknown, DomainError>): string => (outcome.ok ? 'ok' : outcome.error.code);

/** The subject as the processes run it, on a database of its own with the demonstration city's departments and series. */
export class ListsFixture {
  readonly desk: ImportDesk;
  readonly reader: ListReader;
  readonly approval: BatchApproval;
  readonly recipients: Recipients;
  readonly lists: Lists;
  readonly unitOfWork: UnitOfWork;
  #authority: UseCaseContext | null = null;
  #approver: UseCaseContext | null = null;

  private constructor(
    readonly database: TestDatabase,
    readonly module: TestingModule,
  ) {
    this.desk = module.get(ImportDesk, { strict: false });
    this.reader = module.get(ListReader, { strict: false });
    this.approval = module.get(BatchApproval, { strict: false });
    this.recipients = module.get(Recipients, { strict: false });
    this.lists = module.get(Lists, { strict: false });
    this.unitOfWork = module.get(UnitOfWork, { strict: false });
  }

  static async start(): Promise<ListsFixture> {
    const database = await createTestDatabase();
    const { config } = database;
    const module = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot({ config, logger: createLogger(config, 'test') }),
        DatabaseModule.forRoot(config, [], 'zeqing-test'),
        ListsModule,
      ],
    }).compile();
    await module.init();
    await module.get(CalendarService, { strict: false }).seedCalendar(aContext(), SEEDS);
    await module.get(OrganisationSeeds, { strict: false }).seedOrganisation(aContext(), SEEDS);
    return ListsFixture.over(database, module);
  }

  /** On the database of another subject's tests, with their departments; the module has the lists in it. */
  static async over(database: TestDatabase, module: TestingModule): Promise<ListsFixture> {
    await module.get(ListsSeeds, { strict: false }).seedLists(aContext());
    return new ListsFixture(database, module);
  }

  async stop(): Promise<void> {
    await this.module.close();
    await this.database.drop();
  }

  rows<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.database.owner.query<T[]>(sql, parameters);
  }

  async department(name: string): Promise<Id> {
    const [row] = await this.rows<{ id: Id }>('SELECT id FROM department WHERE name = $1', [name]);
    if (!row) throw new Error(`no department ${name}`);
    return row.id;
  }

  async person(name: string, ...roles: Parameters<typeof aPerson>[1][]): Promise<Actor> {
    return aPerson(await this.department(name), ...roles);
  }

  async authority(): Promise<UseCaseContext> {
    this.#authority ??= aContext(await this.person(AUTHORITY, 'authority_officer'));
    return this.#authority;
  }

  /** Another officer of the authority, who approves what the first one brought (U35). */
  async approver(): Promise<UseCaseContext> {
    this.#approver ??= aContext(await this.person(AUTHORITY, 'authority_officer'));
    return this.#approver;
  }

  /** Brings a workbook as the authority. */
  async receive(
    bytes: Buffer,
    options: { intent?: Intent; number?: number; context?: UseCaseContext } = {},
  ): Promise<Result<ImportView, DomainError>> {
    return this.desk.receive(options.context ?? (await this.authority()), {
      fileName: 'list.xlsx',
      bytes,
      seriesCode: DEMO_SERIES,
      batchNumber: options.number ?? 3,
      title: null,
      documentNumber: '演数发〔2026〕3号',
      issuer: AUTHORITY,
      issuedOn: null,
      intent: options.intent ?? 'take_over',
    });
  }

  /** What the worker does when it hears of an import. */
  async check(importId: Id): Promise<ImportView> {
    const reading = await this.module.get(WorkbookReader, { strict: false }).read(importId);
    await this.#work((tx, context) =>
      this.module.get(ImportWorker, { strict: false }).check(tx, context, importId, reading),
    );
    return this.import(importId);
  }

  async apply(importId: Id): Promise<ImportView> {
    await this.#work((tx, context) => this.module.get(ImportWorker, { strict: false }).apply(tx, context, importId));
    return this.import(importId);
  }

  /** What the worker does after its last attempt. */
  async giveUp(importId: Id, state: 'received' | 'applying'): Promise<ImportView> {
    await this.#work((tx, context) =>
      this.module.get(ImportWorker, { strict: false }).giveUp(tx, context, importId, state),
    );
    return this.import(importId);
  }

  async import(id: Id): Promise<ImportView> {
    return must(await this.desk.find(await this.authority(), id));
  }

  async findings(id: Id): Promise<readonly Finding[]> {
    return must(
      await this.desk.findings(await this.authority(), id, { severity: null, rule: null }, { limit: 200, after: null }),
    ).items;
  }

  /** From the file to the batch, not yet approved. */
  async bring(bytes: Buffer, options: { intent?: Intent; number?: number } = {}): Promise<ImportView> {
    const { id } = must(await this.receive(bytes, options));
    const checked = await this.check(id);
    must(await this.desk.requestApply(await this.authority(), id, checked.version));
    return this.apply(id);
  }

  /** From the file to the list in force. */
  async publish(bytes: Buffer, options: { number?: number } = {}): Promise<ApprovedBatch> {
    const { batchId } = await this.bring(bytes, options);
    return must(await this.approval.approve(await this.approver(), batchId ?? '', 1, null));
  }

  /** How many rows every table holds that an import could write. */
  async listTables(): Promise<Record<string, number>> {
    const tables = [
      'catalogue_entry',
      'catalogue_item',
      'catalogue_gap',
      'catalogue_revision',
      'duty_row',
      'duty_row_change',
      'duty_recipient',
      'list_batch',
      'list_edition',
    ];
    const counted: Record<string, number> = {};
    for (const table of tables) {
      const [row] = await this.rows<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
      counted[table] = row?.count ?? -1;
    }
    return counted;
  }

  async #work(work: (tx: NonNullable<UseCaseContext['tx']>, context: UseCaseContext) => Promise<void>): Promise<void> {
    await this.unitOfWork.run({}, async (tx) => {
      await work(tx, { ...aContext(), tx });
      return { ok: true, value: undefined };
    });
  }
}
