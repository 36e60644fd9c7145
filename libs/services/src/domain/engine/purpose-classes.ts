import type { Facts, Purposes } from '../facts';
import type { Purpose } from '../grant-match';
import type { EvidenceType } from '../item-model';
import type { CompiledItems, NeedShape, PurposeKind } from './compiled-items';
import { at, Numbered } from './numbers';

/** The class of those none of whose purposes is named. */
const NO_PURPOSE = 0;

/** Items whose purposes the same grants name, as classes by number (U2). */
export class PurposeClasses {
  readonly #classes = new Numbered<string, readonly number[]>();

  constructor(private readonly items: CompiledItems) {
    this.#classes.of('', () => []);
  }

  /** The numbers of the purposes that grants and requests on the type's entries name. */
  named({ mappings }: EvidenceType, facts: Facts): ReadonlySet<number> {
    const named = new Set<number>();
    const note = (number: number | undefined): void => {
      if (number !== undefined) named.add(number);
    };
    const add = ({ itemCodes, oneThingCodes }: Purposes): void => {
      for (const code of itemCodes) note(this.items.purposeNumber('item', code));
      for (const code of oneThingCodes) note(this.items.purposeNumber('one_thing', code));
    };
    for (const { entryCode } of mappings) {
      for (const { purposes } of facts.grants.get(entryCode) ?? []) add(purposes);
      for (const { purposes } of facts.requests.get(entryCode) ?? []) add(purposes);
    }
    return named;
  }

  /** The class of an item where these purposes are named. */
  of(item: number, named: ReadonlySet<number>): number {
    if (named.size === 0) return NO_PURPOSE;
    const { firstPurpose, purposes } = this.items;
    let [found, only] = [0, -1];
    for (let place = at(firstPurpose, item); place < at(firstPurpose, item + 1); place += 1) {
      if (!named.has(at(purposes, place))) continue;
      found += 1;
      only = at(purposes, place);
    }
    if (found === 0) return NO_PURPOSE;
    if (found === 1) return this.#classes.of(String(only), () => [only]);
    const own = purposes.subarray(at(firstPurpose, item), at(firstPurpose, item + 1));
    const all = [...own].filter((purpose) => named.has(purpose));
    return this.#classes.of(all.join(' '), () => all);
  }

  /** The purpose in which a class asks for a shape. */
  purposeOf(classNumber: number, { departmentId }: NeedShape): Purpose {
    const names = (this.#classes.values[classNumber] ?? []).flatMap((one) => this.items.purposeNames[one] ?? []);
    const codesOf = (wanted: PurposeKind): string[] =>
      names.flatMap(({ kind, code }) => (kind === wanted ? [code] : []));
    return { departmentId, itemCodes: codesOf('item'), oneThingCodes: codesOf('one_thing') };
  }
}
