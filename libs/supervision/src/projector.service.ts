import { Injectable } from '@nestjs/common';
import { CalendarService, type WorkingCalendar } from '@zeqing/calendar';
import { type Id, type Tx } from '@zeqing/kernel';
import { DepartmentDirectory, isBoundByDecree } from '@zeqing/organisation';
import {
  SharingRecords,
  type RecordKind,
  type CaseRecord,
  type CorrectionRecord,
  type FactRecord,
  type RequestRecord,
} from '@zeqing/requests';
import type { Touched } from './pair-projector.service';
import { monthOf, type MeasuredCase, type MeasuredFact } from './domain/measured';
import { correctionStage, measuredRequest, stagesOf, type Surroundings } from './domain/stages';
import { lockObjects, replaceCases, replaceFacts, replaceRequests, replaceStages } from './store/projection.store';

/**
 * Makes the rows figures are counted from, always by reading the object anew: the order of events does not matter, and
 * one that comes twice changes nothing.
 */
@Injectable()
export class Projector {
  constructor(
    private readonly records: SharingRecords,
    private readonly directory: DepartmentDirectory,
    private readonly calendars: CalendarService,
  ) {}

  /** These requests with their stretches, facts and cases. Answers whose cells of the matrix may be others now. */
  async requests(tx: Tx, ids: readonly Id[]): Promise<Touched> {
    await lockObjects(tx, ids);
    const found = await this.records.requests(tx, ids);
    const around = await this.#surroundings(tx, found.flatMap(departmentsOfRequest), found.flatMap(regionsOfRequest));
    const requests = found.map((record) => measuredRequest(record, around));
    const before = await replaceRequests(tx, ids, requests);
    await replaceStages(
      tx,
      ids,
      found.flatMap((record) => stagesOf(record, around)),
    );
    await this.#register(tx, ids);
    return {
      providerIds: [...before, ...requests].map(({ departmentId }) => departmentId),
      entryIds: entriesOf(requests),
    };
  }

  /** These corrections with their facts and cases. Answers the entries they are about: a disputed one works nowhere. */
  async corrections(tx: Tx, ids: readonly Id[]): Promise<Touched> {
    await lockObjects(tx, ids);
    const found: CorrectionRecord[] = await this.records.corrections(tx, ids);
    const around = await this.#surroundings(
      tx,
      found.map(({ providerDepartmentId }) => providerDepartmentId),
      found.map(({ regionCode }) => regionCode),
    );
    await replaceStages(
      tx,
      ids,
      found.map((record) => correctionStage(record, around)),
    );
    await this.#register(tx, ids);
    return { providerIds: [], entryIds: entriesOf(found) };
  }

  async facts(tx: Tx, ids: readonly Id[]): Promise<void> {
    await lockObjects(tx, ids);
    const found = await this.records.facts(tx, ids);
    const isBound = await this.#bound(
      tx,
      found.map(({ departmentId }) => departmentId),
    );
    await replaceFacts(
      tx,
      ids,
      found.map((record) => measuredFact(record, isBound)),
    );
  }

  async cases(tx: Tx, ids: readonly Id[]): Promise<void> {
    await lockObjects(tx, ids);
    const found = await this.records.cases(tx, ids);
    const isBound = await this.#bound(
      tx,
      found.map(({ departmentId }) => departmentId),
    );
    await replaceCases(
      tx,
      ids,
      found.map((record) => measuredCase(record, isBound)),
    );
  }

  /** Everything of a kind, read and written a slice at a time. Answers the last id of the slice, null at the end. */
  async slice(tx: Tx, kind: RecordKind, after: Id | null, limit: number): Promise<Id | null> {
    const ids = await this.records.slice(tx, kind, after, limit);
    if (ids.length === 0) return null;
    const make = { request: 'requests', correction: 'corrections', fact: 'facts', case: 'cases' } as const;
    await this[make[kind]](tx, ids);
    return ids.at(-1) ?? null;
  }

  async #register(tx: Tx, objectIds: readonly Id[]): Promise<void> {
    const { facts, cases } = await this.records.registerOf(tx, objectIds);
    if (facts.length > 0) await this.facts(tx, facts);
    if (cases.length > 0) await this.cases(tx, cases);
  }

  async #surroundings(tx: Tx, departmentIds: readonly Id[], regionCodes: readonly string[]): Promise<Surroundings> {
    const calendars = new Map<string, WorkingCalendar>();
    for (const code of new Set(regionCodes)) calendars.set(code, await this.calendars.calendarFor(tx, code));
    return {
      isBound: await this.#bound(tx, departmentIds),
      calendarOf: (code) => {
        const calendar = calendars.get(code);
        if (!calendar) throw new Error(`no calendar was read for ${code}`);
        return calendar;
      },
    };
  }

  async #bound(tx: Tx, departmentIds: readonly Id[]): Promise<(id: Id) => boolean> {
    const found = await this.directory.byIds(tx, departmentIds);
    const bound = new Set(found.filter(isBoundByDecree).map(({ id }) => id));
    return (id) => bound.has(id);
  }
}

const entriesOf = (about: readonly { readonly entryId: Id }[]): readonly Id[] => about.map(({ entryId }) => entryId);
const departmentsOfRequest = (record: RequestRecord): readonly Id[] => [
  record.providerDepartmentId,
  record.requesterDepartmentId,
  ...record.clocks.map(({ departmentId }) => departmentId),
];
const regionsOfRequest = (record: RequestRecord): readonly string[] => [
  record.providerRegionCode,
  record.requesterRegionCode,
  ...record.clocks.map(({ regionCode }) => regionCode),
];

function measuredFact(record: FactRecord, isBound: (id: Id) => boolean): MeasuredFact {
  const { id, number, phase, departmentId, regionCode, dueOn, recordedOn } = record;
  const objectId = record.requestId ?? record.correctionId ?? record.catalogueTermId ?? id;
  const about = { id, objectId, number, stage: phase, departmentId, regionCode, dueOn, recordedOn };
  return { ...about, isBound: isBound(departmentId), month: monthOf(dueOn) };
}

function measuredCase(record: CaseRecord, isBound: (id: Id) => boolean): MeasuredCase {
  return { ...record, isBound: isBound(record.departmentId), month: monthOf(record.openedOn) };
}
