import type { Actor, Id } from '@zeqing/kernel';
import type { Model } from './machine-life';
import type { ModelActName } from './machine-model';
import type { WorldEntry } from './machine-world';

export type Answered =
  | { readonly ok: true; readonly value: { readonly version: number; readonly state: string } }
  | { readonly ok: false; readonly error: { readonly code: string } };

/** The request a life is told to, and the one that renews it. */
export interface Real {
  readonly id: Id;
  readonly entry: WorldEntry;
  /** What a lesser answer leaves out. */
  readonly spare: { readonly purpose: string; readonly itemId: Id };
  /** The request whose grant this one would widen. */
  readonly originId: Id | null;
  renewalId: Id | null;
  /** A consent to another scope, drafted from this one. */
  otherScope: { readonly id: Id; readonly purpose: string } | null;
}

/** An act as it reaches the product. */
export interface Telling {
  readonly by: Actor;
  readonly at: Date;
  readonly version: number;
  readonly model: Model;
}
export type Told = (telling: Telling, real: Real) => Promise<Answered>;

/** Who does an act, and how the product is told of it. */
export type Acts<Name extends ModelActName = ModelActName> = Readonly<
  Record<Name, readonly [who: (model: Model) => Actor, tell: Told]>
>;

export type People = Readonly<Record<'liaison' | 'head' | 'answerer' | 'signer' | 'officer', (model: Model) => Actor>>;
