import { ApiProperty } from '@nestjs/swagger';
import { HEALTH_STATES } from '@zeqing/catalogue';
import {
  BLOCKER_CODES,
  BLOCKER_TEXTS,
  DATA_USES,
  DECISIONS,
  NECESSITIES,
  ON_MISS,
  ORIGINS,
  READINESS_STATES,
  REASON_CODES,
  SCOPES,
  WAY_KINDS,
  type Blocker,
  type ItemReadiness,
  type MaterialReadiness,
  type OneThingReadiness,
  type SituationReadiness,
} from '@zeqing/services';
import { AlternativeAnswer, ContactAnswer, HowAnswer, POSTS } from './advice.answers';
import { ForecastAnswer } from './forecast.answers';

const TEXT = { type: String, nullable: true } as const;
const DAY = { type: String, format: 'date', nullable: true } as const;
const UUID = { type: String, format: 'uuid', nullable: true } as const;
const WORKING_NOW = {
  ...{ enum: HEALTH_STATES, nullable: true },
  description: 'health of the resource behind it, beside what is ready; null: it rests on nobody’s resource',
} as const;

export class SayAnswer {
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

export class ScoreAnswer {
  @ApiProperty({ description: 'department-issued materials that are spared' }) exempt!: number;
  @ApiProperty({ description: 'the denominator' }) departmentIssued!: number;
  @ApiProperty({ description: 'spared on a commitment, counted apart' }) byCommitment!: number;
  @ApiProperty({ description: 'the applicant’s own: asked, lawfully' }) own!: number;
}

export class AccountableAnswer {
  @ApiProperty({ enum: ['department', 'authority', 'outside', 'upper', 'nobody'] }) kind!: string;
  @ApiProperty(UUID) departmentId!: string | null;
  @ApiProperty() name!: string;
}

export class DocumentAnswer {
  @ApiProperty({ enum: ['share_request', 'catalogue_entry', 'duty_row', 'grant', 'correction'] }) type!: string;
  @ApiProperty() reference!: string;
}

export class BlockerAnswer {
  @ApiProperty({ enum: BLOCKER_CODES }) code!: string;
  @ApiProperty({ type: SayAnswer }) text!: SayAnswer;
  @ApiProperty() itemCode!: string;
  @ApiProperty(TEXT) materialCode!: string | null;
  @ApiProperty({ ...TEXT, enum: DATA_USES }) use!: string | null;
  @ApiProperty({ ...TEXT, enum: WAY_KINDS }) way!: string | null;
  @ApiProperty(TEXT) evidenceTypeCode!: string | null;
  @ApiProperty(TEXT) entryCode!: string | null;
  @ApiProperty({ description: 'false: the item is ready without it' }) compulsory!: boolean;
  @ApiProperty({ type: AccountableAnswer }) accountable!: AccountableAnswer;
  @ApiProperty({ ...TEXT, enum: POSTS }) post!: string | null;
  @ApiProperty(DAY) since!: string | null;
  @ApiProperty(DAY) due!: string | null;
  @ApiProperty() overdueWorkingDays!: number;
  @ApiProperty({ description: '督办 times' }) urged!: number;
  @ApiProperty({ ...DAY, description: 'promised in answer to the last urging' }) promised!: string | null;
  @ApiProperty({ type: DocumentAnswer, nullable: true }) document!: DocumentAnswer | null;
  @ApiProperty({ ...TEXT, enum: SCOPES }) missingScope!: string | null;
  @ApiProperty({ type: [String] }) missingFields!: readonly string[];
}

export class ForecastBlockerAnswer extends BlockerAnswer {
  @ApiProperty({ type: ForecastAnswer }) forecast!: ForecastAnswer;
}

export class MaterialAnswer {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ORIGINS }) origin!: string;
  @ApiProperty({ enum: NECESSITIES }) necessity!: string;
  @ApiProperty({ enum: DECISIONS }) decision!: string;
  @ApiProperty({ enum: REASON_CODES }) reason!: string;
  @ApiProperty({ type: SayAnswer, description: 'one sentence for the clerk' }) say!: SayAnswer;
  @ApiProperty({ ...TEXT, description: 'article or document' }) basis!: string | null;
  @ApiProperty({ ...TEXT, enum: WAY_KINDS }) way!: string | null;
  @ApiProperty(TEXT) entryCode!: string | null;
  @ApiProperty(UUID) grantId!: string | null;
  @ApiProperty(DAY) validUntil!: string | null;
  @ApiProperty(WORKING_NOW) workingNow!: string | null;
  @ApiProperty({
    type: HowAnswer,
    nullable: true,
    description: 'where it is queried; null: it is not, or nowhere known',
  })
  how!: HowAnswer | null;
  @ApiProperty({ type: ContactAnswer, nullable: true, description: 'whose data they are' })
  contact!: ContactAnswer | null;
  @ApiProperty({ ...TEXT, enum: ON_MISS, description: 'what a query that finds nobody says of the fact: nothing' })
  onMiss!: string | null;
  @ApiProperty({ type: [AlternativeAnswer], description: 'what to do where the query fails, the best first' })
  onFailure!: readonly AlternativeAnswer[];
  @ApiProperty({ type: [BlockerAnswer] }) blockers!: BlockerAnswer[];
}

export class UseAnswer {
  @ApiProperty({ enum: DATA_USES }) use!: string;
  @ApiProperty() evidenceTypeCode!: string;
  @ApiProperty() evidenceTypeName!: string;
  @ApiProperty() compulsory!: boolean;
  @ApiProperty() served!: boolean;
  @ApiProperty(TEXT) entryCode!: string | null;
  @ApiProperty(UUID) grantId!: string | null;
  @ApiProperty(DAY) validUntil!: string | null;
  @ApiProperty({ type: [BlockerAnswer] }) blockers!: BlockerAnswer[];
}

export class SituationAnswer {
  @ApiProperty({ ...TEXT, description: 'null where the item declares none' }) situation!: string | null;
  @ApiProperty(TEXT) situationName!: string | null;
  @ApiProperty() usual!: boolean;
  @ApiProperty({ type: Number, nullable: true }) shareOfCases!: number | null;
  @ApiProperty({ enum: SCOPES }) scope!: string;
  @ApiProperty({ enum: READINESS_STATES }) state!: string;
  @ApiProperty() paperless!: boolean;
  @ApiProperty({ ...WORKING_NOW, description: 'the worst of what it rests on' }) workingNow!: string | null;
  @ApiProperty({ type: ScoreAnswer }) score!: ScoreAnswer;
  @ApiProperty({ type: [MaterialAnswer] }) materials!: MaterialAnswer[];
  @ApiProperty({ type: [UseAnswer] }) uses!: UseAnswer[];
  @ApiProperty({ type: [ForecastBlockerAnswer] }) blockers!: ForecastBlockerAnswer[];
  @ApiProperty({ type: ForecastAnswer, nullable: true, description: 'null: nothing compulsory is missing' })
  forecast!: ForecastAnswer | null;
  @ApiProperty({ ...DAY, description: 'while ready: the first day a grant it rests on ends' })
  readyUntil!: string | null;
}

export class ItemSummaryAnswer {
  @ApiProperty() itemCode!: string;
  @ApiProperty() itemName!: string;
  @ApiProperty({ format: 'uuid' }) departmentId!: string;
  @ApiProperty() regionCode!: string;
  @ApiProperty({ enum: READINESS_STATES, description: 'of the usual situation, for subjects from anywhere' })
  state!: string;
  @ApiProperty() paperless!: boolean;
  @ApiProperty({ type: ScoreAnswer }) score!: ScoreAnswer;
  @ApiProperty() situationsReady!: number;
  @ApiProperty() situationsDeclared!: number;
  @ApiProperty() blockers!: number;
}

export class ItemPageAnswer {
  @ApiProperty({ type: [ItemSummaryAnswer] }) items!: readonly ItemSummaryAnswer[];
  @ApiProperty(TEXT) next!: string | null;
}

export class ExplainedItemAnswer extends ItemSummaryAnswer {
  @ApiProperty({ type: SituationAnswer, description: 'the usual situation, in the scope asked for' })
  headline!: SituationAnswer;
  @ApiProperty({ type: [SituationAnswer], description: 'the other declared situations, in the scope asked for' })
  otherSituations!: SituationAnswer[];
}

export class ExplainedPageAnswer {
  @ApiProperty({ type: [ExplainedItemAnswer] }) items!: readonly ExplainedItemAnswer[];
  @ApiProperty(TEXT) next!: string | null;
}

export class ItemReadinessAnswer extends ItemSummaryAnswer {
  @ApiProperty() situationRequired!: boolean;
  @ApiProperty({ type: SituationAnswer }) headline!: SituationAnswer;
  @ApiProperty({ type: [SituationAnswer] }) situations!: SituationAnswer[];
}

export class MatterAnswer {
  @ApiProperty() name!: string;
  @ApiProperty() departmentName!: string;
  @ApiProperty({ enum: ['compulsory', 'optional'] }) kind!: string;
  @ApiProperty(TEXT) itemCode!: string | null;
  @ApiProperty({ enum: READINESS_STATES }) state!: string;
  @ApiProperty({ type: ScoreAnswer, nullable: true }) score!: ScoreAnswer | null;
  @ApiProperty({ type: [ForecastBlockerAnswer] }) blockers!: ForecastBlockerAnswer[];
  @ApiProperty({ type: ForecastAnswer, nullable: true, description: 'null: nothing compulsory is missing' })
  forecast!: ForecastAnswer | null;
  @ApiProperty({ ...DAY, description: 'while ready: the first day a grant it rests on ends' })
  readyUntil!: string | null;
}

export class OneThingSummaryAnswer {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: READINESS_STATES }) state!: string;
  @ApiProperty() mattersReady!: number;
  @ApiProperty() mattersCompulsory!: number;
  @ApiProperty({ type: ScoreAnswer }) score!: ScoreAnswer;
  @ApiProperty({ type: SayAnswer, description: 'why it is not at 100 % and who holds it up' }) sentence!: SayAnswer;
  @ApiProperty({ type: ForecastAnswer, nullable: true, description: 'null: nothing compulsory is missing' })
  forecast!: ForecastAnswer | null;
  @ApiProperty({ ...DAY, description: 'while ready: the first day a grant it rests on ends' })
  readyUntil!: string | null;
}

export class OneThingListAnswer {
  @ApiProperty({ type: [OneThingSummaryAnswer] }) items!: OneThingSummaryAnswer[];
}

export class OneThingReadinessAnswer extends OneThingSummaryAnswer {
  @ApiProperty({ type: [MatterAnswer] }) matters!: MatterAnswer[];
}

export class ItemCodesAnswer {
  @ApiProperty({ type: [String], description: 'implementing codes' }) itemCodes!: readonly string[];
}

/** A class of answers as a plain object, which may be spread. */
type Plain<T> = { [K in keyof T]: T[K] };

const blockerAnswer = <B extends Blocker>(blocker: B): B & { text: SayAnswer } => ({
  ...blocker,
  text: BLOCKER_TEXTS[blocker.code],
});

export const materialAnswer = (material: MaterialReadiness): MaterialAnswer => ({
  ...material,
  blockers: material.blockers.map(blockerAnswer),
});

export const situationAnswer = (situation: SituationReadiness): SituationAnswer => ({
  ...situation,
  materials: situation.materials.map(materialAnswer),
  uses: situation.uses.map((use) => ({ ...use, blockers: use.blockers.map(blockerAnswer) })),
  blockers: situation.blockers.map(blockerAnswer),
});

export const itemSummaryAnswer = (item: ItemReadiness): Plain<ItemSummaryAnswer> => ({
  itemCode: item.itemCode,
  itemName: item.itemName,
  departmentId: item.departmentId,
  regionCode: item.regionCode,
  state: item.state,
  paperless: item.headline.paperless,
  score: item.headline.score,
  situationsReady: item.situationsReady,
  situationsDeclared: item.situations.length,
  blockers: item.headline.blockers.length,
});

export const explainedItemAnswer = (item: ItemReadiness): ExplainedItemAnswer => ({
  ...itemSummaryAnswer(item),
  headline: situationAnswer(item.headline),
  otherSituations: item.situations.filter((each) => each !== item.headline).map(situationAnswer),
});

export const itemReadinessAnswer = (item: ItemReadiness): ItemReadinessAnswer => ({
  ...itemSummaryAnswer(item),
  situationRequired: item.situationRequired,
  headline: situationAnswer(item.headline),
  situations: item.situations.map(situationAnswer),
});

export const oneThingSummaryAnswer = (oneThing: OneThingReadiness): Plain<OneThingSummaryAnswer> => {
  const { code, name, state, mattersReady, mattersCompulsory, score, sentence, forecast, readyUntil } = oneThing;
  return { code, name, state, mattersReady, mattersCompulsory, score, sentence, forecast, readyUntil };
};

export const oneThingReadinessAnswer = (oneThing: OneThingReadiness): OneThingReadinessAnswer => ({
  ...oneThingSummaryAnswer(oneThing),
  matters: oneThing.matters.map((matter) => ({ ...matter, blockers: matter.blockers.map(blockerAnswer) })),
});
