import { Injectable } from '@nestjs/common';
import { comparableText, err, notFound, ok, type Result, type UseCaseContext } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import type { OrganisationError } from './domain/organisation-error';
import { Passwords } from './passwords';
import { SessionService, type OpenedSession } from './session.service';
import { SignInLimits } from './sign-in-limits';
import { PersonRepository, type PersonWithSecret } from './store/person.repository';

export interface SignInAttempt {
  readonly login: string;
  readonly password: string;
  /** The network address the try is counted under. */
  readonly address: string;
  readonly userAgent: string;
}

/** Recognising people by login and password. */
@Injectable()
export class SignInService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly passwords: Passwords,
    private readonly limits: SignInLimits,
    private readonly sessions: SessionService,
  ) {}

  /** A new session. An unknown login, a wrong password and a disabled account look and last alike. */
  async signIn(context: UseCaseContext, attempt: SignInAttempt): Promise<Result<OpenedSession, OrganisationError>> {
    const trier = { login: comparableText(attempt.login), address: attempt.address };
    const booked = await this.limits.book(context, trier);
    if (!booked.ok) return booked;
    const person = await this.people.findByLogin(this.unitOfWork.reader(), trier.login);
    if (!person || !(await this.#isGenuine(person, attempt.password))) {
      if (!person) await this.passwords.matches(null, attempt.password);
      return err(await this.limits.refuse(context, trier));
    }
    await this.limits.settle(trier);
    return ok(await this.sessions.open(context, person.id, attempt));
  }

  /** Asks the actor's password again before a weighty act; counted like a sign-in. */
  async reauthenticate(
    context: UseCaseContext,
    proof: { readonly password: string; readonly address: string },
  ): Promise<Result<PersonWithSecret, OrganisationError>> {
    const person = await this.people.find(this.unitOfWork.reader(context), context.actor.id);
    if (!person) return err(notFound('person'));
    const trier = { login: person.login, address: proof.address };
    const booked = await this.limits.book(context, trier);
    if (!booked.ok) return booked;
    if (!(await this.#isGenuine(person, proof.password))) return err(await this.limits.refuse(context, trier));
    await this.limits.settle(trier);
    return ok(person);
  }

  async #isGenuine(person: PersonWithSecret, password: string): Promise<boolean> {
    return (await this.passwords.matches(person.passwordHash, password)) && person.status === 'active';
  }
}
