import { Injectable } from '@nestjs/common';
import { newId, type ActorPost, type Id, type LocalDate, type Role, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { Delegation, Office, Person, Post } from '../domain/person';
import { actingPosts, MOST_POSTS, postCounts } from './acting-posts';

/** Somebody of the same department, who could be lent a post. */
export interface Colleague {
  readonly personId: Id;
  readonly name: string;
  readonly departmentId: Id;
}

/** With what signing in needs; the hash never leaves this subject. */
export interface PersonWithSecret extends Person {
  readonly passwordHash: string;
}

export interface PasswordReplacement {
  readonly passwordHash: string;
  /** Null while the owner has not chosen it. */
  readonly changedAt: Date | null;
  /** Of the session that goes on, if any. */
  readonly keptToken: Buffer | null;
  readonly at: Date;
}

const PERSON = `p.id, p.login, p.display_name AS "displayName", p.office, p.status,
  p.password_changed_at AS "passwordChangedAt", p.version`;
const POST = `o.id, o.person_id AS "personId", o.department_id AS "departmentId", o.role, o.office,
  o.valid_from::text AS "validFrom", o.valid_to::text AS "validTo", o.version`;

@Injectable()
export class PersonRepository {
  async find(tx: Tx, id: Id): Promise<PersonWithSecret | null> {
    return firstRow(tx, `SELECT ${PERSON}, p.password_hash AS "passwordHash" FROM person p WHERE p.id = $1`, [id]);
  }

  async findByLogin(tx: Tx, login: string): Promise<PersonWithSecret | null> {
    return firstRow(tx, `SELECT ${PERSON}, p.password_hash AS "passwordHash" FROM person p WHERE p.login = $1`, [
      login,
    ]);
  }

  /** False when the login is taken. */
  async insert(tx: Tx, person: PersonWithSecret, at: Date): Promise<boolean> {
    const added = await rows(
      tx,
      `INSERT INTO person (id, login, display_name, office, password_hash, password_changed_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (login) DO NOTHING RETURNING id`,
      [person.id, person.login, person.displayName, person.office, person.passwordHash, person.passwordChangedAt],
    );
    if (added.length === 0) return false;
    await this.#rememberPassword(tx, person.id, person.passwordHash, at);
    return true;
  }

  /** Compare-and-set; false when the person changed since. Remembers the new hash and ends the other sessions. */
  async changePassword(tx: Tx, id: Id, seenVersion: number, change: PasswordReplacement): Promise<boolean> {
    const changed = await rows(
      tx,
      `UPDATE person SET password_hash = $3, password_changed_at = $4, version = version + 1
       WHERE id = $1 AND version = $2 RETURNING id`,
      [id, seenVersion, change.passwordHash, change.changedAt],
    );
    if (changed.length === 0) return false;
    await this.#rememberPassword(tx, id, change.passwordHash, change.at);
    await rows(
      tx,
      `UPDATE session SET ended_at = $3
       WHERE person_id = $1 AND ended_at IS NULL AND ($2::bytea IS NULL OR token_hash <> $2)`,
      [id, change.keptToken, change.at],
    );
    return true;
  }

  async #rememberPassword(tx: Tx, personId: Id, passwordHash: string, at: Date): Promise<void> {
    await rows(tx, 'INSERT INTO password_history (id, person_id, password_hash, set_at) VALUES ($1, $2, $3, $4)', [
      ...[newId(at.getTime()), personId, passwordHash, at],
    ]);
  }

  /** The present password's hash and those before it, at most `count`. */
  async latestPasswordHashes(tx: Tx, personId: Id, count: number): Promise<string[]> {
    const found = await rows<{ hash: string }>(
      tx,
      'SELECT password_hash AS hash FROM password_history WHERE person_id = $1 ORDER BY set_at DESC, id DESC LIMIT $2',
      [personId, count],
    );
    return found.map(({ hash }) => hash);
  }

  async departmentNames(tx: Tx, departmentIds: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
    const found = await rows<{ id: Id; name: string }>(
      tx,
      'SELECT id, name FROM department WHERE id = ANY($1) ORDER BY id',
      [departmentIds],
    );
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /** Who else of these departments could hold a post of duty today, by name; 200 at most. */
  async colleagues(tx: Tx, personId: Id, departmentIds: readonly Id[], today: LocalDate): Promise<Colleague[]> {
    return rows(
      tx,
      `SELECT DISTINCT p.id AS "personId", p.display_name AS name, o.department_id AS "departmentId"
       FROM post o JOIN person p ON p.id = o.person_id JOIN department d ON d.id = o.department_id
       WHERE o.department_id = ANY($1) AND ${postCounts('$2')} AND o.office = 'duty' AND p.status = 'active' AND p.id <> $3
       ORDER BY name, "personId", "departmentId" LIMIT ${MOST_POSTS}`,
      [departmentIds, today, personId],
    );
  }

  /** Compare-and-set of the status; false when the person changed since. */
  async setStatus(tx: Tx, id: Id, seenVersion: number, status: Person['status']): Promise<boolean> {
    const changed = await rows(
      tx,
      'UPDATE person SET status = $3, version = version + 1 WHERE id = $1 AND version = $2 RETURNING id',
      [id, seenVersion, status],
    );
    return changed.length === 1;
  }

  async findPost(tx: Tx, id: Id): Promise<Post | null> {
    return firstRow<Post>(tx, `SELECT ${POST} FROM post o WHERE o.id = $1`, [id]);
  }

  /** Adds a post; false when the person holds it already. */
  async insertPost(tx: Tx, post: Post): Promise<boolean> {
    const added = await rows(
      tx,
      `INSERT INTO post (id, person_id, office, department_id, role, valid_from, valid_to)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`,
      [post.id, post.personId, post.office, post.departmentId, post.role, post.validFrom, post.validTo],
    );
    return added.length === 1;
  }

  async endPost(tx: Tx, id: Id, seenVersion: number, lastDay: LocalDate): Promise<boolean> {
    const ended = await rows(
      tx,
      'UPDATE post SET valid_to = $3, version = version + 1 WHERE id = $1 AND version = $2 RETURNING id',
      [id, seenVersion, lastDay],
    );
    return ended.length === 1;
  }

  /** Locks the officers' posts of a role and counts those other people hold without an end. */
  async countOtherHolders(tx: Tx, role: Role, personId: Id): Promise<number> {
    const held = await rows<{ personId: Id }>(
      tx,
      `SELECT o.person_id AS "personId" FROM post o JOIN person p ON p.id = o.person_id AND p.status = 'active'
       WHERE o.role = $1 AND o.valid_to IS NULL ORDER BY o.id LIMIT 1000 FOR UPDATE OF o`,
      [role],
    );
    return new Set(held.map((post) => post.personId).filter((id) => id !== personId)).size;
  }

  async insertDelegation(tx: Tx, delegation: Delegation & { readonly office: Office }): Promise<void> {
    await rows(
      tx,
      `INSERT INTO delegation (id, post_id, office, delegate_id, valid_from, valid_to, reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[delegation.id, delegation.postId, delegation.office, delegation.delegateId],
        ...[delegation.validFrom, delegation.validTo, delegation.reason],
      ],
    );
  }

  async findDelegation(tx: Tx, id: Id): Promise<Delegation | null> {
    return firstRow<Delegation>(
      tx,
      `SELECT id, post_id AS "postId", delegate_id AS "delegateId", valid_from::text AS "validFrom",
         valid_to::text AS "validTo", reason, version FROM delegation WHERE id = $1`,
      [id],
    );
  }

  async endDelegation(tx: Tx, id: Id, seenVersion: number, lastDay: LocalDate): Promise<boolean> {
    const ended = await rows(
      tx,
      'UPDATE delegation SET valid_to = $3, version = version + 1 WHERE id = $1 AND version = $2 RETURNING id',
      [id, seenVersion, lastDay],
    );
    return ended.length === 1;
  }

  /** What a person may act as on a day: own posts, and others' posts delegated for that day. */
  async postsOn(tx: Tx, personId: Id, day: LocalDate): Promise<ActorPost[]> {
    return rows<ActorPost>(tx, actingPosts('$1', '$2'), [personId, day]);
  }
}
