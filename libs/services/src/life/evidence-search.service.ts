import { Injectable } from '@nestjs/common';
import { Catalogue, EVERY_ENTRY, type EntryView } from '@zeqing/catalogue';
import type { Id, UseCaseContext } from '@zeqing/kernel';
import { regionLevel, type RegionLevel } from '@zeqing/organisation';
import { searchWords, UnitOfWork } from '@zeqing/platform';
import type { EvidenceMapping, EvidenceType } from '../domain/item-model';
import { searchEvidence, type EvidenceFilter } from '../store/evidence-search.store';

/** A mapping with what a person has to know of its entry; null: no such entry is published. */
export interface NamedMapping extends EvidenceMapping {
  readonly level: RegionLevel;
  readonly entry: {
    readonly name: string;
    readonly providerDepartmentId: Id;
    readonly shareType: string;
    readonly itemNames: readonly string[];
  } | null;
}

export interface FoundEvidence extends Pick<EvidenceType, 'code' | 'name' | 'fields' | 'upperHolder'> {
  readonly mappings: readonly NamedMapping[];
}

const MOST_FOUND = 30;
const MOST_ENTRIES = 50;

/** Finds the datum behind a material: evidence types by name, code or entry, level, region and coverage (U8, U11). */
@Injectable()
export class EvidenceSearch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
  ) {}

  async find(context: UseCaseContext, filter: Omit<EvidenceFilter, 'entryCodes'>): Promise<readonly FoundEvidence[]> {
    const tx = this.unitOfWork.reader(context);
    const text = filter.text && (await searchWords(filter.text));
    const entries = !text
      ? []
      : (await this.catalogue.published(tx, { ...EVERY_ENTRY, text }, { limit: MOST_ENTRIES, after: null })).items;
    const found = await searchEvidence(tx, { ...filter, entryCodes: entries.map(({ code }) => code) }, MOST_FOUND);
    const known = new Map<string, EntryView | null>();
    for (const { entryCode } of found.flatMap(({ mappings }) => mappings))
      if (!known.has(entryCode)) known.set(entryCode, await this.catalogue.findPublishedByCode(tx, entryCode));
    return found.map(({ code, name, fields, upperHolder, mappings }) => ({
      ...{ code, name, fields, upperHolder },
      mappings: mappings.map((mapping) => named(mapping, known.get(mapping.entryCode) ?? null)),
    }));
  }
}

const named = (mapping: EvidenceMapping, entry: EntryView | null): NamedMapping => ({
  ...{ ...mapping, level: regionLevel(mapping.regionCode) },
  entry: entry && {
    ...{ name: entry.name, providerDepartmentId: entry.providerDepartmentId, shareType: entry.shareType },
    itemNames: entry.items.map(({ name }) => name),
  },
});
