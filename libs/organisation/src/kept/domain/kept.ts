import type { Id } from '@zeqing/kernel';

/** A named set of filters of a screen: the query string of its address. */
export interface SavedView {
  readonly screen: string;
  readonly name: string;
  readonly query: string;
}

/** A form somebody began: what is typed in it, and which version of its object they had before them. */
export interface KeptDraft {
  readonly about: Id;
  readonly form: string;
  readonly seenVersion: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly savedAt: Date;
}

export const VIEWS_AT_MOST = 50;
export const DRAFTS_AT_MOST = 200;
/** Bytes of a draft's values as JSON. */
export const DRAFT_BYTES_AT_MOST = 32_768;

export type KeptErrorCode = 'kept.too_many' | 'kept.too_large';
