import type { WorkingCalendar } from '@zeqing/calendar';
import type { LocalDate } from '@zeqing/kernel';
import type { Facts, RequestFact } from './facts';
import type { Blocker } from './readiness-answer';
import { termsOf } from './terms';
import { dayAfter } from './working-days';

/** One stage of the way a datum still has to go: it runs until a day, or takes working days, or has no term at all. */
interface Stage {
  readonly due: LocalDate | null;
  readonly days: number | null;
  /** What an extension may still add, in working days. */
  readonly extension: number;
}

/** A way that ends in the datum, and whose working days it is counted in. */
export interface Way {
  readonly calendar: WorkingCalendar;
  readonly stages: readonly Stage[];
}

const WITHOUT_TERM: Stage = { due: null, days: null, extension: 0 };
const taking = (days: number, extension = 0): Stage => ({ due: null, days, extension });
const until = (due: LocalDate, extension = 0): Stage => ({ due, days: null, extension });

const requestOf = ({ entryCode, document }: Blocker, facts: Facts): RequestFact | undefined =>
  (facts.requests.get(entryCode ?? '') ?? []).find(({ number }) => number === document?.reference);

/** The stages left until the datum is there; null where nobody can say which they are. */
export function wayOf(blocker: Blocker, facts: Facts): Way | null {
  const terms = termsOf(facts, facts.entries.get(blocker.entryCode ?? ''));
  if (terms === null) return null;
  const { answer, calendar } = terms;
  const [answering, supplying] = [taking(answer.days, answer.extension), taking(terms.supply)];
  const running = (extension = 0): Stage => (blocker.due === null ? WITHOUT_TERM : until(blocker.due, extension));
  switch (blocker.code) {
    case 'not_requested':
    case 'mode_unfit':
    case 'awaiting_requester_sign_off':
      return { calendar, stages: [WITHOUT_TERM, answering, supplying] };
    case 'checking':
      return { calendar, stages: [running(), answering, supplying] };
    case 'answering':
    case 'supplementing':
    case 'extension_undecided': {
      // An extension takes effect only before the due date, and only once (U30).
      const open = blocker.due !== null && blocker.due >= facts.today && requestOf(blocker, facts)?.extended === false;
      return { calendar, stages: [running(open ? answer.extension : 0), supplying] };
    }
    case 'contested':
      return { calendar, stages: [running(), supplying] };
    case 'awaiting_confirmation': {
      const confirmation = facts.terms.get(blocker.accountable.departmentId ?? '')?.confirmation ?? terms.confirmation;
      return { calendar, stages: [blocker.due === null ? taking(confirmation) : running()] };
    }
    case 'supplying':
    case 'disputed':
    case 'grant_suspended':
    case 'supply_stale':
    case 'not_on_duty_list':
    case 'recipient_unclear':
      return { calendar, stages: [running()] };
    default:
      return null;
  }
}

interface Assumed {
  readonly extended?: boolean;
  /** Whoever has no term acts today. */
  readonly acted?: boolean;
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

/** The last day of the way from today on; null where one of its stages has no term. */
export function endOf(
  { calendar, stages }: Way,
  today: LocalDate,
  { extended = false, acted = false }: Assumed,
): LocalDate | null {
  let day = today;
  for (const { due, days, extension } of stages) {
    const added = extended ? extension : 0;
    if (due !== null) day = later(added > 0 ? dayAfter(calendar, due, added) : due, day);
    else if (days !== null) day = dayAfter(calendar, day, days + added);
    else if (!acted) return null;
  }
  return day;
}

/** A promise that is not broken yet takes the place of the stage that runs; the stages after it keep their terms. */
export const promisedWay = (way: Way, promised: LocalDate): Way => ({
  ...way,
  stages: [until(promised), ...way.stages.slice(1)],
});
