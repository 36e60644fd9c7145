import { Injectable } from '@nestjs/common';
import { err, forbidden, notFound, ok, type Id, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory, permits, TableExports, type Department } from '@zeqing/organisation';
import { fileHead, readWorkbookInChild, sha256, tableBook, UnitOfWork } from '@zeqing/platform';
import type { ServicesError } from '../services.errors';
import { itemCodesOfDepartment } from '../store/item.repository';
import { allOneThings, findOneThing } from '../store/model.repository';
import { canonicalContent, sameContent } from './domain/draft';
import { modelChanges } from './domain/model-changes';
import {
  emptyContent,
  type ModelTarget,
  type WrittenContent,
  type WrittenItem,
  type WrittenOneThing,
} from './domain/written-model';
import { DraftDesk } from './draft-desk';
import { merged, partsOf, toldWhole, type ImportedPart, type ModelImport, type ToldPart } from './files/import-rows';
import { readTables, type ToldModel } from './files/read-tables';
import type { WholeModel } from './files/whole-model';
import { writeTables } from './files/write-tables';
import { ModelShelf } from './model-shelf';
import { isHeldBy, ServiceDrafts } from './service-drafts.service';
import { isUnderWay } from './store/draft.repository';
import { newestVersions } from './store/version.repository';

/** What is taken out: everything of a department, or a one-thing with the items of its matters. */
export type ModelScope = { readonly departmentId: Id } | { readonly oneThingCode: string };

export interface ImportOrder {
  readonly departmentId: Id;
  /** Of the dry run; null: this is one. */
  readonly digest: string | null;
}

/** More parts than one file may hold. */
export const MOST_PARTS = 200;
const MOST_TEMPLATES = 1_000;
const ANYONE = '00000000-0000-0000-0000-000000000000';

/** The service model as files: taken out whole, and brought in as drafts, tried first. */
@Injectable()
export class ModelFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: DepartmentDirectory,
    private readonly shelf: ModelShelf,
    private readonly drafts: ServiceDrafts,
    private readonly desk: DraftDesk,
    private readonly exports: TableExports,
  ) {}

  /** What is in force; every bound department may see it (U26). Refuses with `services.unknown_one_thing`. */
  async take(context: UseCaseContext, scope: ModelScope): Promise<Result<WholeModel, ServicesError>> {
    const tx = this.unitOfWork.reader(context);
    if ('oneThingCode' in scope) {
      const oneThing = await findOneThing(tx, scope.oneThingCode);
      if (oneThing === null) return err({ code: 'services.unknown_one_thing', details: { code: scope.oneThingCode } });
      const codes = [...new Set(oneThing.matters.flatMap(({ itemCode }) => itemCode ?? []))];
      const items = (await this.#all(tx, 'item', codes)) as WrittenItem[];
      return ok({
        items,
        templates: [],
        oneThings: (await this.#all(tx, 'one_thing', [oneThing.code])) as WrittenOneThing[],
      });
    }
    const { departmentId } = scope;
    const filter = { target: 'template', departmentId, after: null } as const;
    const templates = (await newestVersions(tx, filter, MOST_TEMPLATES)).map(({ code }) => code);
    const led = (await allOneThings(tx)).filter((one) => one.leadDepartmentId === departmentId);
    return ok({
      items: (await this.#all(tx, 'item', await itemCodesOfDepartment(tx, departmentId))) as WrittenItem[],
      templates: (await this.#all(tx, 'template', templates)) as WrittenItem[],
      oneThings: (await this.#all(
        tx,
        'one_thing',
        led.map(({ code }) => code),
      )) as WrittenOneThing[],
    });
  }

  /** The same as a workbook of several sheets, the last of which says who took it out; taking it is an event (U48). */
  async takeWorkbook(context: UseCaseContext, scope: ModelScope): Promise<Result<Buffer, ServicesError>> {
    const model = await this.take(context, scope);
    if (!model.ok) return model;
    const { items, templates, oneThings } = model.value;
    const rows = items.length + templates.length + oneThings.length;
    const stamp = await this.exports.note(context, { screen: 'services.model', rows, format: 'xlsx' });
    const filter = 'oneThingCode' in scope ? scope.oneThingCode : scope.departmentId;
    return ok(
      await tableBook(writeTables(model.value), fileHead({ title: '服务事项', filters: [filter], rows }, stamp, 'zh')),
    );
  }

  /** Brings in a model that is told whole. See `bring`. */
  bringModel(
    context: UseCaseContext,
    order: ImportOrder,
    model: WholeModel,
  ): Promise<Result<ModelImport, ServicesError>> {
    return this.#bring(context, order, toldWhole(model));
  }

  /** Brings in a workbook of ours or an 实施清单, read in a process of its own. Refuses with `services.file_unreadable`. */
  async bringWorkbook(
    context: UseCaseContext,
    order: ImportOrder,
    bytes: Buffer,
  ): Promise<Result<ModelImport, ServicesError>> {
    const reading = await readWorkbookInChild(bytes);
    if ('fault' in reading) return err({ code: 'services.file_unreadable', details: { fault: reading.fault } });
    return this.#bring(context, order, readTables(reading.sheets));
  }

  /**
   * Says what would become of each part; with the digest of that dry run the parts that are new or change something
   * become drafts, in one transaction. Refuses with `forbidden`, `services.file_empty`, `services.file_too_long`,
   * `services.import_not_tried` (another file, or none, was tried).
   */
  async #bring(
    context: UseCaseContext,
    order: ImportOrder,
    told: ToldModel,
  ): Promise<Result<ModelImport, ServicesError>> {
    const { departmentId } = order;
    if (!permits(context.actor, 'services.manage', departmentId)) return err(forbidden('services.manage'));
    const parts = partsOf(told);
    if (parts.length === 0 && told.faults.length === 0) return err({ code: 'services.file_empty' });
    if (parts.length > MOST_PARTS) return err({ code: 'services.file_too_long', details: { atMost: MOST_PARTS } });
    const digest = sha256(canonicalContent({ departmentId, parts: [...parts] })).toString('hex');
    if (order.digest !== null && (order.digest !== digest || told.faults.length > 0))
      return err({ code: 'services.import_not_tried' });
    return this.unitOfWork.run(context, async (tx): Promise<Result<ModelImport, ServicesError>> => {
      const department = await this.directory.byId(tx, departmentId);
      if (!department) return err(notFound('department'));
      const done: ImportedPart[] = [];
      for (const part of parts) {
        const judged = await this.#part(tx, { ...context, tx }, department, part, order.digest !== null);
        if (!judged.ok) return judged;
        done.push(judged.value);
      }
      return ok({ digest, isApplied: order.digest !== null, parts: done, faults: told.faults });
    });
  }

  async #part(
    tx: Tx,
    context: UseCaseContext,
    department: Department,
    { target, said }: ToldPart,
    isApplied: boolean,
  ): Promise<Result<ImportedPart, ServicesError>> {
    const { code } = said;
    const inForce = await this.shelf.inForce(tx, target, code);
    const content = merged(inForce?.content ?? emptyContent(target, code, department), said);
    const part = { target, code, name: content.name, faults: [], changes: [], draftId: null };
    if (inForce && sameContent(inForce.content, content)) return ok({ ...part, outcome: 'unchanged' });
    if (inForce && !isHeldBy(inForce, department)) return ok({ ...part, outcome: 'not_yours' });
    if (await isUnderWay(tx, target, code, ANYONE)) return ok({ ...part, outcome: 'under_way' });
    const departmentId = department.id;
    const baseNumber = inForce?.number ?? null;
    const told = {
      ...part,
      outcome: inForce ? ('changed' as const) : ('new' as const),
      faults: await this.desk.faultsOf(tx, { target, content, departmentId, baseNumber }, context.at),
      changes: inForce ? modelChanges(inForce.content, content) : [],
    };
    if (!isApplied) return ok(told);
    const begun = await this.drafts.begin(context, { target, code, departmentId, origin: 'import', content });
    return begun.ok ? ok({ ...told, draftId: begun.value }) : begun;
  }

  async #all(tx: Tx, target: ModelTarget, codes: readonly string[]): Promise<WrittenContent[]> {
    const found: WrittenContent[] = [];
    for (const code of codes) {
      const inForce = await this.shelf.inForce(tx, target, code);
      if (inForce) found.push(inForce.content);
    }
    return found;
  }
}
