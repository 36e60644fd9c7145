import { Injectable } from '@nestjs/common';
import {
  err,
  ok,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import { itemCodesOf } from './domain/item-graph';
import type { ServiceItem } from './domain/item-model';
import { needsOfItem, type ItemNeed } from './domain/item-needs';
import { itemReadiness, type ReadinessQuestion } from './domain/item-readiness';
import { oneThingReadiness } from './domain/one-thing-readiness';
import type { ItemReadiness, OneThingReadiness } from './domain/readiness-answer';
import { findItemsAsked, type ItemQuestion } from './items-asked';
import type { ServicesError } from './services.errors';
import {
  entriesUsedBy,
  findItems,
  itemCodesByScheme,
  pageOfItems,
  type ItemFilter,
  type ItemScheme,
} from './store/item.repository';
import { sliceOfItemPurposes, type ItemPurposes } from './store/item-purposes.repository';
import { allOneThings, findEvidenceTypes } from './store/model.repository';
import { WorldReader, type Answered } from './world-reader';

export interface OneThingQuestion extends ReadinessQuestion {
  readonly code: string;
}

/** The answer to a single question, refused as it is. */
function onlyAnswer<T>({
  answer: [only],
  ...asOf
}: Answered<readonly Result<T, ServicesError>[]>): Result<Answered<T>, ServicesError> {
  if (only === undefined) throw new Error('a question was not answered');
  return only.ok ? ok({ answer: only.value, ...asOf }) : only;
}

/** Computes readiness from the tables of one instant: the item model, entries, duties, grants and open requests. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly worlds: WorldReader,
  ) {}

  /** One item by its implementing code, in every declared situation; refused where item or situation is unknown. */
  async itemReadiness(
    context: UseCaseContext,
    itemCode: string,
    question: ReadinessQuestion = {},
  ): Promise<Result<Answered<ItemReadiness>, ServicesError>> {
    return onlyAnswer(await this.itemsReadiness(context, [{ ...question, itemCode }]));
  }

  /**
   * Many items at once, in the order of the questions and of one instant (U18). What is refused of one, as an unknown
   * code is, is its answer and fails no other (U17).
   */
  itemsReadiness(
    context: UseCaseContext,
    questions: readonly ItemQuestion[],
  ): Promise<Answered<readonly Result<ItemReadiness, ServicesError>[]>> {
    return this.worlds.inSnapshot(context, async (tx) => {
      const asked = await findItemsAsked(tx, questions);
      const items = new Map(asked.flatMap((item) => (item.ok ? [[item.value.code, item.value] as const] : [])));
      const { model, facts } = await this.worlds.of(tx, context, [...items.values()]);
      return asked.map((item, at) =>
        item.ok ? ok(itemReadiness(model, facts, item.value, questions[at] ?? {})) : item,
      );
    });
  }

  /** The items a national, local or 业务办理项 code stands for, by implementing code (U18). */
  async itemCodesFor(context: UseCaseContext, scheme: ItemScheme, code: string): Promise<readonly string[]> {
    const items = await itemCodesByScheme(this.unitOfWork.reader(context), scheme, [code]);
    return items.map((item) => item.code);
  }

  /** One slice of what each active item's grants may name, for filling the availability snapshot. */
  itemPurposes(tx: Tx, afterCode: string | null, limit: number): Promise<ItemPurposes[]> {
    return sliceOfItemPurposes(tx, afterCode, limit);
  }

  /** The entries that may carry what these items need, by item code. */
  async entriesUsedBy(tx: Tx, itemCodes: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = await entriesUsedBy(tx, itemCodes);
    return new Map(found.map(({ itemCode, entryCodes }) => [itemCode, entryCodes]));
  }

  /** The entries that stand for an evidence type (标准数据/证照类型) by its code (U11, U18); null: there is no such type. */
  async entriesOfEvidence(context: UseCaseContext, code: string): Promise<readonly string[] | null> {
    const [type] = await findEvidenceTypes(this.unitOfWork.reader(context), [code]);
    return type === undefined ? null : type.mappings.map(({ entryCode }) => entryCode);
  }

  /** One page of active items by code, each with its headline (U26: every bound department may see them). */
  listItems(
    context: UseCaseContext,
    filter: ItemFilter,
    page: PageRequest,
    question: ReadinessQuestion = {},
  ): Promise<Answered<Page<ItemReadiness>>> {
    return this.worlds.inSnapshot(context, async (tx) => {
      const found = await pageOfItems(tx, filter, page);
      const items = found.slice(0, page.limit);
      const { model, facts } = await this.worlds.of(tx, context, items);
      const last = found.length > page.limit ? items.at(-1) : undefined;
      const next = last === undefined ? null : JSON.stringify([last.code]);
      return { items: items.map((item) => itemReadiness(model, facts, item, question)), next };
    });
  }

  async oneThingReadiness(
    context: UseCaseContext,
    code: string,
    question: ReadinessQuestion = {},
  ): Promise<Result<Answered<OneThingReadiness>, ServicesError>> {
    return onlyAnswer(await this.oneThingsReadiness(context, [{ ...question, code }]));
  }

  /** Many one-things at once, as `itemsReadiness` does. */
  oneThingsReadiness(
    context: UseCaseContext,
    questions: readonly OneThingQuestion[],
  ): Promise<Answered<readonly Result<OneThingReadiness, ServicesError>[]>> {
    return this.worlds.inSnapshot(context, async (tx) => {
      const codes = new Set(questions.map(({ code }) => code));
      const asked = (await allOneThings(tx)).filter(({ code }) => codes.has(code));
      const { model, facts } = await this.worlds.of(tx, context, await findItems(tx, itemCodesOf(asked)));
      const known = new Map(asked.map((oneThing) => [oneThing.code, oneThing]));
      return questions.map(({ code, ...question }): Result<OneThingReadiness, ServicesError> => {
        const oneThing = known.get(code);
        return oneThing === undefined
          ? err({ code: 'services.unknown_one_thing', details: { code } })
          : ok(oneThingReadiness(model, facts, oneThing, question));
      });
    });
  }

  /** All one-things by code with their state and sentence. */
  listOneThings(context: UseCaseContext): Promise<Answered<readonly OneThingReadiness[]>> {
    return this.worlds.inSnapshot(context, async (tx) => {
      const oneThings = await allOneThings(tx);
      const { model, facts } = await this.worlds.of(tx, context, await findItems(tx, itemCodesOf(oneThings)));
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
    const answered = await this.worlds.answer(
      context,
      async (tx): Promise<Result<readonly ItemNeed[], ServicesError>> => {
        const items = await this.#targetItems(tx, target);
        if (!items.ok) return items;
        const { model, facts } = await this.worlds.of(tx, context, items.value);
        const asking = items.value.filter((item) => departmentId === null || item.departmentId === departmentId);
        return ok(asking.flatMap((item) => needsOfItem(model, facts, item)));
      },
    );
    return answered.ok ? ok(answered.value.answer) : answered;
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
}
