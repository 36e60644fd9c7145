import { Injectable } from '@nestjs/common';
import { Catalogue } from '@zeqing/catalogue';
import { localDate, type Id, type LocalDate, type Tx } from '@zeqing/kernel';
import { RequestsReader } from '@zeqing/requests';
import { Compiler } from './domain/engine/compile';
import type { CompiledItems, ItemStructure } from './domain/engine/compiled-items';
import { ReadinessEngine } from './domain/engine/readiness-engine';
import { groupBy } from './domain/group-by';
import type { EvidenceType, OneThing } from './domain/item-model';
import { FactsReader } from './facts-reader';
import { slicesOfEngineItems, type EngineItemRow } from './store/engine-items.store';
import { findItems } from './store/item.repository';
import { allOneThings, findEvidenceTypes } from './store/model.repository';

/** Rows read at once. */
const SLICE = 10_000;
const STRUCTURES = 1_000;
/** Evidence types whose facts are in memory at once. */
const TYPES = 200;

/** The engine with what is needed to keep it. */
export interface LoadedEngine {
  readonly engine: ReadinessEngine;
  readonly types: ReadonlyMap<string, EvidenceType>;
  /** Entry code → the evidence types that may rest on it. */
  readonly typesOfEntry: ReadonlyMap<string, readonly EvidenceType[]>;
  readonly needing: ReadonlyMap<string, ReadonlySet<Id>>;
  readonly departmentIds: readonly Id[];
}

/** Reads, in sets, what the engine is compiled of and what its needs are resolved by. */
@Injectable()
export class EngineReader {
  constructor(
    private readonly facts: FactsReader,
    private readonly catalogue: Catalogue,
    private readonly requests: RequestsReader,
  ) {}

  /** Every active item, as of a civil day, in the transaction given: it has to be one snapshot. */
  async fill(tx: Tx, today: LocalDate): Promise<LoadedEngine> {
    const oneThings = await allOneThings(tx);
    const engine = new ReadinessEngine(await this.#compiled(tx, oneThings));
    const found = await findEvidenceTypes(tx, engine.evidenceTypeCodes);
    const pairs = found.flatMap((type) => type.mappings.map(({ entryCode }) => ({ entryCode, type })));
    const loaded: LoadedEngine = {
      ...{ engine, ...whoNeeds(engine.items) },
      types: new Map(found.map((type) => [type.code, type])),
      typesOfEntry: new Map(
        [...groupBy(pairs, ({ entryCode }) => entryCode)].map(([code, of]) => [code, of.map(({ type }) => type)]),
      ),
    };
    await this.refresh(tx, loaded, loaded.types.values(), today);
    engine.decideAll();
    return loaded;
  }

  /** Resolves the needs of these types by the facts of the transaction. Answers how many items stand otherwise. */
  async refresh(tx: Tx, loaded: LoadedEngine, types: Iterable<EvidenceType>, today: LocalDate): Promise<number> {
    const all = [...new Set(types)];
    const { engine, ...asked } = loaded;
    let moved = 0;
    for (let from = 0; from < all.length; from += TYPES) {
      const evidenceTypes = all.slice(from, from + TYPES);
      moved += engine.resolve(evidenceTypes, await this.facts.readFor(tx, { ...asked, evidenceTypes }, today));
    }
    return moved;
  }

  /** The types that may rest on these entries. */
  async typesOn(tx: Tx, { typesOfEntry }: LoadedEngine, entryIds: readonly Id[]): Promise<readonly EvidenceType[]> {
    if (entryIds.length === 0) return [];
    return (await this.catalogue.findByIds(tx, entryIds)).flatMap(({ code }) => typesOfEntry.get(code) ?? []);
  }

  /** The entries these grants are for; null where one of the grants is not known. */
  async entriesOfGrants(tx: Tx, grantIds: readonly Id[]): Promise<readonly Id[] | null> {
    const found = await this.requests.grantsByIds(tx, grantIds);
    return found.length < new Set(grantIds).size ? null : found.map(({ entryId }) => entryId);
  }

  async #compiled(tx: Tx, oneThings: readonly OneThing[]): Promise<CompiledItems> {
    const compiler = new Compiler(oneThings);
    const structures = new Map<string, ItemStructure>();
    for await (const slice of slicesOfEngineItems(tx, SLICE)) {
      await readStructures(tx, slice, structures);
      for (const { structure: digest, materialsConfirmedAt: on, ...item } of slice) {
        const structure = structures.get(digest);
        if (structure === undefined) throw new Error(`the structure of ${item.code} was not read`);
        compiler.add({ ...item, materialsConfirmedAt: on === null ? null : localDate(on), structure });
      }
    }
    return compiler.finish();
  }
}

/** Reads each structure that is not known yet off one of the items that have it. */
async function readStructures(
  tx: Tx,
  items: readonly EngineItemRow[],
  known: Map<string, ItemStructure>,
): Promise<void> {
  const first = new Map<string, string>();
  for (const { structure, code } of items) if (!known.has(structure)) first.set(code, structure);
  const seen = new Set<string>();
  const codes = [...first].flatMap(([code, structure]) => (seen.has(structure) ? [] : (seen.add(structure), [code])));
  for (let from = 0; from < codes.length; from += STRUCTURES) {
    for (const { code, situations, materials, uses } of await findItems(tx, codes.slice(from, from + STRUCTURES)))
      known.set(first.get(code) ?? '', { situations, materials, uses });
  }
}

/** Evidence type → the departments whose items need it, and all departments with items. */
function whoNeeds({ shapes, departmentIds }: CompiledItems): Pick<LoadedEngine, 'needing' | 'departmentIds'> {
  const needing = new Map<string, Set<Id>>();
  for (const { evidenceTypeCode, departmentId } of shapes) {
    const departments = needing.get(evidenceTypeCode) ?? new Set();
    needing.set(evidenceTypeCode, departments.add(departmentId));
  }
  return { needing, departmentIds: [...new Set(departmentIds)] };
}
