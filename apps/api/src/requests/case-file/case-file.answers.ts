import { ApiProperty } from '@nestjs/swagger';
import type { CaseFile } from '@zeqing/requests';
import { ClockExplanationAnswer, explanationAnswer, SentenceAnswer } from '../clock/request-clock.answers';
import { OutsideLegAnswer, OutsideRecordAnswer, OutsideSummaryAnswer } from '../outside/outside-requests.dto';
import { RequestAnswer, requestAnswer } from '../request/requests.answers';

const ID = { format: 'uuid' } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const DAY = { format: 'date' } as const;
const NULLABLE = { type: String, nullable: true } as const;
const HEX = { pattern: '^[0-9a-f]+$' } as const;

export class ActingPostAnswer {
  @ApiProperty() role!: string;
  @ApiProperty() departmentName!: string;
  @ApiProperty({ ...NULLABLE, description: 'who lent the post; null for the holder’s own' }) delegatedBy!:
    string | null;
}

export class InclusionProofAnswer {
  @ApiProperty() checkpointSeq!: number;
  @ApiProperty({ type: String, isArray: true, description: 'audit path of RFC 9162 from the row’s hash to the root' })
  path!: readonly string[];
}

export class CaseFileActAnswer {
  @ApiProperty({ description: 'in the journal' }) seq!: number;
  @ApiProperty() type!: string;
  @ApiProperty() text!: SentenceAnswer;
  @ApiProperty({ ...NULLABLE, description: 'the article it rests on' }) article!: string | null;
  @ApiProperty() objectType!: string;
  @ApiProperty() objectId!: string;
  @ApiProperty(INSTANT) occurredAt!: string;
  @ApiProperty(INSTANT) recordedAt!: string;
  @ApiProperty({ enum: ['person', 'client', 'system'] }) actorKind!: string;
  @ApiProperty() actorId!: string;
  @ApiProperty(NULLABLE) actorName!: string | null;
  @ApiProperty({ type: [ActingPostAnswer], description: 'held on the day by whoever acted' })
  posts!: readonly ActingPostAnswer[];
  @ApiProperty({ description: 'the exact bytes that were hashed' }) row!: string;
  @ApiProperty(HEX) rowHash!: string;
  @ApiProperty(HEX) prev!: string;
  @ApiProperty(HEX) hash!: string;
  @ApiProperty({ type: InclusionProofAnswer, nullable: true, description: 'null until a checkpoint covers it' })
  proof!: InclusionProofAnswer | null;
}

export class CaseFactAnswer {
  @ApiProperty() phase!: string;
  @ApiProperty(ID) departmentId!: string;
  @ApiProperty(DAY) dueOn!: string;
  @ApiProperty(INSTANT) recordedAt!: Date;
}

export class CaseSuspicionAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'article and item, as 39-4' }) code!: string;
  @ApiProperty(ID) departmentId!: string;
  @ApiProperty() state!: string;
  @ApiProperty(NULLABLE) reason!: string | null;
  @ApiProperty(NULLABLE) finding!: string | null;
  @ApiProperty(NULLABLE) findingGrounds!: string | null;
  @ApiProperty(INSTANT) openedAt!: Date;
}

export class CaseLetterAnswer {
  @ApiProperty() kind!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: String, isArray: true }) lines!: readonly string[];
  @ApiProperty({ ...HEX, description: 'of the lines joined by line feeds' }) sha256!: string;
}

export class CaseHeadAnswer {
  @ApiProperty() seq!: number;
  @ApiProperty(HEX) hash!: string;
}

export class CaseCheckpointAnswer {
  @ApiProperty() seq!: number;
  @ApiProperty() digest!: string;
  @ApiProperty(HEX) headHash!: string;
  @ApiProperty(HEX) root!: string;
  @ApiProperty(INSTANT) madeAt!: string;
  @ApiProperty() keyId!: string;
  @ApiProperty({ ...HEX, description: 'Ed25519, as in the file sent outside' }) signature!: string;
}

export class CaseOutsideAnswer extends OutsideSummaryAnswer {
  @ApiProperty({ type: [OutsideLegAnswer] }) legs!: readonly OutsideLegAnswer[];
  @ApiProperty({ type: [OutsideRecordAnswer] }) records!: readonly OutsideRecordAnswer[];
}

export class CaseFileAnswer {
  @ApiProperty(INSTANT) madeAt!: Date;
  @ApiProperty() request!: RequestAnswer;
  @ApiProperty({ type: [CaseFileActAnswer] }) acts!: readonly CaseFileActAnswer[];
  @ApiProperty({ description: 'whether there are more acts than a file holds' }) isCut!: boolean;
  @ApiProperty({ type: [ClockExplanationAnswer], description: 'every clock day by day, by the rule it ran by' })
  clocks!: readonly ClockExplanationAnswer[];
  @ApiProperty({ type: [CaseFactAnswer] }) facts!: readonly CaseFactAnswer[];
  @ApiProperty({ type: [CaseSuspicionAnswer] }) suspicions!: readonly CaseSuspicionAnswer[];
  @ApiProperty({ type: [CaseLetterAnswer] }) letters!: readonly CaseLetterAnswer[];
  @ApiProperty({ type: [CaseOutsideAnswer], description: 'dealings with bodies outside that belong to it' })
  outside!: readonly CaseOutsideAnswer[];
  @ApiProperty({ description: 'how far the journal was sealed' }) head!: CaseHeadAnswer;
  @ApiProperty({ type: [CaseCheckpointAnswer], description: 'those the proofs lead to' })
  checkpoints!: readonly CaseCheckpointAnswer[];
}

export const caseFileAnswer = (file: CaseFile): CaseFileAnswer => ({
  ...file,
  request: requestAnswer(file.request),
  acts: file.acts.map(({ words: { article, ...text }, ...act }) => ({ ...act, text, article })),
  clocks: file.clocks.map(explanationAnswer),
  letters: file.letters.map(({ document: { title }, ...letter }) => ({ ...letter, title })),
});
