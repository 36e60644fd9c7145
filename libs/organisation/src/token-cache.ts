import type { Actor, Id } from '@zeqing/kernel';

interface Remembered {
  readonly actor: Actor;
  readonly expiresAt: Date;
  readonly readAt: Date;
}

/** Milliseconds after which a token is looked up again although nothing was heard of a revocation. */
const TRUST_MILLISECONDS = 30_000;
const MOST_TOKENS = 10_000;

/** Verified tokens of this process by their hash. The oldest leave first when it is full. */
export class TokenCache {
  readonly #byHash = new Map<string, Remembered>();

  get(hash: Buffer, at: Date): Actor | null {
    const key = hash.toString('base64');
    const remembered = this.#byHash.get(key);
    if (!remembered) return null;
    const age = at.getTime() - remembered.readAt.getTime();
    if (at < remembered.expiresAt && age >= 0 && age < TRUST_MILLISECONDS) return remembered.actor;
    this.#byHash.delete(key);
    return null;
  }

  set(hash: Buffer, remembered: Remembered): void {
    const oldest = this.#byHash.size >= MOST_TOKENS ? this.#byHash.keys().next().value : undefined;
    if (oldest !== undefined) this.#byHash.delete(oldest);
    this.#byHash.set(hash.toString('base64'), remembered);
  }

  forget(clientId: Id): void {
    for (const [key, { actor }] of this.#byHash) if (actor.id === clientId) this.#byHash.delete(key);
  }
}
