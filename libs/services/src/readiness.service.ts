import { Injectable } from '@nestjs/common';
import { JournalReader } from '@zeqing/journal';
import {
  err,
  localDateOf,
  ok,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import type { Facts } from './domain/facts';
import type { OneThing, ServiceItem, ServiceModel } from './domain/item-model';
import { needsOfItem, type ItemNeed } from './domain/item-needs';
import { itemReadiness, type ReadinessQuestion } from './domain/item-readiness';
import { oneThingReadiness } from './domain/one-thing-readiness';
import { suppose, type Supposition } from './domain/suppose';
import { unlockRanking, type UnlockRanking } from './domain/unlock-ranking';
import type { ItemReadiness, OneThingReadiness } from './domain/readiness-answer';
import { FactsReader } from './facts-reader';
import type { ServicesError } from './services.errors';
import { findItems, findItemsByScheme, pageOfItems, type ItemFilter, type ItemScheme } from './store/item.repository';
import { sliceOfItemPurposes, type ItemPurposes } from './store/item-purposes.repository';
import { allOneThings, findEvidenceTypes, oneThingsWith } from './store/model.repository';

/** How fresh an answer is: the journal's head it was read with, and the instant up to which it is complete. */
export interface AsOf {
  readonly sequence: number;
  readonly asOf: Date;
}

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

export interface Answered<T> extends AsOf {
  readonly answer: T;
}

/** Items read at once where all are wanted. */
const SLICE = 200;

interface World {
  readonly model: ServiceModel;
  readonly facts: Facts;
}

/** Computes readiness from the tables of one instant: the item model, entries, duties, grants and open requests. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facts: FactsReader,
    private readonly journal: JournalReader,
  ) {}

  /** One item by its implementing code, in every declared situation; refused where item or situation is unknown. */
  itemReadiness(
    context: UseCaseContext,
    itemCode: string,
    question: ReadinessQuestion = {},
  ): Promise<Result<Answered<ItemReadiness>, ServicesError>> {
    return this.#answer(context, async (tx): Promise<Result<ItemReadiness, ServicesError>> => {
      const item = await this.#itemAsked(tx, itemCode, question);
      if (!item.ok) return item;
      const { model, facts } = await this.#world(tx, context, [item.value]);
      return ok(itemReadiness(model, facts, item.value, question));
    });
  }

  /** The same, and as it would be if one thing changed today (U13); nothing is written. */
  whatIf(
    context: UseCaseContext,
    itemCode: string,
    question: ReadinessQuestion,
    supposition: Supposition,
  ): Promise<Result<Answered<WhatIf>, ServicesError>> {
    return this.#answer(context, async (tx): Promise<Result<WhatIf, ServicesError>> => {
      const item = await this.#itemAsked(tx, itemCode, question);
      if (!item.ok) return item;
      const { model, facts } = await this.#world(tx, context, [item.value]);
      const supposed = suppose(facts, item.value, supposition);
      if (supposed === null) return err({ code: 'services.unknown_supposition', details: { ...supposition } });
      const [before, after] = [facts, supposed].map((each) => itemReadiness(model, each, item.value, question));
      if (before === undefined || after === undefined) throw new Error('both worlds have an answer');
      return ok({ before, after });
    });
  }

  /** Which single supply makes most items of a region ready (U14), over every active item of it. */
  unlockRanking(
    context: UseCaseContext,
    regionCodePrefix: string | null,
    withOutside: boolean,
  ): Promise<Answered<NamedRanking>> {
    return this.#inSnapshot(context, async (tx) => {
      const items: ItemReadiness[] = [];
      let after: PageRequest['after'] = null;
      do {
        const found: ServiceItem[] = await pageOfItems(
          tx,
          { departmentId: null, regionCodePrefix },
          { limit: SLICE, after },
        );
        const slice = found.slice(0, SLICE);
        const { model, facts } = await this.#world(tx, context, slice);
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

  /** The items a national, local or 业务办理项 code stands for, by implementing code (U18). */
  async itemCodesFor(context: UseCaseContext, scheme: ItemScheme, code: string): Promise<readonly string[]> {
    const items = await findItemsByScheme(this.unitOfWork.reader(context), scheme, code);
    return items.map((item) => item.code);
  }

  /** One slice of what each active item's grants may name, for filling the availability snapshot. */
  itemPurposes(tx: Tx, afterCode: string | null, limit: number): Promise<ItemPurposes[]> {
    return sliceOfItemPurposes(tx, afterCode, limit);
  }

  /** One page of active items by code, each with its headline (U26: every bound department may see them). */
  listItems(context: UseCaseContext, filter: ItemFilter, page: PageRequest): Promise<Answered<Page<ItemReadiness>>> {
    return this.#inSnapshot(context, async (tx) => {
      const found = await pageOfItems(tx, filter, page);
      const items = found.slice(0, page.limit);
      const { model, facts } = await this.#world(tx, context, items);
      const last = found.length > page.limit ? items.at(-1) : undefined;
      const next = last === undefined ? null : JSON.stringify([last.code]);
      return { items: items.map((item) => itemReadiness(model, facts, item)), next };
    });
  }

  async oneThingReadiness(
    context: UseCaseContext,
    code: string,
    question: ReadinessQuestion = {},
  ): Promise<Result<Answered<OneThingReadiness>, ServicesError>> {
    return this.#answer(context, async (tx): Promise<Result<OneThingReadiness, ServicesError>> => {
      const oneThing = (await allOneThings(tx)).find((each) => each.code === code);
      if (oneThing === undefined) return err({ code: 'services.unknown_one_thing', details: { code } });
      const { model, facts } = await this.#world(tx, context, await findItems(tx, itemCodesOf([oneThing])));
      return ok(oneThingReadiness(model, facts, oneThing, question));
    });
  }

  /** All one-things by code with their state and sentence. */
  listOneThings(context: UseCaseContext): Promise<Answered<readonly OneThingReadiness[]>> {
    return this.#inSnapshot(context, async (tx) => {
      const oneThings = await allOneThings(tx);
      const { model, facts } = await this.#world(tx, context, await findItems(tx, itemCodesOf(oneThings)));
      return oneThings.map((oneThing) => oneThingReadiness(model, facts, oneThing));
    });
  }

  /**
   * The data an item, or all matters of a one-thing, need; with a department only what that department would ask for.
   * Several needs of one entry stay apart: a package merges them into one row each (U36).
   */
  async needsOf(
    context: UseCaseContext,
    target: { readonly itemCode: string } | { readonly oneThingCode: string },
    departmentId: Id | null = null,
  ): Promise<Result<readonly ItemNeed[], ServicesError>> {
    const answered = await this.#answer(context, async (tx): Promise<Result<readonly ItemNeed[], ServicesError>> => {
      const items = await this.#targetItems(tx, target);
      if (!items.ok) return items;
      const { model, facts } = await this.#world(tx, context, items.value);
      const asking = items.value.filter((item) => departmentId === null || item.departmentId === departmentId);
      return ok(asking.flatMap((item) => needsOfItem(model, facts, item)));
    });
    return answered.ok ? ok(answered.value.answer) : answered;
  }

  async #itemAsked(
    tx: Tx,
    itemCode: string,
    { situation }: ReadinessQuestion,
  ): Promise<Result<ServiceItem, ServicesError>> {
    const [item] = await findItems(tx, [itemCode]);
    if (item === undefined) return err({ code: 'services.unknown_item', details: { itemCode } });
    if (situation === undefined || item.situations.some(({ code }) => code === situation)) return ok(item);
    const known = item.situations.map(({ code }) => code);
    return err({ code: 'services.unknown_situation', details: { situation, known } });
  }

  async #targetItems(
    tx: Tx,
    target: { readonly itemCode: string } | { readonly oneThingCode: string },
  ): Promise<Result<readonly ServiceItem[], ServicesError>> {
    if ('itemCode' in target) {
      const items = await findItems(tx, [target.itemCode]);
      return items.length > 0 ? ok(items) : err({ code: 'services.unknown_item', details: { ...target } });
    }
    const oneThing = (await allOneThings(tx)).find(({ code }) => code === target.oneThingCode);
    if (oneThing === undefined)
      return err({ code: 'services.unknown_one_thing', details: { code: target.oneThingCode } });
    return ok(await findItems(tx, itemCodesOf([oneThing])));
  }

  async #answer<T, E>(
    context: UseCaseContext,
    work: (tx: Tx) => Promise<Result<T, E>>,
  ): Promise<Result<Answered<T>, E>> {
    const { answer, ...asOf } = await this.#inSnapshot(context, work);
    return answer.ok ? ok({ answer: answer.value, ...asOf }) : answer;
  }

  /** Runs in one snapshot together with the journal's head, so that sequence and answer are of one instant. */
  async #inSnapshot<T>(context: UseCaseContext, work: (tx: Tx) => Promise<T>): Promise<Answered<T>> {
    const inSnapshot = async (tx: Tx): Promise<Answered<T>> => {
      const { head, databaseTime, oldestUnsealedMilliseconds } = await this.journal.pulse(tx);
      const asOf = new Date(databaseTime.getTime() - oldestUnsealedMilliseconds);
      return { answer: await work(tx), sequence: head, asOf };
    };
    return context.tx ? inSnapshot(context.tx) : this.unitOfWork.snapshot(inSnapshot);
  }

  /** The part of the model that these items look at, with the facts about it as of the context's day. */
  async #world(tx: Tx, context: UseCaseContext, asked: readonly ServiceItem[]): Promise<World> {
    const oneThings = await oneThingsWith(
      tx,
      asked.map(({ code }) => code),
    );
    const known = new Set(asked.map(({ code }) => code));
    const siblings = await findItems(
      tx,
      itemCodesOf(oneThings).filter((code) => !known.has(code)),
    );
    const needs = asked.flatMap(({ uses, materials }) => [
      ...uses,
      ...materials.flatMap(({ ways }) => ways.flatMap(({ need }) => need ?? [])),
    ]);
    const types = await findEvidenceTypes(tx, [...new Set(needs.map(({ evidenceTypeCode }) => evidenceTypeCode))]);
    const model: ServiceModel = {
      items: new Map([...asked, ...siblings].map((item) => [item.code, item])),
      evidenceTypes: new Map(types.map((type) => [type.code, type])),
      oneThings,
    };
    return { model, facts: await this.facts.read(tx, model, localDateOf(context.at)) };
  }
}

const itemCodesOf = (oneThings: readonly OneThing[]): readonly string[] => [
  ...new Set(oneThings.flatMap(({ matters }) => matters.flatMap(({ itemCode }) => itemCode ?? []))),
];
