import type { Role } from './context';
import type { Id } from './ids';

/** To whom something is told: holders of a role in a department, the supervisors of a department's region, one person. */
export type Addressee =
  | { readonly kind: 'post'; readonly departmentId: Id; readonly role: Role }
  | { readonly kind: 'supervisors'; readonly departmentId: Id }
  | { readonly kind: 'person'; readonly personId: Id };

/**
 * How a notice goes out beside the inbox, which has each at once (design §4, U33):
 * `first` first notices and short clocks: at once, never merged or delayed · `news` at once, outside quiet hours ·
 * `ladder` merged into the message of the day · `overdue` at once and in the message of the day; nobody opts out.
 */
export const URGENCIES = ['first', 'news', 'ladder', 'overdue'] as const;
export type Urgency = (typeof URGENCIES)[number];

export interface Title {
  readonly zh: string;
  readonly en: string;
}

/** What an event means to whom. Title and facts hold codes, numbers, dates and names of bodies and lists, never of people, nor free text. */
export interface Announcement {
  /** The type of the event, unless a subject tells two things of one. */
  readonly kind: string;
  readonly objectType: string;
  readonly objectId: Id;
  /** The department it tells something of its own, where an event tells departments different things. */
  readonly departmentId?: Id;
  /** One sentence: what happened, or what the reader is to do. */
  readonly title: Title;
  /** Path of the page to go to, as `/requests/<id>`. */
  readonly link: string;
  readonly urgency: Urgency;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  readonly audience: readonly Addressee[];
}
