import { Injectable } from '@nestjs/common';
import { err, ok, type Result, type UseCaseContext } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import type { CompiledItems } from './domain/engine/compiled-items';
import type { RankAsked, RankedSupply } from './domain/engine/rank';
import type { Facts } from './domain/facts';
import { itemReadiness, type ReadinessQuestion } from './domain/item-readiness';
import type { ItemReadiness } from './domain/readiness-answer';
import { suppose, type Supposition } from './domain/suppose';
import type { Unlock, UnlockRanking } from './domain/unlock-ranking';
import { findItemAsked } from './items-asked';
import { ResidentReadiness } from './resident-readiness.service';
import type { ServicesError } from './services.errors';
import { findEvidenceTypes } from './store/model.repository';
import { WorldReader, type Answered } from './world-reader';

/** An item as it stands and as it would stand. */
export interface WhatIf {
  readonly before: ItemReadiness;
  readonly after: ItemReadiness;
}

/** An item of a ranking by code and name. */
export interface RankedItem {
  readonly itemCode: string;
  readonly itemName: string;
}

/** One supply with the first of the items it is about, by code; its loads count all of them. */
export interface NamedSupply extends Omit<Unlock, 'unlocks'> {
  readonly evidenceTypeName: string;
  readonly unlocks: readonly RankedItem[];
}

/** The ranking's best supplies with the names of what its codes stand for. */
export interface NamedRanking extends Omit<UnlockRanking, 'supplies'> {
  readonly supplies: readonly NamedSupply[];
  /** How many supplies something waits for. */
  readonly suppliesCount: number;
  /** How many different years and sources the case volumes have. */
  readonly countedInCount: number;
}

/** Supplies of a ranking that are told, items of each, and sources of volumes; what is left out is counted. */
const MOST_SUPPLIES = 200;
const MOST_ITEMS = 100;
const MOST_SOURCES = 20;

/** What could be: an item if something happened today, and what would help most. */
@Injectable()
export class ReadinessOutlook {
  constructor(
    private readonly worlds: WorldReader,
    private readonly resident: ResidentReadiness,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** An item as it stands, and as it would be if one thing changed today (U13); nothing is written. */
  whatIf(
    context: UseCaseContext,
    itemCode: string,
    question: ReadinessQuestion,
    supposition: Supposition,
  ): Promise<Result<Answered<WhatIf>, ServicesError>> {
    return this.worlds.answer(context, async (tx): Promise<Result<WhatIf, ServicesError>> => {
      const item = await findItemAsked(tx, { ...question, itemCode });
      if (!item.ok) return item;
      const { model, facts } = await this.worlds.of(tx, context, [item.value]);
      const supposed = suppose(facts, item.value, supposition);
      if (supposed === null) return err({ code: 'services.unknown_supposition', details: { ...supposition } });
      const readinessIn = (world: Facts): ItemReadiness => itemReadiness(model, world, item.value, question);
      return ok({ before: readinessIn(facts), after: readinessIn(supposed) });
    });
  }

  /** Which single supply makes most items of a region ready, or most of their cases (U14), over every active item of it. */
  async unlockRanking(
    context: UseCaseContext,
    regionCodePrefix: string | null,
    how: Omit<RankAsked, 'includes'>,
  ): Promise<Answered<NamedRanking>> {
    const { ranked, items, ...asOf } = await this.resident.ask(context, ({ engine, sequence, asOf: at }) => {
      const { regionCodes } = engine.items;
      const includes = (item: number): boolean => (regionCodes[item] ?? '').startsWith(regionCodePrefix ?? '');
      return { ranked: engine.rank({ includes, ...how }), items: engine.items, sequence, asOf: at };
    });
    const { supplies, countedIn, ...counts } = ranked;
    const told = supplies.slice(0, MOST_SUPPLIES);
    const codes = [...new Set(told.map(({ evidenceTypeCode }) => evidenceTypeCode))];
    const types = await findEvidenceTypes(this.unitOfWork.reader(context), codes);
    const names = new Map(types.map(({ code, name }) => [code, name]));
    const answer = {
      ...counts,
      supplies: told.map((supply) => namedSupply(supply, items, names)),
      suppliesCount: supplies.length,
      ...{ countedIn: countedIn.slice(0, MOST_SOURCES), countedInCount: countedIn.length },
    };
    return { answer, ...asOf };
  }
}

function namedSupply(
  { unlocks, missingFor, ...supply }: RankedSupply,
  { codes, names }: CompiledItems,
  evidenceNames: ReadonlyMap<string, string>,
): NamedSupply {
  const named = [...unlocks.subarray(0, MOST_ITEMS)].map((item) => {
    const itemCode = codes[item] ?? '';
    return { itemCode, itemName: names[item] ?? itemCode };
  });
  return {
    ...supply,
    evidenceTypeName: evidenceNames.get(supply.evidenceTypeCode) ?? supply.evidenceTypeCode,
    unlocks: named,
    missingFor: [...missingFor.subarray(0, MOST_ITEMS)].map((item) => codes[item] ?? ''),
  };
}
