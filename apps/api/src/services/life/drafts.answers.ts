import { ApiProperty } from '@nestjs/swagger';
import {
  DESCENTS,
  DRAFT_ACTIONS,
  DRAFT_HINDRANCES,
  DRAFT_ORIGINS,
  DRAFT_RULES,
  DRAFT_STATES,
  FIELD_WORDS,
  MODEL_TARGETS,
  type Draft,
  type DraftPreview,
  type DraftView,
  type ReadVersion,
} from '@zeqing/services';
import { ID, INSTANT, MAYBE_ID, MAYBE_TEXT } from '../../requests/case/register.dto';
import { ItemReadinessAnswer, itemReadinessAnswer, SayAnswer } from '../services.answers';
import { WrittenItemInput } from './written-item.dto';
import { WrittenOneThingInput } from './written-one-thing.dto';

const NUMBER = { type: 'integer', nullable: true } as const;

class ModelContentAnswer {
  @ApiProperty({ type: WrittenItemInput, nullable: true, description: 'of an item or a standard item' })
  item!: WrittenItemInput | null;
  @ApiProperty({ type: WrittenOneThingInput, nullable: true }) oneThing!: WrittenOneThingInput | null;
}

/** One draft as the lists show it. */
export class ListedDraftAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty({ enum: MODEL_TARGETS }) target!: string;
  @ApiProperty({ enum: DRAFT_STATES }) state!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty(ID) departmentId!: string;
  @ApiProperty({ ...NUMBER, description: 'begun from this version; 0: from what is in force; null: new' })
  baseNumber!: number | null;
  @ApiProperty({ enum: DRAFT_ORIGINS }) origin!: string;
  @ApiProperty({ description: 'who wrote it last' }) preparedBy!: string;
  @ApiProperty({ ...MAYBE_TEXT, description: 'why it came back' }) returnedFor!: string | null;
  @ApiProperty(NUMBER) publishedNumber!: number | null;
  @ApiProperty(INSTANT) createdAt!: Date;
  @ApiProperty(INSTANT) updatedAt!: Date;
}

export class DraftsPage {
  @ApiProperty({ type: [ListedDraftAnswer] }) items!: readonly ListedDraftAnswer[];
  @ApiProperty(MAYBE_TEXT) next!: string | null;
}

export class DraftFaultAnswer {
  @ApiProperty({ description: 'RFC 6901, into the content' }) pointer!: string;
  @ApiProperty({ enum: Object.keys(DRAFT_RULES) }) rule!: string;
  @ApiProperty({ description: 'the rule, and how to mend it' }) mend!: SayAnswer;
}

class DraftActAnswer {
  @ApiProperty({ enum: DRAFT_ACTIONS }) action!: string;
  @ApiProperty() allowed!: boolean;
  @ApiProperty({ enum: DRAFT_HINDRANCES, nullable: true, description: 'why it is not allowed' }) reason!: string | null;
  @ApiProperty({ description: 'whose act it is' }) role!: string;
}

class DraftDoneAnswer {
  @ApiProperty() version!: number;
  @ApiProperty({ enum: ['begin', ...DRAFT_ACTIONS] }) action!: string;
  @ApiProperty() actorId!: string;
  @ApiProperty(MAYBE_TEXT) actorName!: string | null;
  @ApiProperty(MAYBE_TEXT) note!: string | null;
  @ApiProperty(INSTANT) doneAt!: Date;
}

export class ModelChangeAnswer {
  @ApiProperty({ enum: Object.keys(FIELD_WORDS) }) field!: string;
  @ApiProperty({ ...MAYBE_TEXT, description: 'which of several' }) key!: string | null;
  @ApiProperty({ type: SayAnswer, nullable: true }) before!: SayAnswer | null;
  @ApiProperty({ type: SayAnswer, nullable: true }) after!: SayAnswer | null;
  @ApiProperty({ description: 'the change in one sentence' }) say!: SayAnswer;
}

class DescentAnswer {
  @ApiProperty() materialCode!: string;
  @ApiProperty({ enum: DESCENTS }) descent!: string;
}

export class DraftAnswer extends ListedDraftAnswer {
  @ApiProperty() content!: ModelContentAnswer;
  @ApiProperty({ type: [DraftFaultAnswer] }) faults!: DraftFaultAnswer[];
  @ApiProperty({ type: [DraftActAnswer] }) acts!: DraftActAnswer[];
  @ApiProperty({ type: [DraftDoneAnswer] }) history!: readonly DraftDoneAnswer[];
  @ApiProperty({ type: [ModelChangeAnswer] }) changes!: readonly ModelChangeAnswer[];
  @ApiProperty({ type: [DescentAnswer], description: 'of an item that comes from a standard: own or inherited' })
  descents!: readonly DescentAnswer[];
  @ApiProperty({ ...NUMBER, description: 'a newer version of its standard item' }) newerTemplate!: number | null;
}

export class DraftPreviewAnswer {
  @ApiProperty({ type: ItemReadinessAnswer, nullable: true, description: 'null: it does not stand yet' })
  before!: ItemReadinessAnswer | null;
  @ApiProperty() after!: ItemReadinessAnswer;
}

/** One published version as the history shows it. */
export class ListedVersionAnswer {
  @ApiProperty({ enum: MODEL_TARGETS }) target!: string;
  @ApiProperty() code!: string;
  @ApiProperty() number!: number;
  @ApiProperty() name!: string;
  @ApiProperty(MAYBE_ID) departmentId!: string | null;
  @ApiProperty({ description: 'SHA-256 of the canonical content (RFC 8785)' }) contentHash!: string;
  @ApiProperty({ description: 'it came in by an import, without a draft' }) byImport!: boolean;
  @ApiProperty() publishedBy!: string;
  @ApiProperty(MAYBE_TEXT) publisherName!: string | null;
  @ApiProperty(INSTANT) publishedAt!: Date;
}

export class VersionsPage {
  @ApiProperty({ type: [ListedVersionAnswer] }) items!: readonly ListedVersionAnswer[];
  @ApiProperty(MAYBE_TEXT) next!: string | null;
}

export class VersionHistoryAnswer {
  @ApiProperty({ type: [ListedVersionAnswer], description: 'newest first' }) items!: readonly ListedVersionAnswer[];
}

export class ModelVersionAnswer extends ListedVersionAnswer {
  @ApiProperty() content!: ModelContentAnswer;
  @ApiProperty({ type: [String], description: 'of my departments those that keep it: I may begin a change for them' })
  mayChange!: readonly string[];
}

export class ModelComparisonAnswer {
  @ApiProperty() from!: ListedVersionAnswer;
  @ApiProperty() to!: ListedVersionAnswer;
  @ApiProperty({ type: [ModelChangeAnswer] }) changes!: readonly ModelChangeAnswer[];
}

/** The content's classes are the ones it is written by: what was read may be sent back as it is. */
const contentAnswer = ({ content }: Pick<Draft, 'content'>): ModelContentAnswer =>
  'matters' in content
    ? { item: null, oneThing: content as unknown as WrittenOneThingInput }
    : { item: content as unknown as WrittenItemInput, oneThing: null };

export const listedDraft = ({ content, ...draft }: Draft): ListedDraftAnswer => ({
  ...draft,
  ...{ code: content.code, name: content.name },
});

export const draftAnswer = ({ content, faults, ...draft }: DraftView): DraftAnswer => ({
  ...draft,
  ...{ code: content.code, name: content.name, content: contentAnswer({ content }), acts: [...draft.acts] },
  faults: faults.map((fault) => ({ ...fault, mend: DRAFT_RULES[fault.rule] })),
});

export const versionAnswer = ({ content, ...version }: ReadVersion): ModelVersionAnswer => ({
  ...version,
  content: contentAnswer({ content }),
});

export const previewAnswer = ({ before, after }: DraftPreview): DraftPreviewAnswer => ({
  before: before && itemReadinessAnswer(before),
  after: itemReadinessAnswer(after),
});
