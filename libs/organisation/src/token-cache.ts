import { hash } from 'node:crypto';
import type { Actor, Id } from '@zeqing/kernel';

interface Remembered {
  readonly actor: Actor;
  readonly expiresAt: Date;
  readonly readAt: Date;
}

/** Milliseconds after which a token is looked up again although nothing was heard of a revocation. */
const TRUST_MILLISECONDS = 30_000;
const MOST_TOKENS = 10_000;

/** A token is remembered by its SHA-256, never itself. */
const keyOf = (token: string): string => hash('sha256', token, 'base64');

/** Verified tokens of this process by their hash. The oldest leave first when it is full. */
export class TokenCache {
  readonly #byHash = new Map<string, Remembered>();

  get(token: string, at: Date): Actor | null {
    const key = keyOf(token);
    const remembered = this.#byHash.get(key);
    if (!remembered) return null;
    const age = at.getTime() - remembered.readAt.getTime();
    if (at < remembered.expiresAt && age >= 0 && age < TRUST_MILLISECONDS) return remembered.actor;
    this.#byHash.delete(key);
    return null;
  }

  set(token: string, remembered: Remembered): void {
    const oldest = this.#byHash.size >= MOST_TOKENS ? this.#byHash.keys().next().value : undefined;
    if (oldest !== undefined) this.#byHash.delete(oldest);
    this.#byHash.set(keyOf(token), remembered);
  }

  forget(clientId: Id): void {
    for (const [key, { actor }] of this.#byHash) if (actor.id === clientId) this.#byHash.delete(key);
  }
}
