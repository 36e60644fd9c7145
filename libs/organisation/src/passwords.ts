import { hash, verify } from '@node-rs/argon2';
import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@zeqing/kernel';
import { randomSecret } from '@zeqing/platform';
import type { OrganisationError } from './domain/organisation-error';
import { isPasswordDue, PASSWORD_PROFILES, passwordFaults, type PasswordProfile } from './domain/password.policy';
import { PASSWORD_PROFILE } from './tokens';

/** Argon2id with the OWASP minimum: 19 MiB, two passes, one lane. Written into each hash, so it may rise later. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Passwords under the installation's profile. Hashing is off the event loop; texts are brought to NFKC first. */
@Injectable()
export class Passwords {
  readonly #nobody: Promise<string> = hash(randomSecret(), COST);

  constructor(@Inject(PASSWORD_PROFILE) private readonly profile: PasswordProfile) {}

  /** How many earlier passwords may not come back, the present one included. */
  get remembered(): number {
    return PASSWORD_PROFILES[this.profile].remembered;
  }

  /** Whether nothing but a change of password is open to its owner. */
  isDue(changedAt: Date | null, at: Date): boolean {
    return isPasswordDue(this.profile, changedAt, at);
  }

  /** The rules a new password breaks, one field error each, at the pointer the caller sent it under. */
  check(password: string, login: string, pointer: string): Result<null, OrganisationError> {
    const faults = passwordFaults(this.profile, password, login);
    if (faults.length === 0) return ok(null);
    const fields = faults.map((fault) => ({ pointer, rule: `password.${fault}` }));
    return err({ code: 'sign_in.password_policy', fields });
  }

  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), COST);
  }

  /** Takes as long when there is no such account (`null`) as when there is. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    const isSame = await verify(passwordHash ?? (await this.#nobody), password.normalize('NFKC'));
    return isSame && passwordHash !== null;
  }

  async matchesAny(passwordHashes: readonly string[], password: string): Promise<boolean> {
    for (const passwordHash of passwordHashes) if (await this.matches(passwordHash, password)) return true;
    return false;
  }
}
