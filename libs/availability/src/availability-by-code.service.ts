import { Injectable } from '@nestjs/common';
import { err, ok, type Result, type UseCaseContext } from '@zeqing/kernel';
import { ReadinessService, type ItemReadiness, type MaterialReadiness, type ServicesError } from '@zeqing/services';
import { AvailabilityCallers, type AvailabilityError, type AvailabilityQuestion } from './availability-callers.service';
import { AvailabilityService, type AvailabilityAsOf } from './availability.service';
import type { AskedFor, AvailabilityAnswer } from './domain/answer';

/** What a caller may know instead of an entry: a material of an item, or an e-licence (U18). */
export const CODE_SCHEMES = ['material', 'licence'] as const;
export type CodeScheme = (typeof CODE_SCHEMES)[number];

/** What a code stands for, with the answer on every entry behind it. */
export interface AnsweredByCode extends Pick<AvailabilityAsOf, 'sequence' | 'asOf'> {
  /** The counter's decision on the material; null: no material was asked about, or it is not asked for in the situation. */
  readonly material: MaterialReadiness | null;
  /** Whether the decision differs by situation and none was named. */
  readonly situationRequired: boolean;
  readonly entries: readonly AvailabilityAnswer[];
}

/** Answers those who know a datum by the paper it stands for. */
@Injectable()
export class AvailabilityByCode {
  constructor(
    private readonly callers: AvailabilityCallers,
    private readonly availability: AvailabilityService,
    private readonly readiness: ReadinessService,
  ) {}

  /**
   * By material: its decision, and the entries it rests on or is held up by. By licence, which is an evidence type by its
   * code (U11): every entry mapped to it. Refuses with `availability.item_needed`, `unknown_material`, `unknown_licence`,
   * and as a single look-up does.
   */
  async find(
    context: UseCaseContext,
    scheme: CodeScheme,
    code: string,
    question: AvailabilityQuestion,
  ): Promise<Result<AnsweredByCode, AvailabilityError | ServicesError>> {
    const asked = await this.callers.askedFor(context, question);
    if (!asked.ok) return asked;
    return scheme === 'material'
      ? this.#material(context, code, asked.value)
      : this.#licence(context, code, asked.value);
  }

  async #material(
    context: UseCaseContext,
    code: string,
    asked: AskedFor,
  ): Promise<Result<AnsweredByCode, AvailabilityError | ServicesError>> {
    const { item, situation, subjectRegion } = asked;
    if (item === null) return err({ code: 'availability.item_needed' });
    const answered = await this.readiness.itemReadiness(context, item, { situation, subjectRegion });
    if (!answered.ok) return answered;
    const decided = decisionsOn(answered.value.answer, code);
    if (decided.every((each) => each === null))
      return err({ code: 'availability.unknown_material', details: { item, code } });
    const inHeadline = answered.value.answer.headline.materials.find((each) => each.code === code) ?? null;
    const material = inHeadline ?? (situation === undefined ? (decided.find((each) => each !== null) ?? null) : null);
    const differs = new Set(decided.map((each) => each?.decision)).size > 1;
    const entries =
      material === null ? [] : [material, ...material.blockers].flatMap(({ entryCode }) => entryCode ?? []);
    const { sequence, asOf } = this.#older(answered.value);
    return ok({
      ...{ sequence, asOf, material, situationRequired: situation === undefined && differs },
      entries: this.#answers(context, asked, [...new Set(entries)]),
    });
  }

  async #licence(
    context: UseCaseContext,
    code: string,
    asked: AskedFor,
  ): Promise<Result<AnsweredByCode, AvailabilityError>> {
    const codes = await this.readiness.entriesOfEvidence(context, code);
    if (codes === null) return err({ code: 'availability.unknown_licence', details: { code } });
    const entries = this.#answers(context, asked, codes);
    const situationRequired = entries.some((entry) => entry.situationRequired);
    return ok({ ...this.availability.asOf(), material: null, situationRequired, entries });
  }

  #answers({ at }: UseCaseContext, asked: AskedFor, entries: readonly string[]): readonly AvailabilityAnswer[] {
    return entries.map((entry) => this.availability.lookUp({ ...asked, entry }, at));
  }

  /** Of the two states the answer is made of it is as fresh as the older. */
  #older(readiness: Pick<AvailabilityAsOf, 'sequence' | 'asOf'>): Pick<AvailabilityAsOf, 'sequence' | 'asOf'> {
    const entries = this.availability.asOf();
    return entries.asOf < readiness.asOf ? entries : readiness;
  }
}

/** The decision on a material in every declared situation; null where it is not asked for. */
const decisionsOn = ({ situations }: ItemReadiness, code: string): readonly (MaterialReadiness | null)[] =>
  situations.map(({ materials }) => materials.find((each) => each.code === code) ?? null);
