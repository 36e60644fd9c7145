import { Injectable } from '@nestjs/common';
import { JournalReader } from '@zeqing/journal';
import { localDateOf, ok, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import type { Facts } from './domain/facts';
import { itemCodesOf } from './domain/item-graph';
import type { EvidenceType, ServiceItem, ServiceModel } from './domain/item-model';
import { FactsReader } from './facts-reader';
import { findItems } from './store/item.repository';
import { findEvidenceTypes, oneThingsWith } from './store/model.repository';

/** How fresh an answer is: the journal's head it was read with, and the instant up to which it is complete. */
export interface AsOf {
  readonly sequence: number;
  readonly asOf: Date;
}

export interface Answered<T> extends AsOf {
  readonly answer: T;
}

/** What a calculation looks at. */
export interface World {
  readonly model: ServiceModel;
  readonly facts: Facts;
}

/** Reads what readiness is computed of, in the snapshot of one instant. */
@Injectable()
export class WorldReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facts: FactsReader,
    private readonly journal: JournalReader,
  ) {}

  /** Runs in one snapshot; what is refused has no instant. */
  async answer<T, E>(
    context: UseCaseContext,
    work: (tx: Tx) => Promise<Result<T, E>>,
  ): Promise<Result<Answered<T>, E>> {
    const { answer, ...asOf } = await this.inSnapshot(context, work);
    return answer.ok ? ok({ answer: answer.value, ...asOf }) : answer;
  }

  /** Runs in one snapshot together with the journal's head, so that sequence and answer are of one instant. */
  async inSnapshot<T>(context: UseCaseContext, work: (tx: Tx) => Promise<T>): Promise<Answered<T>> {
    const inSnapshot = async (tx: Tx): Promise<Answered<T>> => {
      const { head, databaseTime, oldestUnsealedMilliseconds } = await this.journal.pulse(tx);
      const asOf = new Date(databaseTime.getTime() - oldestUnsealedMilliseconds);
      return { answer: await work(tx), sequence: head, asOf };
    };
    return context.tx ? inSnapshot(context.tx) : this.unitOfWork.snapshot(inSnapshot);
  }

  /**
   * The part of the model that these items look at, with the facts about it as of the context's day; `bring`: adds to the
   * evidence types what an item that is not in force yet brings along.
   */
  async of(
    tx: Tx,
    context: UseCaseContext,
    asked: readonly ServiceItem[],
    bring: (known: readonly EvidenceType[]) => readonly EvidenceType[] = (known) => known,
  ): Promise<World> {
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
      evidenceTypes: new Map(bring(types).map((type) => [type.code, type])),
      oneThings,
    };
    return { model, facts: await this.facts.read(tx, model, localDateOf(context.at)) };
  }
}
