import type { Id, Page, PageRequest, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { Delegation, Person, Post } from '../domain/person';

/** A lent post with whom it is lent to. */
export interface HeldDelegation extends Delegation {
  readonly delegateName: string;
}

export interface HeldPost extends Post {
  readonly departmentName: string;
  readonly delegations: readonly HeldDelegation[];
}

/** An account with all posts it has had and their delegations, as who manages people sees it. */
export interface ListedPerson extends Person {
  readonly posts: readonly HeldPost[];
}

const PERSON = `p.id, p.login, p.display_name AS "displayName", p.office, p.status,
  p.password_changed_at AS "passwordChangedAt", p.version`;
/** Together with a page of 200 people far more than anybody holds; nothing is read without an end. */
const MOST = 20_000;

/** Accounts by login (served by uq_person_login); `text` is part of a login or a name, comparable. */
export async function pageOfPeople(tx: Tx, text: string | null, page: PageRequest): Promise<Page<ListedPerson>> {
  const found = await rows<Person>(
    tx,
    `SELECT ${PERSON} FROM person p
     WHERE ($1::text IS NULL OR p.login > $1)
       AND ($2::text IS NULL OR strpos(p.login, $2) > 0 OR strpos(lower(p.display_name), $2) > 0)
     ORDER BY p.login LIMIT $3`,
    [page.after?.[0] ?? null, text, page.limit + 1],
  );
  const people = found.slice(0, page.limit);
  const posts = await postsOf(
    tx,
    people.map(({ id }) => id),
  );
  const last = people.at(-1);
  return {
    items: people.map((person) => ({ ...person, posts: posts.filter(({ personId }) => personId === person.id) })),
    next: found.length > page.limit && last ? JSON.stringify([last.login]) : null,
  };
}

async function postsOf(tx: Tx, personIds: readonly Id[]): Promise<HeldPost[]> {
  const posts = await rows<Omit<HeldPost, 'delegations'>>(
    tx,
    `SELECT o.id, o.person_id AS "personId", o.department_id AS "departmentId", o.role, o.office,
       o.valid_from::text AS "validFrom", o.valid_to::text AS "validTo", o.version, d.name AS "departmentName"
     FROM post o JOIN department d ON d.id = o.department_id
     WHERE o.person_id = ANY($1::uuid[]) ORDER BY o.valid_from, o.id LIMIT ${MOST}`,
    [personIds],
  );
  const lent = await rows<HeldDelegation>(
    tx,
    `SELECT g.id, g.post_id AS "postId", g.delegate_id AS "delegateId", g.valid_from::text AS "validFrom",
       g.valid_to::text AS "validTo", g.reason, g.version, p.display_name AS "delegateName"
     FROM delegation g JOIN person p ON p.id = g.delegate_id
     WHERE g.post_id = ANY($1::uuid[]) ORDER BY g.valid_from, g.id LIMIT ${MOST}`,
    [posts.map(({ id }) => id)],
  );
  return posts.map((post) => ({ ...post, delegations: lent.filter(({ postId }) => postId === post.id) }));
}

/** Names of people by their ids; who is unknown is left out. */
export async function namesOfPeople(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  const found = await rows<{ id: Id; name: string }>(
    tx,
    'SELECT id, display_name AS name FROM person WHERE id = ANY($1::uuid[]) ORDER BY id LIMIT 1000',
    [ids],
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}
