import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  err,
  localDateOf,
  notFound,
  ok,
  stale,
  type CanonicalValue,
  type Id,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { SigningBook } from '@zeqing/organisation';
import type { CatalogueError } from '../domain/errors';
import type { Filing } from './domain/filing';
import { filingFaults, type FilingFault } from './domain/filing-check';
import type { FilingAction } from './domain/filing.transitions';
import { decideFiling, type SignatureRules } from './domain/filing.workflow';
import { reachOf } from './filing-reach';
import { FilingRepository, type FilingMove } from './store/filing.repository';

/** Which filing, in which version it was seen. */
export interface FilingOrder {
  readonly id: Id;
  readonly seenVersion: number;
}

/** A filing an act may be done on, and the state it leads to. */
export interface OpenFiling {
  readonly filing: Filing;
  readonly to: Filing['state'];
}

/** An act as its history and its event tell of it. */
export interface FilingDeed {
  readonly action: FilingAction;
  readonly note: string | null;
  readonly type: string;
  /** Of a signature: who did the step before it. The journal says when that was the same person (U35). */
  readonly preparedBy?: Id | null;
}

/** What every act on a filing has in common: found by who may see it, decided by the table, written as one event. */
@Injectable()
export class FilingDesk {
  constructor(
    private readonly filings: FilingRepository,
    private readonly signing: SigningBook,
    private readonly journal: Journal,
  ) {}

  /** The filing as the actor may see it, if the act is open to the actor now. */
  async open(
    tx: Tx,
    context: UseCaseContext,
    order: FilingOrder,
    action: FilingAction,
  ): Promise<Result<OpenFiling, CatalogueError>> {
    const filing = await this.filings.find(tx, order.id, reachOf(context.actor, 'catalogue.filings'));
    if (!filing) return err(notFound('catalogue_filing'));
    const decided = decideFiling(filing, action, context.actor, await this.rulesFor(tx, filing));
    if (!decided.ok) return decided;
    if (filing.version !== order.seenVersion) return err(stale('catalogue_filing'));
    return ok({ filing, to: decided.value.to });
  }

  /** Writes the act: the state by compare-and-set, the line of its history, one event. */
  async close(
    tx: Tx,
    context: UseCaseContext,
    { filing, to }: OpenFiling,
    act: FilingDeed,
    move: Omit<FilingMove, 'state' | 'at'> = {},
  ): Promise<Result<Id, CatalogueError>> {
    const moved = await this.filings.move(tx, filing.id, filing.version, { ...move, state: to, at: context.at });
    if (!moved) return err(stale('catalogue_filing'));
    await this.#record(tx, context, { ...filing, state: to, entryId: move.entryId ?? filing.entryId }, act);
    return ok(filing.id);
  }

  /** Every fault that keeps it from being signed as it stands. */
  async faultsOf(tx: Tx, filing: Filing, at: Date): Promise<readonly FilingFault[]> {
    const { kind, providerDepartmentId, entryId, regionCode } = filing;
    if (kind === 'withdrawal') return filingFaults(kind, filing, { regionCode, otherNames: [] }, localDateOf(at));
    const otherNames = await this.filings.otherNames(tx, providerDepartmentId, entryId);
    return filingFaults(kind, filing, { regionCode, otherNames }, localDateOf(at));
  }

  /** Whether the authority has set that who reviewed does not publish (U35); by default it has. */
  async rulesFor(tx: Tx, { authorityDepartmentId }: Filing): Promise<SignatureRules> {
    const acts = authorityDepartmentId && (await this.signing.actsOfTwo(tx, authorityDepartmentId));
    return { twoPersons: acts ? acts.has('publish') : true };
  }

  async #record(
    tx: Tx,
    context: UseCaseContext,
    filing: Filing,
    { action, note, type, preparedBy }: FilingDeed,
  ): Promise<void> {
    const version = filing.version + 1;
    const { id: actorId } = context.actor;
    await this.filings.recordAct(tx, filing.id, { version, action, actorId, note, doneAt: context.at });
    const signed = preparedBy === undefined ? {} : { onePerson: preparedBy === actorId };
    await this.append(tx, context, { ...filing, version }, type, signed);
  }

  /** One event of a filing in the version it has now. */
  async append(
    tx: Tx,
    context: UseCaseContext,
    filing: Filing,
    type: string,
    signed: { readonly onePerson?: boolean } = {},
  ): Promise<void> {
    await this.journal.append(tx, context, {
      type,
      object: { type: 'catalogue_filing', id: filing.id, version: filing.version },
      departmentIds: [
        filing.providerDepartmentId,
        ...(filing.authorityDepartmentId === null ? [] : [filing.authorityDepartmentId]),
      ],
      payload: { ...payloadOf(filing), ...signed },
    });
  }
}

const payloadOf = (filing: Filing): Readonly<Record<string, CanonicalValue>> => ({
  kind: filing.kind,
  state: filing.state,
  entryId: filing.entryId,
  entryCode: filing.content.code,
  baseVersion: filing.baseVersion,
  secrecyConclusion: filing.assessments.secrecy?.conclusion ?? null,
  personalInformationConclusion: filing.assessments.personalInformation?.conclusion ?? null,
});
