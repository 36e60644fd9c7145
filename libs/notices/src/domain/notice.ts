import type { Id, Role } from '@zeqing/kernel';

/** To whom something is told: holders of a role in a department, or the supervisors of a department's region. */
export type Addressee =
  | { readonly kind: 'post'; readonly departmentId: Id; readonly role: Role }
  | { readonly kind: 'supervisors'; readonly departmentId: Id };

export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** What happened to which object, and who is to know. Facts are ids, codes, numbers and dates, never names or texts. */
export interface Announcement {
  readonly kind: string;
  readonly objectType: string;
  readonly objectId: Id;
  readonly facts: Facts;
  readonly audience: readonly Addressee[];
}

/** One line of a person's inbox; its sentence is made where it is shown. */
export interface NoticeView {
  readonly id: Id;
  readonly kind: string;
  readonly objectType: string;
  readonly objectId: Id;
  readonly facts: Facts;
  readonly occurredAt: Date;
  readonly readAt: Date | null;
}

/** The rows an audience is looked up by, each addressee once. */
export function lookupOf(audience: readonly Addressee[]): {
  readonly posts: readonly { readonly departmentId: Id; readonly role: Role }[];
  readonly supervisedDepartmentIds: readonly Id[];
} {
  const posts = new Map<string, { departmentId: Id; role: Role }>();
  const supervised = new Set<Id>();
  for (const addressee of audience) {
    const { departmentId } = addressee;
    if (addressee.kind === 'supervisors') supervised.add(departmentId);
    else posts.set(`${departmentId}/${addressee.role}`, { departmentId, role: addressee.role });
  }
  return { posts: [...posts.values()], supervisedDepartmentIds: [...supervised] };
}
