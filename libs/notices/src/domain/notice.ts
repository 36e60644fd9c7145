import type { Addressee, Announcement, Id, Role, Title, Urgency } from '@zeqing/kernel';

/** One line of a person's inbox. */
export interface NoticeView {
  readonly id: Id;
  /** Rises by one for each notice of the person: the place in the stream. */
  readonly number: number;
  readonly kind: string;
  readonly urgency: Urgency;
  readonly title: Title;
  /** Path of the page it leads to. */
  readonly link: string;
  readonly objectType: string;
  readonly objectId: Id;
  /** Ids, codes, numbers and dates; never names or texts. */
  readonly facts: Announcement['facts'];
  readonly occurredAt: Date;
  readonly readAt: Date | null;
}

export interface Lookup {
  readonly posts: readonly { readonly departmentId: Id; readonly role: Role }[];
  readonly supervisedDepartmentIds: readonly Id[];
  readonly personIds: readonly Id[];
}

/** The rows an audience is looked up by, each addressee once. */
export function lookupOf(audience: readonly Addressee[]): Lookup {
  const posts = new Map<string, { departmentId: Id; role: Role }>();
  const supervised = new Set<Id>();
  const people = new Set<Id>();
  for (const addressee of audience) {
    if (addressee.kind === 'person') people.add(addressee.personId);
    else if (addressee.kind === 'supervisors') supervised.add(addressee.departmentId);
    else {
      const { departmentId, role } = addressee;
      posts.set(`${departmentId}/${role}`, { departmentId, role });
    }
  }
  return { posts: [...posts.values()], supervisedDepartmentIds: [...supervised], personIds: [...people] };
}
