import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  err,
  localDateOf,
  notFound,
  ok,
  stale,
  type Actor,
  type Id,
  type Result,
  type Role,
  type UseCaseContext,
} from '@zeqing/kernel';
import { sha256, UnitOfWork } from '@zeqing/platform';
import type { OrganisationError } from './domain/organisation-error';
import { isPermission, PERMISSIONS, permits, type Permission } from './domain/policy';
import { Passwords } from './passwords';
import { SignInService } from './sign-in.service';
import { PersonRepository, type Colleague } from './store/person.repository';

/** Who I am here: what a page needs to greet a person and to know which doors are open. */
export interface Me {
  readonly person: { readonly id: Id; readonly login: string; readonly name: string };
  readonly posts: readonly MyPost[];
  readonly permissions: readonly Permission[];
  /** True when nothing but a change of password is open. */
  readonly isPasswordDue: boolean;
}

export interface MyPost {
  readonly postId: Id;
  readonly role: Role;
  readonly departmentId: Id;
  readonly departmentName: string;
  readonly regionCode: string;
  readonly isDelegated: boolean;
}

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly address: string;
  /** The token of this call's session, which goes on; the others end. */
  readonly token: string | null;
}

/** A person's own account. */
@Injectable()
export class AccountService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly passwords: Passwords,
    private readonly signIns: SignInService,
    private readonly journal: Journal,
  ) {}

  /** Who of my departments could stand in for me: whom I may lend my post to. */
  colleagues(context: UseCaseContext): Promise<Colleague[]> {
    const { id, posts } = context.actor;
    const departmentIds = [...new Set(posts.map((post) => post.departmentId))];
    return this.people.colleagues(this.unitOfWork.reader(context), id, departmentIds, localDateOf(context.at));
  }

  async me(context: UseCaseContext, actor: Actor = context.actor): Promise<Result<Me, OrganisationError>> {
    const tx = this.unitOfWork.reader(context);
    const person = await this.people.find(tx, actor.id);
    if (!person) return err(notFound('person'));
    const names = await this.people.departmentNames(
      tx,
      actor.posts.map((post) => post.departmentId),
    );
    return ok({
      person: { id: person.id, login: person.login, name: person.displayName },
      posts: actor.posts.map((post) => ({
        postId: post.postId,
        role: post.role,
        departmentId: post.departmentId,
        departmentName: names.get(post.departmentId) ?? '',
        regionCode: post.regionCode,
        isDelegated: post.delegationId !== null,
      })),
      permissions: Object.keys(PERMISSIONS)
        .filter(isPermission)
        .filter((permission) => permits(actor, permission)),
      isPasswordDue: this.passwords.isDue(person.passwordChangedAt, context.at),
    });
  }

  /** Replaces the actor's own password after asking for the old one, and ends all other sessions. */
  async changePassword(context: UseCaseContext, change: PasswordChange): Promise<Result<null, OrganisationError>> {
    const proof = { password: change.currentPassword, address: change.address };
    const recognised = await this.signIns.reauthenticate(context, proof);
    if (!recognised.ok) return recognised;
    const person = recognised.value;
    const checked = this.passwords.check(change.newPassword, person.login, '/newPassword');
    if (!checked.ok) return checked;
    const tx = this.unitOfWork.reader(context);
    const earlier = await this.people.latestPasswordHashes(tx, person.id, this.passwords.remembered);
    if (await this.passwords.matchesAny(earlier, change.newPassword)) return err({ code: 'sign_in.password_reused' });
    const passwordHash = await this.passwords.hash(change.newPassword);
    return this.unitOfWork.run(context, async (inner) => {
      const keptToken = change.token === null ? null : sha256(change.token);
      const replacement = { passwordHash, keptToken, at: context.at, changedAt: context.at };
      const isChanged = await this.people.changePassword(inner, person.id, person.version, replacement);
      if (!isChanged) return err(stale('person'));
      await this.journal.append(inner, context, {
        type: 'person.password_changed',
        object: { type: 'person', id: person.id, version: person.version + 1 },
        departmentIds: [],
        payload: {},
      });
      return ok(null);
    });
  }
}
