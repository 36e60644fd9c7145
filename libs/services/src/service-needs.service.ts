import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  canonicalJson,
  err,
  newId,
  ok,
  type FieldError,
  type Id,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { sha256, UnitOfWork } from '@zeqing/platform';
import type { ServiceNeedRows } from './domain/import/cells';
import { planServiceImport, type ServiceImportPlan } from './domain/import/import-plan';
import { ModelShelf } from './life/model-shelf';
import { readServiceNeedRows } from './seed-files';
import type { ServicesError } from './services.errors';
import { insertImport, lastImport, lockImports, type ServiceImport } from './store/import.repository';
import { findItems } from './store/item.repository';
import { saveEvidenceType, saveItem, saveOneThing } from './store/model.writer';

/** Takes in the item model: which item needs which papers in which situation, and which data spare them. */
@Injectable()
export class ServiceNeeds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: DepartmentDirectory,
    private readonly journal: Journal,
    private readonly shelf: ModelShelf,
  ) {}

  /**
   * Imports the rows as one act and one journal event; items, evidence types and one-things named in them are replaced
   * as a whole, others stay. The rows of the last import again change nothing. Refused as a whole with every fault.
   */
  async importServiceNeeds(
    context: UseCaseContext,
    rows: ServiceNeedRows,
  ): Promise<Result<ServiceImport, ServicesError>> {
    const planned = planServiceImport(rows);
    if (!planned.ok) return err(invalid(planned.error));
    const plan = planned.value;
    const made: ServiceImport = {
      id: newId(context.at.getTime()),
      digest: sha256(canonicalJson({ ...rows })).toString('hex'),
      items: plan.items.length,
      materials: plan.items.reduce((sum, { item }) => sum + item.materials.length, 0),
      evidenceTypes: plan.evidence.length,
      oneThings: plan.oneThings.length,
    };
    return this.unitOfWork.run<ServiceImport, ServicesError>(context, async (tx) => {
      await lockImports(tx);
      const last = await lastImport(tx);
      if (last?.digest === made.digest) return ok(last);
      const departments = await this.#departments(tx, plan);
      if (!departments.ok) return departments;
      await this.#save(tx, context, plan, departments.value);
      await insertImport(tx, made, context.at, context.actor.id);
      const { id, ...payload } = made;
      await this.journal.append(tx, context, {
        type: 'services.needs_imported',
        object: { type: 'service_import', id, version: 1 },
        departmentIds: [
          ...new Set(plan.items.map(({ departmentCode }) => departments.value.get(departmentCode) ?? '')),
        ],
        payload,
      });
      return ok(made);
    });
  }

  /** Loads the demonstration's item model from a folder of seed files; a second run changes nothing. */
  async seedServices(context: UseCaseContext, seedsDirectory: string): Promise<ServiceImport> {
    const imported = await this.importServiceNeeds(context, await readServiceNeedRows(seedsDirectory));
    if (!imported.ok) throw new Error(`the seed of services was refused: ${JSON.stringify(imported.error)}`);
    return imported.value;
  }

  async #save(
    tx: Tx,
    context: UseCaseContext,
    plan: ServiceImportPlan,
    departments: ReadonlyMap<string, Id>,
  ): Promise<void> {
    for (const { evidence, sourceCode } of plan.evidence) {
      const proposedSourceId = sourceCode === null ? null : (departments.get(sourceCode) ?? null);
      await saveEvidenceType(tx, { ...evidence, proposedSourceId });
    }
    for (const { item, departmentCode } of plan.items) {
      // A file that tells of no case volume leaves what the department counted.
      const [known] = item.caseVolume === null ? await findItems(tx, [item.code]) : [];
      const caseVolume = item.caseVolume ?? known?.caseVolume ?? null;
      const whole = { ...item, caseVolume, departmentId: departments.get(departmentCode) ?? '' };
      await saveItem(tx, whole);
      await this.shelf.keepItem(tx, context, whole);
    }
    for (const oneThing of plan.oneThings) {
      const lead = await this.directory.byName(tx, oneThing.leadName);
      const whole = { ...oneThing, leadDepartmentId: lead?.id ?? null };
      await saveOneThing(tx, whole);
      await this.shelf.keepOneThing(tx, context, whole, oneThing.cooperating);
    }
  }

  /** The departments of all codes in the files, or the rows whose code is unknown. */
  async #departments(tx: Tx, plan: ServiceImportPlan): Promise<Result<ReadonlyMap<string, Id>, ServicesError>> {
    const codes = new Set([
      ...plan.items.map(({ departmentCode }) => departmentCode),
      ...plan.evidence.flatMap(({ sourceCode }) => (sourceCode === null ? [] : [sourceCode])),
    ]);
    const found = new Map<string, Id>();
    for (const code of codes) {
      const department = await this.directory.byCode(tx, code);
      if (department !== null) found.set(code, department.id);
    }
    const unknown = [...codes].filter((code) => !found.has(code));
    return unknown.length > 0 ? err({ code: 'services.unknown_department', details: { codes: unknown } }) : ok(found);
  }
}

const invalid = (fields: readonly FieldError[]): ServicesError => ({ code: 'services.import_invalid', fields });
