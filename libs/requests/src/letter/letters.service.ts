import { Injectable } from '@nestjs/common';
import {
  err,
  localDateOf,
  notFound,
  ok,
  type DomainError,
  type Id,
  type KernelErrorCode,
  type OfficialDocument,
  type Result,
  type UseCaseContext,
} from '@zeqing/kernel';
import { CorrectionQueries } from '../correction/correction-queries.service';
import { DisputeQueries } from '../dispute/dispute-queries.service';
import { RequestQueries } from '../request/request-queries.service';
import type { RequestView } from '../request/request-views';
import { Urgings, type UrgingView } from '../urging/urgings.service';
import { CaseQueries } from '../case/case-queries.service';
import { CASE_LETTER_KINDS, caseLetterExists, composeCaseLetter } from './domain/case-letters';
import { composeCorrectionLetter, CORRECTION_LETTER_KINDS, correctionLetterExists } from './domain/correction-letters';
import { composeDisputeLetter, DISPUTE_LETTER_KINDS, disputeLetterExists } from './domain/dispute-letters';
import type { LetterKind, LetterObject } from './domain/letter-kinds';
import { REQUEST_LETTER_KINDS, REQUEST_LETTERS } from './domain/request-letter-kinds';
import { composeUrgingLetter, URGING_LETTER_KINDS, urgingLetterExists } from './domain/urging-letters';
import type { LetterParty } from './domain/letter';
import type { PartyView } from '../request/request-views';
import { LetterNames } from './letter-names';

export type LetterError = DomainError<KernelErrorCode>;

/** A letter that exists: its kind and, when asked for, what it says. */
export interface Letter {
  readonly kind: LetterKind;
  readonly compose: () => OfficialDocument;
}

/** The letters of one object, for one reader and as it stands. */
export interface LetterSet {
  readonly number: string;
  readonly letters: readonly Letter[];
}

type Found = LetterSet | null;

/**
 * The letters of formal acts. Who may read an object may read its letters, and no more of them than of the object:
 * everything is read through the queries of its subject.
 */
@Injectable()
export class Letters {
  constructor(
    private readonly requests: RequestQueries,
    private readonly corrections: CorrectionQueries,
    private readonly disputes: DisputeQueries,
    private readonly urgings: Urgings,
    private readonly cases: CaseQueries,
    private readonly names: LetterNames,
  ) {}

  /** Which letters there are of an object; of one the reader may not see, not found. */
  async of(context: UseCaseContext, object: LetterObject, id: Id): Promise<Result<LetterSet, LetterError>> {
    const sources = {
      request: () => this.#ofRequest(context, id),
      correction: () => this.#ofCorrection(context, id),
      dispute: () => this.#ofDispute(context, id),
      urging: () => this.#ofUrging(context, id),
      case: () => this.#ofCase(context, id),
    };
    const found = await sources[object]();
    return found === null ? err(notFound(object)) : ok(found);
  }

  /** What one letter says; not found while its act has not been done. */
  async compose(
    context: UseCaseContext,
    object: LetterObject,
    id: Id,
    kind: LetterKind,
  ): Promise<Result<OfficialDocument, LetterError>> {
    const found = await this.of(context, object, id);
    if (!found.ok) return found;
    const letter = found.value.letters.find((one) => one.kind === kind);
    return letter ? ok(letter.compose()) : err(notFound('letter'));
  }

  async #ofRequest(context: UseCaseContext, id: Id): Promise<Found> {
    const read = await this.requests.read(context, id);
    return read.ok ? this.ofRequest(context, read.value) : null;
  }

  /** The letters of a request that has been read, hence of what its reader may see. */
  async ofRequest(context: UseCaseContext, view: RequestView): Promise<LetterSet> {
    const { life, requester, provider, ...request } = view;
    const transferred = life.transfers.flatMap((one) => [one.fromDepartmentId, one.toDepartmentId]);
    const party = await this.names.parties(context, transferred);
    const told = {
      ...request,
      requester: { name: requester.name, contact: null },
      provider: { name: provider.name, contact: null },
      authority: await this.names.authorityOver(context, provider.departmentId),
      life: {
        ...life,
        transfers: life.transfers.map(({ fromDepartmentId, toDepartmentId, ...transfer }) => ({
          ...transfer,
          from: party(fromDepartmentId).name,
          to: party(toDepartmentId).name,
        })),
      },
      today: localDateOf(context.at),
    };
    const kinds = REQUEST_LETTER_KINDS.filter((kind) => REQUEST_LETTERS[kind].exists(told));
    const compose = (kind: (typeof kinds)[number]) => REQUEST_LETTERS[kind].compose(told);
    return { number: view.number, letters: kinds.map((kind) => ({ kind, compose: () => compose(kind) })) };
  }

  async #ofCorrection(context: UseCaseContext, id: Id): Promise<Found> {
    const read = await this.corrections.read(context, id);
    if (!read.ok) return null;
    const correction = read.value;
    const view = {
      ...correction,
      reporter: letterParty(correction.reporter),
      provider: letterParty(correction.provider),
      today: localDateOf(context.at),
    };
    const kinds = CORRECTION_LETTER_KINDS.filter((kind) => correctionLetterExists(kind, view));
    return {
      number: view.number,
      letters: kinds.map((kind) => ({ kind, compose: () => composeCorrectionLetter(kind, view) })),
    };
  }

  async #ofDispute(context: UseCaseContext, id: Id): Promise<Found> {
    const read = await this.disputes.read(context, id);
    if (!read.ok) return null;
    const dispute = read.value;
    const [leg] = dispute.legs;
    const outside = leg ? { name: leg.body, contact: null } : null;
    const view = {
      ...dispute,
      requester: letterParty(dispute.requester),
      provider: letterParty(dispute.provider),
      authority: dispute.authority === null ? outside : letterParty(dispute.authority),
      entryName: (await this.names.entry(context, dispute.entryId))?.name ?? dispute.entryCode,
      today: localDateOf(context.at),
    };
    const kinds = DISPUTE_LETTER_KINDS.filter((kind) => disputeLetterExists(kind, view));
    return {
      number: view.number,
      letters: kinds.map((kind) => ({ kind, compose: () => composeDisputeLetter(kind, view) })),
    };
  }

  async #ofUrging(context: UseCaseContext, id: Id): Promise<Found> {
    const read = await this.urgings.read(context, id);
    if (!read.ok) return null;
    const { about, ...urging } = read.value;
    const view = {
      ...urging,
      office: letterParty(urging.issuedByOffice),
      department: letterParty(urging.department),
      about: about && { kind: about.kind, number: await this.#numberOf(context, about) },
      today: localDateOf(context.at),
    };
    const kinds = URGING_LETTER_KINDS.filter((kind) => urgingLetterExists(kind, view));
    return {
      number: view.number,
      letters: kinds.map((kind) => ({ kind, compose: () => composeUrgingLetter(kind, view) })),
    };
  }

  /** A case has no number of its own: it goes by its item of the article. */
  async #ofCase(context: UseCaseContext, id: Id): Promise<Found> {
    const read = await this.cases.read(context, id);
    if (!read.ok) return null;
    const { order, department, provision, findingGrounds, foundAt } = read.value;
    const party = await this.names.parties(context, order === null ? [] : [order.authorityDepartmentId]);
    const view = {
      ...{ department: letterParty(department), provision, findingGrounds, order, today: localDateOf(context.at) },
      authority: order === null ? null : party(order.authorityDepartmentId),
      foundOn: foundAt === null ? null : localDateOf(foundAt),
    };
    const kinds = CASE_LETTER_KINDS.filter((kind) => caseLetterExists(kind, view));
    return {
      number: provision.article,
      letters: kinds.map((kind) => ({ kind, compose: () => composeCaseLetter(kind, view) })),
    };
  }

  /** The number of what is urged, where the reader may see it; a case has none. */
  async #numberOf(context: UseCaseContext, { kind, id }: NonNullable<UrgingView['about']>): Promise<string | null> {
    if (kind === 'case') return null;
    const found = await this.of(context, kind, id);
    return found.ok ? found.value.number : null;
  }
}

const letterParty = ({ name }: PartyView): LetterParty => ({ name, contact: null });
