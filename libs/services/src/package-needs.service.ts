import { Injectable } from '@nestjs/common';
import { err, ok, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import type { PackageNeeds, PackageTarget, RequestError, TargetNeeds } from '@zeqing/requests';
import { ReadinessService } from './readiness.service';
import { findItems } from './store/item.repository';
import { allOneThings } from './store/model.repository';

/** Tells requests which data a service item or a one-thing needs: the answer to their port. */
@Injectable()
export class ServicePackageNeeds implements PackageNeeds {
  constructor(private readonly readiness: ReadinessService) {}

  async find(
    context: UseCaseContext & { readonly tx: Tx },
    target: PackageTarget,
  ): Promise<Result<TargetNeeds, RequestError>> {
    const { kind, code } = target;
    const head = kind === 'item' ? await headOfItem(context.tx, code) : await headOfOneThing(context.tx, code);
    const found = await this.readiness.needsOf(context, kind === 'item' ? { itemCode: code } : { oneThingCode: code });
    if (head === null || !found.ok) return err({ code: 'request.package_target_unknown', details: { kind, code } });
    return ok({ ...head, needs: found.value });
  }
}

type Head = Omit<TargetNeeds, 'needs'>;

async function headOfItem(tx: Tx, code: string): Promise<Head | null> {
  const [item] = await findItems(tx, [code]);
  return item ? { name: item.name, leadDepartmentId: item.departmentId } : null;
}

async function headOfOneThing(tx: Tx, code: string): Promise<Head | null> {
  const oneThing = (await allOneThings(tx)).find((each) => each.code === code);
  return oneThing ? { name: oneThing.name, leadDepartmentId: oneThing.leadDepartmentId } : null;
}
