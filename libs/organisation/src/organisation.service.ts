import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  addDays,
  err,
  newId,
  normalText,
  notFound,
  ok,
  stale,
  type Id,
  type LocalDate,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import type { Department, DepartmentDraft } from './domain/department';
import type { OrganisationError } from './domain/organisation-error';
import type { Region } from './domain/region';
import { regionLevel } from './domain/region-code';
import { checkSocialCreditCode } from './domain/social-credit-code';
import { DepartmentRepository } from './store/department.repository';
import { RegionRepository } from './store/region.repository';

export interface SuccessionDraft {
  readonly predecessorId: Id;
  /** The first day on which the successors act. */
  readonly effectiveOn: LocalDate;
  readonly successors: readonly { readonly departmentId: Id; readonly splitScope: string | null }[];
}

/** Regions and departments, and what reform makes of them (U24, U25). */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly regions: RegionRepository,
    private readonly departments: DepartmentRepository,
    private readonly journal: Journal,
  ) {}

  async createRegion(context: UseCaseContext, region: Region): Promise<Result<Region, OrganisationError>> {
    return this.unitOfWork.run<Region, OrganisationError>(context, async (tx) => {
      if (region.parentCode !== null && !(await this.regions.find(tx, region.parentCode)))
        return err({ code: 'organisation.region_unknown', details: { regionCode: region.parentCode } });
      if (!(await this.regions.insert(tx, region))) return err({ code: 'organisation.region_exists' });
      await this.journal.append(tx, context, {
        type: 'region.created',
        object: { type: 'region', id: region.code, version: 1 },
        departmentIds: [],
        payload: { parentCode: region.parentCode, level: region.level, isCustom: region.isCustom },
      });
      return ok(region);
    });
  }

  /** A code, where there is one, must pass its check character; a name is unique within its region. */
  async createDepartment(
    context: UseCaseContext,
    draft: DepartmentDraft,
  ): Promise<Result<Department, OrganisationError>> {
    const checked = checkDraft(draft);
    if (!checked.ok) return checked;
    return this.unitOfWork.run<Department, OrganisationError>(context, async (tx) => {
      const unknown = await this.#unknownRegion(tx, [draft.regionCode, draft.governmentRegionCode]);
      if (unknown !== null) return err({ code: 'organisation.region_unknown', details: { regionCode: unknown } });
      const id = newId(context.at.getTime());
      const clean = { ...draft, name: normalText(draft.name), shortName: normalText(draft.shortName) };
      const outcome = await this.departments.insert(tx, id, clean);
      if (outcome !== 'added') return err({ code: `organisation.${outcome}` });
      await this.journal.append(tx, context, {
        type: 'department.created',
        object: { type: 'department', id, version: 1 },
        departmentIds: [id],
        payload: {
          code: draft.code ?? draft.internalCode,
          regionCode: draft.regionCode,
          governmentRegionCode: draft.governmentRegionCode,
          management: draft.management,
          bound: draft.bound,
          isAuthority: draft.isAuthority,
        },
      });
      return ok(departmentView(id, clean));
    });
  }

  /**
   * Ends a department the day before its successors act, and names them; a split names what each one takes. What was
   * its business is handed on by each subject on that day, led by the event (U25).
   */
  async succeed(
    context: UseCaseContext,
    draft: SuccessionDraft,
    seenVersion: number,
  ): Promise<Result<null, OrganisationError>> {
    return this.unitOfWork.run<null, OrganisationError>(context, async (tx) => {
      const ids = [draft.predecessorId, ...draft.successors.map(({ departmentId }) => departmentId)];
      const found = await this.departments.findByIds(tx, ids);
      if (found.length < new Set(ids).size || draft.successors.length === 0) return err(notFound('department'));
      if (draft.successors.length > 1 && draft.successors.some(({ splitScope }) => splitScope === null))
        return err({ code: 'invalid_input', fields: [{ pointer: '/successors', rule: 'split_scope_required' }] });
      const lastDay = addDays(draft.effectiveOn, -1);
      if (!(await this.departments.end(tx, draft.predecessorId, seenVersion, lastDay))) return err(stale('department'));
      for (const { departmentId, splitScope } of draft.successors) {
        const succession = { ...draft, successorId: departmentId, splitScope };
        if (!(await this.departments.insertSuccession(tx, newId(context.at.getTime()), succession)))
          return err({ code: 'organisation.succession_exists' });
      }
      await this.journal.append(tx, context, {
        type: 'department.succeeded',
        object: { type: 'department', id: draft.predecessorId, version: seenVersion + 1 },
        departmentIds: ids,
        payload: { effectiveOn: draft.effectiveOn, successorIds: ids.slice(1) },
      });
      return ok(null);
    });
  }

  async #unknownRegion(tx: Tx, codes: readonly string[]): Promise<string | null> {
    for (const code of codes) if (!(await this.regions.find(tx, code))) return code;
    return null;
  }
}

function checkDraft(draft: DepartmentDraft): Result<null, OrganisationError> {
  if (draft.code === null) return ok(null);
  const code = checkSocialCreditCode(draft.code);
  if (code.ok) return ok(null);
  return err({ code: 'organisation.social_credit_code', fields: [{ pointer: '/code', rule: `code.${code.error}` }] });
}

const departmentView = (id: Id, draft: DepartmentDraft): Department => ({
  id,
  code: draft.code,
  name: draft.name,
  shortName: draft.shortName,
  regionCode: draft.regionCode,
  level: regionLevel(draft.regionCode),
  governmentRegionCode: draft.governmentRegionCode,
  lineSuperiorId: draft.lineSuperiorId,
  management: draft.management,
  bound: draft.bound,
  isAuthority: draft.isAuthority,
  version: 1,
});
