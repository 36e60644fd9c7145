import { Injectable } from '@nestjs/common';
import { localDateOf, ok, type Id, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { openClock } from '../clock/clock-keeper';
import type { RequestError } from '../request/domain/request-error';
import { admissibleAssignment, admissibleTransfer, type TransferCase } from './domain/transfer.rules';
import { RequestActs, type ActPlan, type RequestAct } from '../request/request-acts';
import { insertTransfer } from '../request/store/life.repository';
import type { StoredRequest } from '../request/store/stored-request';
import { RegionTerms } from '../settings/region-terms.service';

/** To whom a request is passed on, and the law or duty that says so. */
export interface TransferInput {
  readonly departmentId: Id;
  readonly ground: string;
}

/** Passing a request on to the department that is answerable (转交, U39). The requester's date never moves. */
@Injectable()
export class RequestTransferring {
  constructor(
    private readonly acts: RequestActs,
    private readonly directory: DepartmentDirectory,
    private readonly regions: RegionTerms,
  ) {}

  /** By the provider's office head, in the first working days and at most as often as the settings say. */
  async transfer(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    input: TransferInput,
  ): Promise<Result<RequestAct, RequestError>> {
    const order = { id, seenVersion, event: 'request.transferred', action: 'transfer' } as const;
    return this.acts.perform(context, order, async (reading, request): Promise<Result<ActPlan, RequestError>> => {
      const today = localDateOf(context.at);
      const clock = openClock(request, 'answer');
      const regionCode = clock?.regionCode ?? request.providerRegionCode;
      const calendar = await this.regions.calendarFor(reading, request, regionCode);
      const asked = { target: await this.directory.byId(reading, input.departmentId), ground: input.ground };
      const term = { startedOn: clock?.startedOn ?? today, today, calendar };
      const settings = await this.regions.settingsFor(reading, request, regionCode, context.at);
      const admissible = admissibleTransfer(caseOf(request), asked, term, settings);
      if (!admissible.ok) return admissible;
      return ok(planOf(context, request, { ...input, assigned: false }, asked.target?.regionCode ?? regionCode));
    });
  }

  /** By the authority, once the departments have passed it on as often as they may. */
  async assign(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    input: TransferInput,
  ): Promise<Result<RequestAct, RequestError>> {
    const order = { id, seenVersion, event: 'request.transferred', action: 'assign_provider' } as const;
    return this.acts.perform(context, order, async (reading, request): Promise<Result<ActPlan, RequestError>> => {
      const asked = { target: await this.directory.byId(reading, input.departmentId), ground: input.ground };
      const settings = await this.regions.settingsFor(reading, request, request.providerRegionCode, context.at);
      const admissible = admissibleAssignment(caseOf(request), asked, settings);
      if (!admissible.ok) return admissible;
      const regionCode = asked.target?.regionCode ?? request.providerRegionCode;
      return ok(planOf(context, request, { ...input, assigned: true }, regionCode));
    });
  }
}

const caseOf = (request: StoredRequest): TransferCase => ({
  requesterDepartmentId: request.requesterDepartmentId,
  providerDepartmentId: request.providerDepartmentId,
  passedOnBy: request.life.transfers.filter(({ assigned }) => !assigned).map((one) => one.fromDepartmentId),
});

function planOf(
  { actor, at }: UseCaseContext,
  request: StoredRequest,
  { departmentId, ground, assigned }: TransferInput & { readonly assigned: boolean },
  regionCode: string,
): ActPlan {
  const number = request.life.transfers.length + 1;
  const record = { number, from: request.providerDepartmentId, to: departmentId, assigned, ground };
  return {
    provider: { departmentId, regionCode },
    payload: { from: record.from, to: departmentId, number, assigned },
    write: (tx: Tx) => insertTransfer(tx, request.id, record, { by: actor.id, at }),
  };
}
