import { sameContent } from './draft';
import type { Faults } from './draft-rules';
import type { WrittenContent, WrittenItem, WrittenMaterial, WrittenWay } from './written-model';

/** How a material of a local item stands to the standard item it comes from. */
export const DESCENTS = ['own', 'inherited', 'added_to'] as const;
export type Descent = (typeof DESCENTS)[number];

const isItem = (content: WrittenContent): content is WrittenItem => 'materials' in content;

/** Ways are the same when they spare by the same thing. */
const sameWay = (a: WrittenWay, b: WrittenWay): boolean =>
  a.kind === b.kind && a.need?.evidenceTypeCode === b.need?.evidenceTypeCode && a.earlierItemCode === b.earlierItemCode;

const lacking = (material: WrittenMaterial, standard: WrittenMaterial): readonly WrittenWay[] =>
  standard.ways.filter((way) => !material.ways.some((own) => sameWay(own, way)));

/** Of each material by its code: the item's own, taken over as it is, or taken over with ways or words of its own. */
export function descentOf(item: WrittenItem, template: WrittenContent | null): ReadonlyMap<string, Descent> {
  const standards = template !== null && isItem(template) ? template.materials : [];
  return new Map(
    item.materials.map((material): [string, Descent] => {
      const standard = standards.find(({ code }) => code === material.code);
      if (standard === undefined) return [material.code, 'own'];
      return [material.code, sameContent(standard, material) ? 'inherited' : 'added_to'];
    }),
  );
}

/**
 * The item with what the standard item asks for taken over: materials, ways, questions, situations and uses it does not
 * have yet are added, name, origin and necessity of inherited ones follow the standard. What is its own stays (U11).
 */
export function takeOver(item: WrittenItem, code: string, version: number, template: WrittenItem): WrittenItem {
  const own = item.materials.filter((material) => !template.materials.some((one) => one.code === material.code));
  const inherited = template.materials.map((standard) => {
    const mine = item.materials.find((material) => material.code === standard.code);
    if (mine === undefined) return standard;
    const { name, origin, necessity } = standard;
    return { ...mine, name, origin, necessity, ways: [...mine.ways, ...lacking(mine, standard)] };
  });
  const added = <T>(mine: readonly T[], theirs: readonly T[], key: (one: T) => string): readonly T[] => [
    ...mine,
    ...theirs.filter((one) => !mine.some((other) => key(other) === key(one))),
  ];
  const situations = added(item.situations, template.situations, ({ code: of }) => of);
  const hasUsual = item.situations.some(({ usual }) => usual);
  return {
    ...item,
    name: item.name === '' ? template.name : item.name,
    itemType: template.itemType,
    template: { code, version },
    questions: added(item.questions, template.questions, ({ code: of }) => of),
    situations: situations.map((one) => (hasUsual && !item.situations.includes(one) ? { ...one, usual: false } : one)),
    materials: [...inherited, ...own],
    uses: added(item.uses, template.uses, ({ use, evidenceTypeCode }) => `${use} ${evidenceTypeCode}`),
    completeForGuide: null,
  };
}

/** A local item only adds or narrows (U11): it drops no material and no way of its standard, nor says it otherwise. */
export function inheritanceFaults(faults: Faults, item: WrittenItem, template: WrittenContent | null): void {
  if (item.template === null) return;
  if (template === null || !isItem(template)) {
    faults.add('template/code', 'template_unknown');
    return;
  }
  for (const standard of template.materials) {
    const at = item.materials.findIndex(({ code }) => code === standard.code);
    const material = item.materials[at];
    if (material === undefined) {
      faults.add('materials', 'inherited_dropped');
      continue;
    }
    const one = faults.below('materials', at);
    for (const field of ['name', 'origin', 'necessity'] as const)
      if (material[field] !== standard[field]) one.add(field, 'inherited_changed');
    if (lacking(material, standard).length > 0) one.add('ways', 'inherited_way_dropped');
  }
}
