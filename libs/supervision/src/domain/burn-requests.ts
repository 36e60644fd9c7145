import type { Id, LocalDate } from '@zeqing/kernel';
import type { BurnGroup } from './burn-group';
import type { MeasuredStage } from './measured';

/** The answer and the supply of a request, as they are counted. */
export type BurnStretch = Pick<
  MeasuredStage,
  'id' | 'stage' | 'regionCode' | 'startedOn' | 'dueOn' | 'ended' | 'endedOn'
>;

export interface BurnRequests {
  readonly groups: readonly BurnGroup[];
  /** The requests counted, done or not. */
  readonly ids: readonly Id[];
  /** Withdrawn or returned unfinished: nobody owes them any more. */
  readonly leftOut: number;
  /** Not answered yet: a term of supply may still begin, and the date with it move. */
  readonly unanswered: number;
  readonly openIds: readonly Id[];
}

/** Requests as things of a lot: from the receipt to the answer, or to the supply where one is owed. */
export function burnRequestsOf(stretches: readonly BurnStretch[]): BurnRequests {
  const groups: BurnGroup[] = [];
  const ids: Id[] = [];
  const openIds: Id[] = [];
  let [leftOut, unanswered] = [0, 0];
  for (const answer of stretches.filter(({ stage }) => stage === 'answer')) {
    const supply = stretches.find(({ id, stage }) => id === answer.id && stage === 'supply');
    const last = supply ?? answer;
    if (last.ended === 'void') leftOut++;
    else {
      groups.push(groupOf(answer, last));
      ids.push(last.id);
      if (last.ended === 'open') openIds.push(last.id);
      if (answer.ended === 'open') unanswered++;
    }
  }
  return { groups, ids, leftOut, unanswered, openIds };
}

function groupOf({ startedOn, regionCode }: BurnStretch, { dueOn, endedOn }: BurnStretch): BurnGroup {
  const last: LocalDate | null = dueOn ?? endedOn;
  return { regionCode, startedOn, dueOn: last ?? startedOn, doneOn: endedOn, times: 1 };
}
