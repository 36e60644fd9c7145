import type { Id, Page, PageRequest, Tx, UseCaseContext } from '@zeqing/kernel';
import type { MatchPart } from '../matching/domain/match';

/**
 * What becomes of a paper or field that people are asked for: still `asked` · spared by `other_way` than shared data ·
 * `spared` by this very entry.
 */
export const COLLECTION_STATES = ['asked', 'other_way', 'spared'] as const;
export type CollectionState = (typeof COLLECTION_STATES)[number];

/** Something a service item asks of people: a material, or the field of a form. */
export interface CollectedThing {
  readonly itemCode: string;
  readonly itemName: string;
  readonly departmentId: Id;
  readonly kind: 'material' | 'field';
  readonly name: string;
}

/** A row of a duty list in force. */
export interface OwedRow {
  readonly dutyRowId: Id;
  readonly entryCode: string;
  readonly entryName: string;
  readonly providerDepartmentId: Id;
  readonly items: readonly string[];
}

/** How much of the score, how well it agrees, and by which words; `mapping`: both are of one evidence type. */
export interface DuplicatePart extends Omit<MatchPart, 'part'> {
  readonly part: MatchPart['part'] | 'mapping';
}

/** Something that is collected although it is owed already (R20), with how that was judged. */
export interface DuplicatePair {
  readonly collected: CollectedThing;
  readonly owed: Omit<OwedRow, 'items'>;
  readonly state: CollectionState;
  /** 0 to 1: the weighted sum of its parts. */
  readonly score: number;
  readonly parts: readonly DuplicatePart[];
}

export interface DuplicateFilter {
  /** Whose service items. */
  readonly departmentId: Id | null;
  readonly state: CollectionState | null;
}

/** Compares what is collected with what is owed. Declared here, answered by the floor above, wired by the apps. */
export interface DuplicateProbe {
  /** The pairs of a page of service items, by item; the page goes on by item. */
  pairs(
    context: UseCaseContext & { readonly tx: Tx },
    filter: DuplicateFilter,
    page: PageRequest,
  ): Promise<Page<DuplicatePair>>;
}

export const DUPLICATE_PROBE = Symbol('DuplicateProbe');
