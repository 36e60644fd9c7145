import { Injectable } from '@nestjs/common';
import {
  addDays,
  err,
  localDateOf,
  notFound,
  ok,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type UseCaseContext,
} from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import { reachOf } from '../life/filing-reach';
import type { HealthState } from './domain/health';
import type { HealthError } from './domain/health-error';
import { changesOf, type HealthChange } from './store/health.repository';
import {
  countHealth,
  findStanding,
  pageOfHealth,
  type HealthFilter,
  type ResourceStanding,
} from './store/health-list.repository';
import {
  daysOf,
  newestOutcomes,
  reportersOf,
  type HealthDay,
  type KeptOutcome,
  type Reporter,
} from './store/outcome.repository';
import { probeStandingOf, type ProbeStanding } from './store/probe.repository';

/** Days of the strip, and outcomes shown. */
const DAYS = 30;
const OUTCOMES = 50;

/** A resource with everything its state rests on. */
export interface HealthEvidence extends ResourceStanding {
  readonly outcomes: readonly KeptOutcome[];
  readonly days: readonly HealthDay[];
  readonly reporters: readonly Reporter[];
  readonly changes: readonly HealthChange[];
  readonly probe: ProbeStanding | null;
}

/** Reading the health of resources: of the own departments, and of a region for who watches over it. */
@Injectable()
export class HealthDesk {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  page(context: UseCaseContext, filter: HealthFilter, page: PageRequest): Promise<Page<ResourceStanding>> {
    return pageOfHealth(this.unitOfWork.reader(context), reachOf(context.actor, 'health.read'), filter, page);
  }

  counts(context: UseCaseContext): Promise<Readonly<Partial<Record<HealthState, number>>>> {
    return countHealth(this.unitOfWork.reader(context), reachOf(context.actor, 'health.read'));
  }

  /** What a state rests on. Another department's resource does not exist for the reader. */
  async read(context: UseCaseContext, resourceId: Id): Promise<Result<HealthEvidence, HealthError>> {
    const tx = this.unitOfWork.reader(context);
    const standing = await findStanding(tx, reachOf(context.actor, 'health.read'), resourceId);
    if (standing === null) return err(notFound('catalogue_resource'));
    return ok({
      ...standing,
      outcomes: await newestOutcomes(tx, resourceId, OUTCOMES),
      days: await daysOf(tx, resourceId, addDays(localDateOf(context.at), 1 - DAYS)),
      reporters: await reportersOf(tx, resourceId),
      changes: await changesOf(tx, resourceId),
      probe: await probeStandingOf(tx, resourceId),
    });
  }
}
