import { Injectable } from '@nestjs/common';
import type { Actor, UseCaseContext } from '@zeqing/kernel';
import { scopeFor } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { RequestQueries, type ListedRequest } from '../request/request-queries.service';
import { viewerOf } from '../request/viewer';
import { awaitedIn, urgencyOf, waitsFor, WAITING_STATES, type Awaited, type Urgency } from './domain/workbench';
import { openWork } from './store/open-work.repository';

/** More than anybody works through; what lies beyond is less urgent, and the answer says so. */
const LINES_AT_MOST = 500;

/** A request that waits for somebody, with whom and how urgently. */
export interface WorkbenchLine {
  readonly request: ListedRequest;
  readonly awaited: Awaited;
  /** Whether it waits for me. */
  readonly isMine: boolean;
  readonly urgency: Urgency;
}

export interface WorkbenchView {
  /** Most urgent first, mine before others' of the same day. */
  readonly lines: readonly WorkbenchLine[];
  /** Whether there is more than the lines show. */
  readonly isCut: boolean;
}

/** What there is to do, across all departments somebody acts for. */
@Injectable()
export class Workbench {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: RequestQueries,
  ) {}

  async read(context: UseCaseContext): Promise<WorkbenchView> {
    const { actor } = context;
    const ids = await openWork(this.unitOfWork.reader(context), {
      departmentIds: viewerOf(actor).departmentIds,
      states: WAITING_STATES,
      overseenPrefix: overseenPrefix(actor),
      limit: LINES_AT_MOST + 1,
    });
    const shown = ids.slice(0, LINES_AT_MOST);
    const requests = await this.queries.listed(context, shown);
    const lines = shown.flatMap((id): WorkbenchLine[] => {
      const request = requests.get(id);
      const awaited = request ? awaitedIn(request.state) : null;
      return request && awaited ? [lineOf(actor, request, awaited)] : [];
    });
    return { lines, isCut: ids.length > shown.length };
  }
}

function lineOf(actor: Actor, request: ListedRequest, awaited: Awaited): WorkbenchLine {
  const parties = {
    requesterDepartmentId: request.requester.departmentId,
    providerDepartmentId: request.provider.departmentId,
  };
  return { request, awaited, isMine: waitsFor(actor, awaited, parties), urgency: urgencyOf(request.clock) };
}

/** The region whose extensions the actor decides as its authority (art. 21). */
function overseenPrefix(actor: Actor): string | null {
  const scope = scopeFor(actor, 'requests.oversee');
  if (scope.kind === 'everything') return '';
  return scope.kind === 'region' ? scope.regionCodePrefix : null;
}
