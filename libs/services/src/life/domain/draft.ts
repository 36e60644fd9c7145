import { canonicalJson, type CanonicalValue, type Id } from '@zeqing/kernel';
import type { ModelTarget, WrittenContent, WrittenModel } from './written-model';

export const DRAFT_STATES = ['draft', 'signing', 'published', 'discarded'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];
/** Where a draft came from. */
export const DRAFT_ORIGINS = ['typed', 'import'] as const;
export type DraftOrigin = (typeof DRAFT_ORIGINS)[number];

/** What a department prepares to change of the service model. Nothing of it counts until it is published. */
export interface Draft {
  readonly id: Id;
  readonly version: number;
  readonly target: ModelTarget;
  readonly state: DraftState;
  readonly departmentId: Id;
  /** The published version it was begun from; 0: the model in force was never published here; null: something new. */
  readonly baseNumber: number | null;
  readonly content: WrittenContent;
  readonly origin: DraftOrigin;
  /** Who wrote it last. */
  readonly preparedBy: Id;
  readonly returnedFor: string | null;
  readonly publishedNumber: number | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The draft's target and content as one. */
export const modelOf = ({ target, content }: Pick<Draft, 'target' | 'content'>): WrittenModel =>
  ({ target, content }) as WrittenModel;

/** The canonical text of a content, for its hash and for comparing. */
export const canonicalContent = (content: object): string =>
  canonicalJson(content as Readonly<Record<string, CanonicalValue>>);

/** Whether two contents say the same. */
export const sameContent = (a: object, b: object): boolean => canonicalContent(a) === canonicalContent(b);
