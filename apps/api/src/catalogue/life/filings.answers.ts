import { ApiProperty, OmitType } from '@nestjs/swagger';
import {
  EXTENSION_STATES,
  FILING_ACTIONS,
  FILING_HINDRANCES,
  FILING_KINDS,
  FILING_STATES,
  LAW_CHANGE_KINDS,
  PERSONAL_INFORMATION_CONCLUSIONS,
  SECRECY_CONCLUSIONS,
  SHARE_TYPES,
  TERM_ACTIONS,
  TERM_PHASES,
} from '@zeqing/catalogue';
import { DAY, ID, INSTANT, MAYBE_DAY, MAYBE_ID, MAYBE_TEXT } from '../../requests/case/register.dto';
import { FieldChangeAnswer, VersionContentAnswer } from '../catalogue.answers';

const NUMBER = { type: Number, nullable: true } as const;
const SEEN = { description: 'for If-Match' } as const;

/** An entry as it is being written: its share type may still be missing. */
export class FilingContentAnswer extends OmitType(VersionContentAnswer, ['shareType'] as const) {
  @ApiProperty({ enum: SHARE_TYPES, nullable: true }) shareType!: string | null;
}

class SecrecyAnswer {
  @ApiProperty() reference!: string;
  @ApiProperty(DAY) assessedOn!: string;
  @ApiProperty({ enum: SECRECY_CONCLUSIONS }) conclusion!: string;
}

class PersonalInformationAnswer {
  @ApiProperty() reference!: string;
  @ApiProperty(DAY) assessedOn!: string;
  @ApiProperty({ enum: PERSONAL_INFORMATION_CONCLUSIONS }) conclusion!: string;
}

class AssessmentsAnswer {
  @ApiProperty({ type: SecrecyAnswer, nullable: true }) secrecy!: SecrecyAnswer | null;
  @ApiProperty({ type: PersonalInformationAnswer, nullable: true })
  personalInformation!: PersonalInformationAnswer | null;
}

/** One filing as the lists show it. */
export class ListedFilingAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty(SEEN) version!: number;
  @ApiProperty({ enum: FILING_KINDS }) kind!: string;
  @ApiProperty({ enum: FILING_STATES }) state!: string;
  @ApiProperty({ ...MAYBE_ID, description: 'the entry; of a new one once it is published' }) entryId!: string | null;
  @ApiProperty({ ...NUMBER, description: 'the version it was begun from' }) baseVersion!: number | null;
  @ApiProperty(ID) providerDepartmentId!: string;
  @ApiProperty() regionCode!: string;
  @ApiProperty({ ...MAYBE_ID, description: 'who reviews and publishes (art. 16)' }) authorityDepartmentId!:
    string | null;
  @ApiProperty({ ...MAYBE_ID, description: 'the change of law or duties it answers' }) lawChangeId!: string | null;
  @ApiProperty() content!: FilingContentAnswer;
  @ApiProperty(MAYBE_TEXT) reason!: string | null;
  @ApiProperty() assessments!: AssessmentsAnswer;
  @ApiProperty({ ...MAYBE_TEXT, description: 'why it came back' }) returnedFor!: string | null;
  @ApiProperty({ description: 'who wrote it last' }) preparedBy!: string;
  @ApiProperty(MAYBE_TEXT) reviewedBy!: string | null;
  @ApiProperty(NUMBER) publishedVersion!: number | null;
  @ApiProperty(INSTANT) createdAt!: Date;
  @ApiProperty(INSTANT) updatedAt!: Date;
}

export class FilingsPage {
  @ApiProperty({ type: [ListedFilingAnswer] }) items!: readonly ListedFilingAnswer[];
  @ApiProperty(MAYBE_TEXT) next!: string | null;
}

export class MendAnswer {
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

class FilingFaultAnswer {
  @ApiProperty({ description: 'RFC 6901, into the body of the text' }) pointer!: string;
  @ApiProperty({ description: 'the rule it breaks' }) rule!: string;
  @ApiProperty({ ...MAYBE_TEXT, description: 'the article that asks for it' }) article!: string | null;
  @ApiProperty({ description: 'how to mend it' }) mend!: MendAnswer;
}

class FilingActAnswer {
  @ApiProperty({ enum: FILING_ACTIONS }) action!: string;
  @ApiProperty() allowed!: boolean;
  @ApiProperty({ enum: FILING_HINDRANCES, nullable: true, description: 'why it is not allowed' }) reason!:
    string | null;
  @ApiProperty({ description: 'whose act it is' }) role!: string;
  @ApiProperty() article!: string;
}

class FilingActDoneAnswer {
  @ApiProperty() version!: number;
  @ApiProperty({ enum: ['begin', ...FILING_ACTIONS] }) action!: string;
  @ApiProperty() actorId!: string;
  @ApiProperty(MAYBE_TEXT) actorName!: string | null;
  @ApiProperty(MAYBE_TEXT) note!: string | null;
  @ApiProperty(INSTANT) doneAt!: Date;
}

class TermActAnswer {
  @ApiProperty({ enum: TERM_ACTIONS }) action!: string;
  @ApiProperty() allowed!: boolean;
  @ApiProperty({ ...MAYBE_TEXT, description: 'why it is not allowed' }) reason!: string | null;
  @ApiProperty({ description: 'whose act it is' }) role!: string;
}

/** A term of art. 17 with its day, derived from the calendar. */
export class TermAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty(SEEN) version!: number;
  @ApiProperty({ enum: TERM_PHASES }) phase!: string;
  @ApiProperty({ enum: ['running', 'stopped', 'released'] }) state!: string;
  @ApiProperty(MAYBE_ID) entryId!: string | null;
  @ApiProperty(MAYBE_TEXT) entryCode!: string | null;
  @ApiProperty(MAYBE_TEXT) entryName!: string | null;
  @ApiProperty(MAYBE_ID) lawChangeId!: string | null;
  @ApiProperty(MAYBE_TEXT) lawTitle!: string | null;
  @ApiProperty(MAYBE_DAY) changedOn!: string | null;
  @ApiProperty(MAYBE_ID) filingId!: string | null;
  @ApiProperty({ ...ID, description: 'whose term it is' }) departmentId!: string;
  @ApiProperty(ID) providerDepartmentId!: string;
  @ApiProperty(MAYBE_ID) authorityDepartmentId!: string | null;
  @ApiProperty() regionCode!: string;
  @ApiProperty(DAY) startedOn!: string;
  @ApiProperty(DAY) dueOn!: string;
  @ApiProperty({ ...DAY, description: 'when it is reminded of' }) remindOn!: string;
  @ApiProperty({ description: 'whether the day rests on days no holiday notice covers' }) provisional!: boolean;
  @ApiProperty({ description: 'working days left, today not counted' }) remainingWorkingDays!: number;
  @ApiProperty() overdueWorkingDays!: number;
  @ApiProperty({ enum: EXTENSION_STATES }) extension!: string;
  @ApiProperty(MAYBE_TEXT) extensionReason!: string | null;
  @ApiProperty(MAYBE_TEXT) extensionNote!: string | null;
  @ApiProperty(MAYBE_DAY) stoppedOn!: string | null;
  @ApiProperty(MAYBE_TEXT) releasedFor!: string | null;
  @ApiProperty({ type: [TermActAnswer] }) acts!: readonly TermActAnswer[];
}

export class TermsPage {
  @ApiProperty({ type: [TermAnswer] }) items!: readonly TermAnswer[];
  @ApiProperty(MAYBE_TEXT) next!: string | null;
}

/** A filing with all that a person needs to go on with it. */
export class FilingAnswer extends ListedFilingAnswer {
  @ApiProperty({ type: [FilingFaultAnswer], description: 'what keeps it from being signed' })
  faults!: readonly FilingFaultAnswer[];
  @ApiProperty({ type: [FilingActAnswer] }) acts!: readonly FilingActAnswer[];
  @ApiProperty({ type: [FilingActDoneAnswer] }) history!: readonly FilingActDoneAnswer[];
  @ApiProperty({ type: [FieldChangeAnswer], description: 'against the version it was begun from' })
  changes!: readonly FieldChangeAnswer[];
  @ApiProperty({ type: [TermAnswer] }) terms!: readonly TermAnswer[];
}

export class LawChangeAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ enum: LAW_CHANGE_KINDS }) kind!: string;
  @ApiProperty() title!: string;
  @ApiProperty(MAYBE_TEXT) clause!: string | null;
  @ApiProperty(MAYBE_TEXT) document!: string | null;
  @ApiProperty(DAY) changedOn!: string;
  @ApiProperty() summary!: string;
  @ApiProperty() regionCode!: string;
  @ApiProperty() recordedBy!: string;
  @ApiProperty(INSTANT) recordedAt!: Date;
}

export class TouchedEntryAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty(ID) providerDepartmentId!: string;
}

export class TouchedEntriesAnswer {
  @ApiProperty({ type: [TouchedEntryAnswer] }) items!: readonly TouchedEntryAnswer[];
}
