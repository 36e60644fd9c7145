import { Injectable } from '@nestjs/common';
import type { SealedEvent } from '@zeqing/journal';
import { isId, type Id, type LocalDate, type Tx } from '@zeqing/kernel';
import { DutyProjector } from './duty-projector.service';
import {
  CALENDAR_EVENTS,
  CASE_EVENTS,
  CORRECTION_EVENTS,
  DUTY_EVENTS,
  FACT_EVENTS,
  HALL_EVENTS,
  HEALTH_EVENTS,
  IMPORT_EVENTS,
  PLATFORM_EVENTS,
  READINESS_EVENTS,
  REQUEST_EVENTS,
} from './followed-events';
import { PairProjector, type Touched } from './pair-projector.service';
import { Projector } from './projector.service';
import { wantRefresh } from './store/projection.store';
import { UseProjector } from './use-projector.service';

/** What of an event says which object to read anew. */
export type FollowedEvent = Pick<SealedEvent, 'type' | 'seq' | 'objectId' | 'departmentIds' | 'payload'>;

/** The events after which a counted row may be another. */
export const FOLLOWED_EVENTS: readonly string[] = [
  ...new Set<string>([
    ...[...REQUEST_EVENTS, ...CORRECTION_EVENTS, ...CASE_EVENTS, ...FACT_EVENTS],
    ...[
      ...IMPORT_EVENTS,
      ...CALENDAR_EVENTS,
      ...DUTY_EVENTS,
      ...HEALTH_EVENTS,
      ...READINESS_EVENTS,
      ...HALL_EVENTS,
      ...PLATFORM_EVENTS,
    ],
  ]),
];

const isOf = (types: readonly string[], { type }: FollowedEvent): boolean => types.includes(type);

/** Keeps the counted rows in step with the journal. */
@Injectable()
export class Following {
  constructor(
    private readonly projector: Projector,
    private readonly duties: DutyProjector,
    private readonly uses: UseProjector,
    private readonly pairs: PairProjector,
  ) {}

  /** Has the event's object read anew. What reaches far, as a calendar or a whole list, is only noted as wanted. */
  async follow(tx: Tx, event: FollowedEvent): Promise<void> {
    const { objectId, payload, seq } = event;
    if (isOf(CASE_EVENTS, event)) return this.projector.cases(tx, [objectId]);
    if (isOf(FACT_EVENTS, event)) return this.projector.facts(tx, [objectId]);
    if (isOf(HALL_EVENTS, event) || isOf(PLATFORM_EVENTS, event)) return this.#uses(tx, event);
    const touched: Touched[] = [];
    if (isOf(HEALTH_EVENTS, event))
      for (const id of idsIn(payload['entryIds'])) touched.push(await this.duties.ofEntry(tx, id));
    if (isOf(REQUEST_EVENTS, event))
      touched.push(await this.projector.requests(tx, [idIn(payload['requestId']) ?? objectId]));
    if (isOf(CORRECTION_EVENTS, event))
      touched.push(await this.projector.corrections(tx, [idIn(payload['correctionId']) ?? objectId]));
    if (isOf(IMPORT_EVENTS, event) || isOf(CALENDAR_EVENTS, event)) return wantRefresh(tx, 'records', seq);
    const entryId = idIn(payload['entryId']);
    if (isOf(DUTY_EVENTS, event))
      if (entryId === null) await wantRefresh(tx, 'duties', seq);
      else touched.push(await this.duties.ofEntry(tx, entryId));
    await wantRefresh(tx, 'readiness', seq);
    for (const one of touched) await this.pairs.follow(tx, one);
  }

  /** The platform's counts of a day decide about the halls' too: of all departments. Older events name no days. */
  async #uses(tx: Tx, event: FollowedEvent): Promise<void> {
    const { from, until } = event.payload;
    if (!isDay(from) || !isDay(until)) return wantRefresh(tx, 'uses', event.seq);
    const [departmentId = null] = isOf(HALL_EVENTS, event) ? event.departmentIds : [];
    await this.uses.ofDays(tx, { from, until }, departmentId);
  }
}

const isDay = (value: unknown): value is LocalDate => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const idsIn = (value: unknown): readonly Id[] => (Array.isArray(value) ? value.flatMap((one) => idIn(one) ?? []) : []);
const idIn = (value: unknown): Id | null => (typeof value === 'string' && isId(value) ? value : null);
