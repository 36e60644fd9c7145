import type { DraftFault } from '../domain/draft-rules';
import type { ModelChange } from '../domain/model-changes';
import type { Measures, ModelTarget, WrittenContent, WrittenItem } from '../domain/written-model';
import type { ToldModel } from './read-tables';
import type { TableFault } from './table-rows';
import type { WholeModel } from './whole-model';

/** What becomes of one item or one-thing of a file. */
export const IMPORT_OUTCOMES = ['new', 'changed', 'unchanged', 'not_yours', 'under_way'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

export interface ImportedPart {
  readonly target: ModelTarget;
  readonly code: string;
  readonly name: string;
  readonly outcome: ImportOutcome;
  /** What keeps its draft from being published; an import lands all the same. */
  readonly faults: readonly DraftFault[];
  readonly changes: readonly ModelChange[];
  /** The draft it became; null in a dry run, and for what becomes none. */
  readonly draftId: string | null;
}

/** What an import would do, or did. */
export interface ModelImport {
  /** Of the file as it was read: named again, the import that was tried is done. */
  readonly digest: string;
  readonly isApplied: boolean;
  readonly parts: readonly ImportedPart[];
  /** Wrong cells; with one of them nothing is imported. */
  readonly faults: readonly TableFault[];
}

/** A model that is told whole, as a file that tells everything of each part. */
export const toldWhole = ({ items, templates, oneThings }: WholeModel): ToldModel => ({
  items: [
    ...items.map((said) => ({ isTemplate: false, said })),
    ...templates.map((said) => ({ isTemplate: true, said })),
  ],
  ...{ oneThings, faults: [] },
});

export interface ToldPart {
  readonly target: ModelTarget;
  readonly said: Partial<WrittenContent> & { readonly code: string };
}

export const partsOf = ({ items, oneThings }: ToldModel): readonly ToldPart[] => [
  ...items.map(({ isTemplate, said }) => ({ target: isTemplate ? ('template' as const) : ('item' as const), said })),
  ...oneThings.map((said) => ({ target: 'one_thing' as const, said })),
];

/** What is in force with what a file says of it; a measure nobody counted in the file stays as it was counted. */
export function merged(base: WrittenContent, said: ToldPart['said']): WrittenContent {
  const content = { ...base, ...said } as WrittenItem;
  return said.measures ? { ...content, measures: countedIn(base.measures, said.measures) } : content;
}

function countedIn(base: Measures, said: Measures): Measures {
  const one = (was: Measures['before'], is: Measures['before']): Measures['before'] => ({
    ...{ materials: is.materials ?? was.materials, steps: is.steps ?? was.steps },
    ...{ visits: is.visits ?? was.visits, workingDays: is.workingDays ?? was.workingDays },
  });
  return { before: one(base.before, said.before), after: one(base.after, said.after) };
}
