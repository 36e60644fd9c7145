import { Injectable } from '@nestjs/common';
import type { ShareType } from '@zeqing/catalogue';
import {
  departmentsAs,
  err,
  notFound,
  ok,
  type Id,
  type LocalDate,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { namedParties, type NamedParty } from '../settling/named-parties';
import { SettlingParties } from '../settling/settling-parties';
import { listNumber } from '../settling/domain/settling';
import type { SettlingError } from '../settling/domain/settling-error';
import {
  judgeCandidate,
  LEAST_SCORE,
  NEED_OUTCOMES,
  nextStepOf,
  outcomeOf,
  type Candidate,
  type MatchedEntry,
  type NeedOutcome,
  type NextStep,
} from './domain/match';
import { namePatterns } from './domain/name-patterns';
import { candidateEntries, findNeed, pageOfNeeds, type MetNeed, type NeedFilter } from './store/need.repository';
import { findNegatives, type NegativeRow } from './store/negative.repository';

/** A need with what it meets and where it leads. */
export interface NeedView extends MetNeed {
  readonly number: string;
  readonly requester: NamedParty;
  readonly named: NamedParty | null;
  readonly provider: NamedParty | null;
  readonly outcome: NeedOutcome;
  readonly next: NextStep;
  /** Of the row of the negative list it meets. */
  readonly negative: { readonly id: Id; readonly ground: string; readonly reviewOn: LocalDate } | null;
  /** Whether the reader may designate a provider for it. */
  readonly mayDesignate: boolean;
  /** Whether the reader may match it anew or take it back. */
  readonly mayChange: boolean;
}

export interface Board {
  /** Every outcome with its open needs, the newest first. */
  readonly columns: readonly { readonly outcome: NeedOutcome; readonly needs: readonly NeedView[] }[];
  /** Whether there are more open needs than the board shows. */
  readonly isCut: boolean;
}

/** An entry that might be what is asked for, with how it was judged. */
export interface CandidateView extends Candidate {
  readonly code: string;
  readonly name: string;
  readonly shareType: ShareType;
  readonly provider: NamedParty;
}

/** Open needs a board shows. */
const ON_BOARD = 200;
const LOOKED_AT = 400;
const SHOWN = 8;

/** The matching board (供需对接): what became of every need, and where it leads. Everybody's to read (U26). */
@Injectable()
export class MatchingBoard {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: DepartmentDirectory,
    private readonly parties: SettlingParties,
  ) {}

  /** The open needs by what became of them. */
  async board(context: UseCaseContext, filter: NeedFilter): Promise<Board> {
    const found = await this.list(context, { ...filter, state: 'open' }, { limit: ON_BOARD, after: null });
    const columns = NEED_OUTCOMES.map((outcome) => ({
      outcome,
      needs: found.items.filter((need) => need.outcome === outcome),
    }));
    return { columns, isCut: found.next !== null };
  }

  /** The need list, newest first. */
  async list(context: UseCaseContext, filter: NeedFilter, page: PageRequest): Promise<Page<NeedView>> {
    const tx = this.unitOfWork.reader(context);
    const found = await pageOfNeeds(tx, filter, page);
    return { items: await this.#views(tx, context, found.items), next: found.next };
  }

  async read(context: UseCaseContext, id: Id): Promise<Result<NeedView, SettlingError>> {
    const tx = this.unitOfWork.reader(context);
    const found = await findNeed(tx, id);
    const [view] = found === null ? [] : await this.#views(tx, context, [found]);
    return view ? ok(view) : err(notFound('need_row'));
  }

  /** Published entries that might be what is asked for, the likeliest first, each with the words it agrees by. */
  async candidates(
    context: UseCaseContext,
    asked: { readonly name: string; readonly items: readonly string[] },
  ): Promise<readonly CandidateView[]> {
    const tx = this.unitOfWork.reader(context);
    const found = await candidateEntries(tx, { namePatterns: namePatterns(asked.name), items: asked.items }, LOOKED_AT);
    const judged = found
      .map((entry) => ({ entry, judged: judgeCandidate(asked, entry) }))
      .filter((one) => one.judged.score >= LEAST_SCORE)
      .sort((a, b) => b.judged.score - a.judged.score || (a.entry.code < b.entry.code ? -1 : 1))
      .slice(0, SHOWN);
    const partyOf = await namedParties(
      this.directory,
      tx,
      judged.map(({ entry }) => entry.providerDepartmentId),
    );
    return judged.map(({ entry, judged: { score, parts } }) => ({
      ...{ code: entry.code, name: entry.name, shareType: entry.shareType as ShareType, score, parts },
      provider: partyOf(entry.providerDepartmentId),
    }));
  }

  async #views(tx: Tx, context: UseCaseContext, found: readonly MetNeed[]): Promise<NeedView[]> {
    const partyOf = await namedParties(
      this.directory,
      tx,
      found.flatMap((need) => [
        need.requesterDepartmentId,
        need.namedDepartmentId,
        need.entry?.providerDepartmentId ?? null,
      ]),
    );
    const liaisons = departmentsAs(context.actor, ['liaison']);
    const overseen = await this.parties.overseen(
      tx,
      context.actor,
      found.map(({ requesterDepartmentId }) => requesterDepartmentId),
    );
    const rows = await findNegatives(
      tx,
      found.flatMap(({ negativeId }) => negativeId ?? []),
    );
    const negatives = new Map(rows.map((row) => [row.id, negativeOf(row)]));
    return found.map((need) => {
      const isAuthority = overseen.has(need.requesterDepartmentId);
      const [outcome, next] = [outcomeOf(need), nextStepOf(need)];
      const entry = need.entry && wasPublished(need.entry) ? need.entry : null;
      return {
        ...{ ...need, entry, number: listNumber('XQ', need.raisedAt, need.serial) },
        requester: partyOf(need.requesterDepartmentId),
        named: need.namedDepartmentId === null ? null : partyOf(need.namedDepartmentId),
        provider: entry && partyOf(entry.providerDepartmentId),
        ...{ outcome, next, negative: (need.negativeId !== null && negatives.get(need.negativeId)) || null },
        mayDesignate: isAuthority && need.state === 'open' && next === 'designate',
        mayChange: need.state === 'open' && (isAuthority || liaisons.includes(need.requesterDepartmentId)),
      };
    });
  }
}

/** A draft that a settled duty put into a batch is nobody's to read before it is published. */
const wasPublished = ({ status }: MatchedEntry): boolean => status === 'published' || status === 'withdrawn';

const negativeOf = ({ id, ground, reviewOn }: NegativeRow): NeedView['negative'] => ({
  ...{ id, ground: `《${ground.title}》${ground.clause}`, reviewOn },
});
