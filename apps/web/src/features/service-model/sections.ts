import type { Draft, Fault } from './draft-words';

export const ITEM_SECTIONS = ['basics', 'situations', 'materials', 'uses', 'evidence', 'measures', 'volume'] as const;
export const ONE_THING_SECTIONS = ['basics', 'matters', 'measures'] as const;
export type Section = (typeof ITEM_SECTIONS)[number] | (typeof ONE_THING_SECTIONS)[number];

/** The parts a draft is written in; a standard item has no cases of its own. */
export const sectionsOf = ({ target }: Pick<Draft, 'target'>): readonly Section[] =>
  target === 'one_thing' ? ONE_THING_SECTIONS : ITEM_SECTIONS.filter((one) => one !== 'volume' || target === 'item');

const OF_SECTION: readonly (readonly [RegExp, Section])[] = [
  [/^\/content\/(questions|situations)/u, 'situations'],
  [/^\/content\/materials/u, 'materials'],
  [/^\/content\/uses/u, 'uses'],
  [/^\/content\/evidence/u, 'evidence'],
  [/^\/content\/measures/u, 'measures'],
  [/^\/content\/caseVolume/u, 'volume'],
  [/^\/content\/(matters|edges)/u, 'matters'],
];

/** Where a fault is mended. */
export const sectionOf = ({ pointer }: Pick<Fault, 'pointer'>): Section =>
  OF_SECTION.find(([place]) => place.test(pointer))?.[1] ?? 'basics';

const PART = /^\/content\/materials\/(\d+)/u;

/** The material a fault is in, by its place; null: in none. */
export const partOf = ({ pointer }: Pick<Fault, 'pointer'>): number | null => {
  const found = PART.exec(pointer)?.[1];
  return found === undefined ? null : Number(found);
};
