import { Injectable } from '@nestjs/common';
import { departmentsAs, err, notFound, ok, type Actor, type Id, type Result, type Tx } from '@zeqing/kernel';
import { DepartmentDirectory, regionContains, type Department } from '@zeqing/organisation';
import type { SettlingError } from './domain/settling-error';

/** Which department may be asked to take on a duty, and whose authority decides. */
@Injectable()
export class SettlingParties {
  constructor(private readonly directory: DepartmentDirectory) {}

  /** The authority that settles what a department needs: that of its own level. */
  authorityOf(tx: Tx, requesterDepartmentId: Id): Promise<Department | null> {
    return this.directory.authorityOf(tx, requesterDepartmentId);
  }

  /** Those of these departments for whose level the actor is an officer of the authority. */
  async overseen(tx: Tx, actor: Actor, departmentIds: readonly Id[]): Promise<ReadonlySet<Id>> {
    const officers = departmentsAs(actor, ['authority_officer']);
    const found = new Set<Id>();
    if (officers.length === 0) return found;
    for (const id of new Set(departmentIds)) {
      const authority = await this.directory.authorityOf(tx, id);
      if (authority !== null && officers.includes(authority.id)) found.add(id);
    }
    return found;
  }

  async oversees(tx: Tx, actor: Actor, departmentId: Id): Promise<boolean> {
    return (await this.overseen(tx, actor, [departmentId])).has(departmentId);
  }

  /** The department named, when the authority reaches it and it does not ask itself. */
  async named(
    tx: Tx,
    departmentId: Id,
    of: { readonly requesterDepartmentId: Id; readonly authorityDepartmentId: Id },
  ): Promise<Result<Department, SettlingError>> {
    const found = await this.directory.byId(tx, departmentId);
    if (!found) return err(notFound('department'));
    const fields = [{ pointer: '/departmentId', rule: 'of_the_authority' }];
    if (departmentId === of.requesterDepartmentId)
      return err({ code: 'settling.own_need', fields: [{ pointer: '/departmentId', rule: 'other_department' }] });
    const authority = await this.directory.byId(tx, of.authorityDepartmentId);
    if (!authority || !regionContains(authority.regionCode, found.regionCode))
      return err({ code: 'settling.beyond_reach', fields });
    return ok(found);
  }
}
