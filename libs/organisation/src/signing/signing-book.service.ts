import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  err,
  forbidden,
  notFound,
  ok,
  stale,
  type Id,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import { DepartmentDirectory } from '../department-directory.service';
import type { OrganisationError } from '../domain/organisation-error';
import { permits } from '../domain/policy';
import { actsOfTwo, withDefaults, type SigningAct, type SigningRules } from './domain/signing-rule';
import { putRule, rulesSetBy, timesSet } from './store/signing-rule.repository';

/** Which acts a department has signed by a second person (U35): set by its head, read by whoever signs. */
@Injectable()
export class SigningBook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: DepartmentDirectory,
    private readonly journal: Journal,
  ) {}

  /** The acts of the department that who prepared them may not sign. */
  async actsOfTwo(tx: Tx, departmentId: Id): Promise<ReadonlySet<SigningAct>> {
    return actsOfTwo(await rulesSetBy(tx, departmentId));
  }

  /** One rule of each act, whether set or by default. */
  async rulesOf(context: UseCaseContext, departmentId: Id): Promise<Result<SigningRules, OrganisationError>> {
    const tx = this.unitOfWork.reader(context);
    if (!(await this.directory.byId(tx, departmentId))) return err(notFound('department'));
    return ok(await rulesFor(tx, departmentId));
  }

  /** Sets the rule of one act from now on; what was signed before stays as it was signed. Journalled with both values. */
  async set(
    context: UseCaseContext,
    departmentId: Id,
    seenVersion: number,
    wish: { readonly act: SigningAct; readonly twoPersons: boolean; readonly basis: string },
  ): Promise<Result<SigningRules, OrganisationError>> {
    return this.unitOfWork.run<SigningRules, OrganisationError>(context, async (tx) => {
      const department = await this.directory.byId(tx, departmentId);
      if (!department) return err(notFound('department'));
      if (!permits(context.actor, 'organisation.signing_rules', departmentId))
        return err(forbidden('organisation.signing_rules'));
      if ((await timesSet(tx, departmentId, 'locked')) !== seenVersion) return err(stale('signing_rules'));
      const before = await this.actsOfTwo(tx, departmentId);
      await putRule(tx, departmentId, { ...wish, setAt: context.at }, context.actor.id);
      await this.journal.append(tx, context, {
        type: 'signing_rule.set',
        object: { type: 'signing_rule', id: departmentId, version: seenVersion + 1 },
        departmentIds: [departmentId],
        payload: {
          departmentId,
          regionCode: department.regionCode,
          act: wish.act,
          twoPersonsBefore: before.has(wish.act),
          twoPersons: wish.twoPersons,
        },
      });
      return ok(await rulesFor(tx, departmentId));
    });
  }
}

const rulesFor = async (tx: Tx, departmentId: Id): Promise<SigningRules> => ({
  departmentId,
  version: await timesSet(tx, departmentId, 'unlocked'),
  rules: withDefaults(await rulesSetBy(tx, departmentId)),
});
