import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { Result } from '@zeqing/kernel';
import type { UndeterminedAct } from '@zeqing/organisation';
import type { ItemReadiness, OneThingReadiness, ServicesError } from '@zeqing/services';
import { HallReadinessAnswer, hallReadinessAnswer } from './hall.answers';
import { OneThingReadinessAnswer, oneThingReadinessAnswer } from './services.answers';

const ITEM_PROBLEMS = ['services.unknown_item', 'services.ambiguous_item', 'services.unknown_situation'];
const DETAILS = {
  type: 'object',
  additionalProperties: true,
  description: 'as in the problem the single route answers, e.g. the codes that are known',
} as const;
const inOrder = (answer: string) =>
  ({ description: `in the order of the questions; ${answer} where a question cannot be answered` }) as const;

/** A question of a batch that cannot be answered: it fails no other (U17). */
export class UnansweredItem {
  @ApiProperty({ description: 'as it was asked' }) itemCode!: string;
  @ApiProperty({ enum: ITEM_PROBLEMS }) problem!: string;
  @ApiProperty(DETAILS) details!: Readonly<Record<string, unknown>>;
}

export class ItemReadinessBatchAnswer {
  @ApiProperty({
    type: 'array',
    items: { oneOf: [{ $ref: getSchemaPath(HallReadinessAnswer) }, { $ref: getSchemaPath(UnansweredItem) }] },
    ...inOrder('UnansweredItem'),
  })
  results!: readonly (HallReadinessAnswer | UnansweredItem)[];
}

export class UnansweredOneThing {
  @ApiProperty({ description: 'as it was asked' }) code!: string;
  @ApiProperty({ enum: ['services.unknown_one_thing'] }) problem!: string;
  @ApiProperty(DETAILS) details!: Readonly<Record<string, unknown>>;
}

export class OneThingReadinessBatchAnswer {
  @ApiProperty({
    type: 'array',
    items: { oneOf: [{ $ref: getSchemaPath(OneThingReadinessAnswer) }, { $ref: getSchemaPath(UnansweredOneThing) }] },
    ...inOrder('UnansweredOneThing'),
  })
  results!: readonly (OneThingReadinessAnswer | UnansweredOneThing)[];
}

const problemOf = ({ code: problem, details = {} }: ServicesError): Pick<UnansweredItem, 'problem' | 'details'> => ({
  problem,
  details,
});

export const itemBatchAnswer = (
  questions: readonly { readonly itemCode: string }[],
  answers: readonly Result<ItemReadiness, ServicesError>[],
  act: UndeterminedAct,
): ItemReadinessBatchAnswer => ({
  results: answers.map((answer, at) =>
    answer.ok
      ? hallReadinessAnswer(answer.value, act)
      : { itemCode: questions[at]?.itemCode ?? '', ...problemOf(answer.error) },
  ),
});

export const oneThingBatchAnswer = (
  questions: readonly { readonly code: string }[],
  answers: readonly Result<OneThingReadiness, ServicesError>[],
): OneThingReadinessBatchAnswer => ({
  results: answers.map((answer, at) =>
    answer.ok ? oneThingReadinessAnswer(answer.value) : { code: questions[at]?.code ?? '', ...problemOf(answer.error) },
  ),
});
