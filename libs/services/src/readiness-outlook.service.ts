import { Injectable } from '@nestjs/common';
import { err, ok, type PageRequest, type Result, type UseCaseContext } from '@zeqing/kernel';
import type { Facts } from './domain/facts';
import type { ServiceItem } from './domain/item-model';
import { itemReadiness, type ReadinessQuestion } from './domain/item-readiness';
import type { ItemReadiness } from './domain/readiness-answer';
import { suppose, type Supposition } from './domain/suppose';
import { unlockRanking, type UnlockRanking } from './domain/unlock-ranking';
import type { ServicesError } from './services.errors';
import { pageOfItems } from './store/item.repository';
import { findEvidenceTypes } from './store/model.repository';
import { findItemAsked, WorldReader, type Answered } from './world-reader';

/** An item as it stands and as it would stand. */
export interface WhatIf {
  readonly before: ItemReadiness;
  readonly after: ItemReadiness;
}

/** The ranking with the names of what its codes stand for. */
export interface NamedRanking extends UnlockRanking {
  readonly evidenceNames: ReadonlyMap<string, string>;
  readonly itemNames: ReadonlyMap<string, string>;
}

/** Items read at once where all are wanted. */
const SLICE = 200;

/** What could be: an item if something happened today, and what would help most. */
@Injectable()
export class ReadinessOutlook {
  constructor(private readonly worlds: WorldReader) {}

  /** An item as it stands, and as it would be if one thing changed today (U13); nothing is written. */
  whatIf(
    context: UseCaseContext,
    itemCode: string,
    question: ReadinessQuestion,
    supposition: Supposition,
  ): Promise<Result<Answered<WhatIf>, ServicesError>> {
    return this.worlds.answer(context, async (tx): Promise<Result<WhatIf, ServicesError>> => {
      const item = await findItemAsked(tx, itemCode, question);
      if (!item.ok) return item;
      const { model, facts } = await this.worlds.of(tx, context, [item.value]);
      const supposed = suppose(facts, item.value, supposition);
      if (supposed === null) return err({ code: 'services.unknown_supposition', details: { ...supposition } });
      const readinessIn = (world: Facts): ItemReadiness => itemReadiness(model, world, item.value, question);
      return ok({ before: readinessIn(facts), after: readinessIn(supposed) });
    });
  }

  /** Which single supply makes most items of a region ready (U14), over every active item of it. */
  unlockRanking(
    context: UseCaseContext,
    regionCodePrefix: string | null,
    withOutside: boolean,
  ): Promise<Answered<NamedRanking>> {
    return this.worlds.inSnapshot(context, async (tx) => {
      const items: ItemReadiness[] = [];
      let after: PageRequest['after'] = null;
      do {
        const found: ServiceItem[] = await pageOfItems(
          tx,
          { departmentId: null, regionCodePrefix },
          { limit: SLICE, after },
        );
        const slice = found.slice(0, SLICE);
        const { model, facts } = await this.worlds.of(tx, context, slice);
        items.push(...slice.map((item) => itemReadiness(model, facts, item)));
        const last = found.length > SLICE ? slice.at(-1) : undefined;
        after = last === undefined ? null : [last.code];
      } while (after !== null);
      const ranking = unlockRanking(items, withOutside);
      const codes = ranking.supplies.map(({ evidenceTypeCode }) => evidenceTypeCode);
      const types = await findEvidenceTypes(tx, [...new Set(codes)]);
      return {
        ...ranking,
        evidenceNames: new Map(types.map(({ code, name }) => [code, name])),
        itemNames: new Map(items.map(({ itemCode, itemName }) => [itemCode, itemName])),
      };
    });
  }
}
