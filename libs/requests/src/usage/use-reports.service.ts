import { Inject, Injectable } from '@nestjs/common';
import { ResourceHealth, type CountedUse } from '@zeqing/catalogue';
import { Journal } from '@zeqing/journal';
import {
  departmentsAs,
  err,
  forbidden,
  localDateOf,
  newId,
  ok,
  type Id,
  type LocalDate,
  type Result,
  type UseCaseContext,
} from '@zeqing/kernel';
import { ClientService } from '@zeqing/organisation';
import { CONFIG, UnitOfWork, type Config } from '@zeqing/platform';
import { createHmac } from 'node:crypto';
import { viewerBy } from '../case/case-viewer';
import type { RequestError } from '../request/domain/request-error';
import {
  countReports,
  unknownEntries,
  writePlatformCounts,
  type CountedUses,
  type PlatformCount,
  type UseReport,
} from './store/use-report.repository';

/** One use as a hall tells it. */
export interface ToldUse extends Omit<UseReport, 'digest'> {
  /** The hall's own number of the case; only a digest of it is kept, to count no use twice. */
  readonly caseNumber: string;
}

export interface ReportsTaken {
  readonly counted: number;
  /** Came before and are not counted again. */
  readonly repeated: number;
  /** Codes no entry has; their reports are left out. */
  readonly unknownEntries: readonly string[];
}

export interface CountsTaken {
  readonly taken: number;
  /** Grants outside the platform's region, or none; their counts are left out. */
  readonly unknownGrants: readonly Id[];
}

/** What halls and the exchange platform report of uses: how often and with which outcome, nothing of the case (U18, U47). */
@Injectable()
export class UseReports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    private readonly health: ResourceHealth,
    private readonly clients: ClientService,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Counts uses at the counters of the caller's department; sent again they are not counted again. */
  async report(context: UseCaseContext, told: readonly ToldUse[]): Promise<Result<ReportsTaken, RequestError>> {
    const [departmentId] = departmentsAs(context.actor, ['service_hall']);
    if (departmentId === undefined) return err(forbidden('use_reports.send'));
    const future = futureDay(told, context, 'reports');
    if (!future.ok) return future;
    return this.unitOfWork.run(context, async (tx) => {
      const unknown = await unknownEntries(
        tx,
        told.map(({ entryCode }) => entryCode),
      );
      const known = told.filter(({ entryCode }) => !unknown.includes(entryCode));
      const uses = await countReports(
        tx,
        departmentId,
        (await this.clients.acceptances(tx, context.actor.id)).map((accepted) => accepted.departmentId),
        known.map((use) => ({ ...use, digest: this.#digestOf(departmentId, use) })),
      );
      const counted = uses.reduce((sum, { calls }) => sum + calls, 0);
      const taken = { counted, repeated: known.length - counted };
      await this.#append(context, tx, 'use_report.received', departmentId, {
        ...{ ...taken, unknown: unknown.length },
        ...daysOf(told),
      });
      await this.health.hearUses(tx, context, departmentId, uses.flatMap(evidenceBy));
      return ok({ ...taken, unknownEntries: unknown });
    });
  }

  /** Takes the platform's own counts by grant, day and outcome; said again, the last word stands. */
  async count(context: UseCaseContext, counts: readonly PlatformCount[]): Promise<Result<CountsTaken, RequestError>> {
    const [departmentId] = departmentsAs(context.actor, ['exchange_platform']);
    const { regionCodePrefix } = viewerBy(context.actor, 'use_counts.send');
    if (departmentId === undefined || regionCodePrefix === null) return err(forbidden('use_counts.send'));
    const future = futureDay(counts, context, 'counts');
    if (!future.ok) return future;
    return this.unitOfWork.run(context, async (tx) => {
      const grants = await writePlatformCounts(tx, regionCodePrefix, counts);
      const taken = counts.filter(({ grantId }) => grants.has(grantId)).length;
      await this.#append(context, tx, 'use_count.received', departmentId, {
        ...{ taken, unknown: counts.length - taken },
        ...daysOf(counts),
      });
      const unknownGrants = [...new Set(counts.map(({ grantId }) => grantId))].filter((id) => !grants.has(id));
      return ok({ taken, unknownGrants });
    });
  }

  #digestOf(departmentId: Id, { caseNumber, entryCode, itemCode, materialCode }: ToldUse): Buffer {
    const told = JSON.stringify([departmentId, caseNumber, entryCode, itemCode, materialCode]);
    return createHmac('sha256', this.config.secret).update(`use-report ${told}`).digest();
  }

  #append(
    context: UseCaseContext,
    tx: Parameters<Journal['append']>[0],
    type: string,
    departmentId: Id,
    payload: Readonly<Record<string, number | LocalDate>>,
  ): Promise<unknown> {
    const object = { type: 'use_report', id: newId(context.at.getTime()), version: 1 };
    return this.journal.append(tx, context, { type, object, departmentIds: [departmentId], payload });
  }
}

/**
 * What uses say of the resource: one that answered works, whatever it answered (U9 is about wrong data). Without a grant
 * a refused call is no failure of it, so such uses say nothing.
 */
const evidenceBy = ({ isGranted, outcome, ...use }: CountedUses): CountedUse[] =>
  isGranted ? [{ ...use, isFailure: outcome === 'error' }] : [];

function futureDay(
  told: readonly { readonly day: LocalDate }[],
  context: UseCaseContext,
  list: string,
): Result<null, RequestError> {
  const today = localDateOf(context.at);
  const index = told.findIndex(({ day }) => day > today);
  if (index < 0) return ok(null);
  return err({ code: 'usage.day', fields: [{ pointer: `/${list}/${index}/day`, rule: 'not_future' }] });
}

/** The first and the last day spoken of: enough for a reader to count those days again. */
function daysOf(told: readonly { readonly day: LocalDate }[]): {
  readonly from?: LocalDate;
  readonly until?: LocalDate;
} {
  const days = told.map(({ day }) => day).sort();
  const [from, until] = [days[0], days.at(-1)];
  return from && until ? { from, until } : {};
}
