import { Injectable } from '@nestjs/common';
import { localDateOf, ok, type Id, type Result, type UseCaseContext } from '@zeqing/kernel';
import type { RequestError } from '../request/domain/request-error';
import { RequestActs, type ActPlan, type RequestAct } from '../request/request-acts';
import { RegionTerms } from '../settings/region-terms.service';
import { admissibleBridge, type BridgeTerms } from './domain/use.rules';
import { findBridged, insertBridge } from './store/bridge.repository';

/** The bridge: the only thing that lets a use go on past its last day while the renewal is under way (U38). */
@Injectable()
export class RequestBridging {
  constructor(
    private readonly acts: RequestActs,
    private readonly regions: RegionTerms,
  ) {}

  /** The provider's office head signs: the grant then holds "until, bridged", and the platform is told so. */
  async signBridge(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    terms: BridgeTerms,
  ): Promise<Result<RequestAct, RequestError>> {
    const order = { id, seenVersion, event: 'grant.bridged', action: 'sign_bridge' } as const;
    return this.acts.perform(context, order, async (reading, request): Promise<Result<ActPlan, RequestError>> => {
      const grant = await findBridged(reading, id);
      const { bridge_days: most } = await this.regions.settingsFor(
        reading,
        request,
        request.providerRegionCode,
        context.at,
      );
      const admissible = admissibleBridge(terms, grant, localDateOf(context.at), most.value);
      if (!admissible.ok) return admissible;
      const bridge = { ...terms, ...admissible.value, basis: most.basis };
      return ok({
        payload: { until: terms.until, ...admissible.value },
        changesGrant: { to: 'live', bridgedUntil: terms.until },
        write: (tx) => insertBridge(tx, id, bridge, { by: context.actor.id, at: context.at }),
      });
    });
  }
}
