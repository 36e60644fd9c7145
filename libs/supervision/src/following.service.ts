import { Injectable } from '@nestjs/common';
import type { SealedEvent } from '@zeqing/journal';
import { isId, type Id, type Tx } from '@zeqing/kernel';
import { DutyProjector } from './duty-projector.service';
import {
  CALENDAR_EVENTS,
  CASE_EVENTS,
  CORRECTION_EVENTS,
  DUTY_EVENTS,
  IMPORT_EVENTS,
  READINESS_EVENTS,
  REQUEST_EVENTS,
} from './followed-events';
import { Projector } from './projector.service';
import { wantRefresh } from './store/projection.store';

/** What of an event says which object to read anew. */
export type FollowedEvent = Pick<SealedEvent, 'type' | 'seq' | 'objectId' | 'payload'>;

/** The events after which a counted row may be another. */
export const FOLLOWED_EVENTS: readonly string[] = [
  ...new Set<string>([
    ...[...REQUEST_EVENTS, ...CORRECTION_EVENTS, ...CASE_EVENTS],
    ...[...IMPORT_EVENTS, ...CALENDAR_EVENTS, ...DUTY_EVENTS, ...READINESS_EVENTS],
  ]),
];

const isOf = (types: readonly string[], { type }: FollowedEvent): boolean => types.includes(type);

/** Keeps the counted rows in step with the journal. */
@Injectable()
export class Following {
  constructor(
    private readonly projector: Projector,
    private readonly duties: DutyProjector,
  ) {}

  /** Has the event's object read anew. What reaches far, as a calendar or a whole list, is only noted as wanted. */
  async follow(tx: Tx, event: FollowedEvent): Promise<void> {
    const { objectId, payload, seq } = event;
    if (isOf(REQUEST_EVENTS, event)) await this.projector.requests(tx, [idIn(payload['requestId']) ?? objectId]);
    if (isOf(CORRECTION_EVENTS, event))
      await this.projector.corrections(tx, [idIn(payload['correctionId']) ?? objectId]);
    if (isOf(CASE_EVENTS, event)) return this.projector.cases(tx, [objectId]);
    if (isOf(IMPORT_EVENTS, event) || isOf(CALENDAR_EVENTS, event)) return wantRefresh(tx, 'records', seq);
    const entryId = idIn(payload['entryId']);
    if (isOf(DUTY_EVENTS, event))
      await (entryId === null ? wantRefresh(tx, 'duties', seq) : this.duties.ofEntry(tx, entryId));
    await wantRefresh(tx, 'readiness', seq);
  }
}

const idIn = (value: unknown): Id | null => (typeof value === 'string' && isId(value) ? value : null);
