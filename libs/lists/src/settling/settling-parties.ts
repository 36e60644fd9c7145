import { Injectable } from '@nestjs/common';
import { err, notFound, ok, type Id, type Result, type Tx } from '@zeqing/kernel';
import { DepartmentDirectory, regionContains, type Department } from '@zeqing/organisation';
import type { SettlingError } from './domain/settling-error';

/** Which department may be asked to take on a duty. */
@Injectable()
export class SettlingParties {
  constructor(private readonly directory: DepartmentDirectory) {}

  /** The authority that settles what a department needs: that of its own level. */
  authorityOf(tx: Tx, requesterDepartmentId: Id): Promise<Department | null> {
    return this.directory.authorityOf(tx, requesterDepartmentId);
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
