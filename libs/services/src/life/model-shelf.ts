import { Injectable } from '@nestjs/common';
import type { Id, Tx, UseCaseContext } from '@zeqing/kernel';
import { sha256 } from '@zeqing/platform';
import type { OneThing, ServiceItem } from '../domain/item-model';
import { findItems } from '../store/item.repository';
import { findOneThing } from '../store/model.repository';
import { canonicalContent, sameContent } from './domain/draft';
import type { ModelTarget, WrittenContent, WrittenItem, WrittenModel, WrittenOneThing } from './domain/written-model';
import { writtenItem, writtenOneThing } from './domain/written-of';
import { findVersion, insertVersion } from './store/version.repository';

/** What is in force of one code: its newest version, or the model itself where none was published here (number 0). */
export interface InForce {
  readonly number: number;
  readonly departmentId: Id | null;
  readonly leadName: string | null;
  readonly content: WrittenContent;
}

/** The published versions of the service model, and what is in force. */
@Injectable()
export class ModelShelf {
  /** What is in force of a code; null where there is nothing of it. */
  async inForce(tx: Tx, target: ModelTarget, code: string): Promise<InForce | null> {
    const newest = await findVersion(tx, target, code);
    if (newest !== null) return { ...newest, leadName: 'leadName' in newest.content ? newest.content.leadName : null };
    if (target === 'item') {
      const [item] = await findItems(tx, [code]);
      return item ? { number: 0, departmentId: item.departmentId, leadName: null, content: writtenItem(item) } : null;
    }
    const oneThing = target === 'one_thing' ? await findOneThing(tx, code) : null;
    if (oneThing === null) return null;
    const { leadDepartmentId: departmentId, leadName } = oneThing;
    return { number: 0, departmentId, leadName, content: writtenOneThing(oneThing) };
  }

  /**
   * Keeps what is published as the next version, and answers with its number. What was in force without ever having
   * been published here is kept first, so that nothing is lost.
   */
  async publish(
    tx: Tx,
    context: UseCaseContext,
    model: WrittenModel,
    by: { readonly departmentId: Id; readonly draftId: Id },
  ): Promise<{ readonly number: number; readonly hash: string }> {
    const { target, content } = model;
    const before = await this.inForce(tx, target, content.code);
    let last = before?.number ?? 0;
    if (before?.number === 0) {
      last = 1;
      await this.#insert(
        tx,
        context,
        { target, content: before.content } as WrittenModel,
        1,
        before.departmentId,
        null,
      );
    }
    const hash = await this.#insert(tx, context, model, last + 1, by.departmentId, by.draftId);
    return { number: last + 1, hash };
  }

  /** Keeps an imported item as a version, if it differs from the newest; what only versions hold is carried on. */
  async keepItem(tx: Tx, context: UseCaseContext, item: ServiceItem): Promise<void> {
    const newest = await findVersion(tx, 'item', item.code);
    const carried = newest?.content as WrittenItem | undefined;
    const written = writtenItem(item);
    const content: WrittenItem = carried
      ? { ...written, measures: carried.measures, template: carried.template, evidence: carried.evidence }
      : written;
    if (carried && sameContent(carried, content)) return;
    const model = { target: 'item', content } as const;
    await this.#insert(tx, context, model, (newest?.number ?? 0) + 1, item.departmentId, null);
  }

  /** The same for a one-thing; the file may name who cooperates. */
  async keepOneThing(
    tx: Tx,
    context: UseCaseContext,
    oneThing: OneThing,
    cooperating: readonly string[],
  ): Promise<void> {
    const newest = await findVersion(tx, 'one_thing', oneThing.code);
    const carried = newest?.content as WrittenOneThing | undefined;
    const written = writtenOneThing(oneThing);
    const content: WrittenOneThing = {
      ...written,
      measures: (carried ?? written).measures,
      cooperating: cooperating.length > 0 ? cooperating : (carried ?? written).cooperating,
    };
    if (carried && sameContent(carried, content)) return;
    const model = { target: 'one_thing', content } as const;
    await this.#insert(tx, context, model, (newest?.number ?? 0) + 1, oneThing.leadDepartmentId, null);
  }

  async #insert(
    tx: Tx,
    context: UseCaseContext,
    { target, content }: WrittenModel,
    number: number,
    departmentId: Id | null,
    draftId: Id | null,
  ): Promise<string> {
    const contentHash = sha256(canonicalContent(content)).toString('hex');
    await insertVersion(tx, {
      ...{ target, code: content.code, number, name: content.name, departmentId, draftId, content, contentHash },
      regionCode: 'regionCode' in content ? content.regionCode : null,
      ...{ publishedBy: context.actor.id, publishedAt: context.at },
    });
    return contentHash;
  }
}
