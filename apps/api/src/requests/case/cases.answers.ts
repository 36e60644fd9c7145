import { ApiProperty } from '@nestjs/swagger';
import {
  CASE_CODES,
  CASE_STATES,
  CATALOGUE_PHASES,
  FINDINGS,
  type CaseAction,
  type CaseView,
  type Provision,
} from '@zeqing/requests';
import type { TwoLanguages } from '../../calendar/calendar.texts';
import { SentenceAnswer } from '../clock/request-clock.answers';
import { PartyAnswer } from '../request/requests.answers';
import {
  DAY,
  ID,
  INSTANT,
  MAYBE_DAY,
  MAYBE_ID,
  MAYBE_INSTANT,
  MAYBE_TEXT,
  OpenActionAnswer,
  openActions,
} from './register.dto';

const ACTION_TEXTS: Readonly<Record<CaseAction, TwoLanguages>> = {
  state_reason: { zh: '陈述理由', en: 'State the reason' },
  find: { zh: '作出认定', en: 'Find' },
  order: { zh: '责令改正', en: 'Order it to be put right' },
  comply: { zh: '登记整改情况', en: 'Record compliance' },
  circulate: { zh: '登记通报', en: 'Record the circular' },
  close: { zh: '办结', en: 'Close' },
};

export class ProvisionAnswer {
  @ApiProperty({ enum: CASE_CODES }) code!: string;
  @ApiProperty({ description: 'what is cited' }) article!: string;
  @ApiProperty({ description: 'what the item speaks of, in short' }) zh!: string;
  @ApiProperty() en!: string;
  @ApiProperty({ enum: ['provider', 'requester', 'authority'], description: 'whose duty it is' }) addressee!: string;
}

export class CaseDictionaryAnswer {
  @ApiProperty({ type: [ProvisionAnswer] }) items!: readonly ProvisionAnswer[];
}

export class CaseActAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty({ enum: CASE_STATES }) state!: string;
}

export class SuspicionAnswer {
  @ApiProperty() text!: string;
  @ApiProperty() evidence!: string;
  @ApiProperty(DAY) occurredOn!: string;
}

export class OverdueFactAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty() phase!: string;
  @ApiProperty(DAY) dueOn!: string;
  @ApiProperty({ ...MAYBE_DAY, description: 'when the late act was done; null while it is due' }) doneOn!:
    string | null;
}

export class LateCatalogueTermAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ enum: CATALOGUE_PHASES, description: 'the department did not update, the authority did not publish' })
  phase!: string;
  @ApiProperty(DAY) startedOn!: string;
  @ApiProperty() entryCode!: string;
  @ApiProperty() entryName!: string;
  @ApiProperty({ ...MAYBE_TEXT, description: 'the norm that changed' }) lawTitle!: string | null;
  @ApiProperty({ ...MAYBE_DAY, description: 'the day of its change' }) changedOn!: string | null;
  @ApiProperty(MAYBE_ID) filingId!: string | null;
}

export class RectificationOrderAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty(ID) authorityDepartmentId!: string;
  @ApiProperty() demand!: string;
  @ApiProperty(DAY) dueOn!: string;
  @ApiProperty(MAYBE_DAY) compliedOn!: string | null;
  @ApiProperty(MAYBE_TEXT) complianceStatement!: string | null;
  @ApiProperty({ description: 'its day passed without compliance; stays when it was complied with later' })
  hasLapsed!: boolean;
}

export class CircularAnswer {
  @ApiProperty(ID) authorityDepartmentId!: string;
  @ApiProperty() number!: string;
  @ApiProperty(DAY) issuedOn!: string;
  @ApiProperty() document!: string;
}

export class CaseAnswer extends CaseActAnswer {
  @ApiProperty({ enum: CASE_CODES }) code!: string;
  @ApiProperty({ description: 'suspected, until the authority finds' }) title!: SentenceAnswer;
  @ApiProperty() provision!: ProvisionAnswer;
  @ApiProperty() department!: PartyAnswer;
  @ApiProperty() regionCode!: string;
  @ApiProperty(MAYBE_ID) requestId!: string | null;
  @ApiProperty(MAYBE_ID) correctionId!: string | null;
  @ApiProperty({ type: LateCatalogueTermAnswer, nullable: true, description: 'the term of the catalogue that ran out' })
  catalogueTerm!: LateCatalogueTermAnswer | null;
  @ApiProperty(INSTANT) openedAt!: Date;
  @ApiProperty({ type: OverdueFactAnswer, nullable: true, description: 'what happened, whatever is found of it' })
  fact!: OverdueFactAnswer | null;
  @ApiProperty({ type: SuspicionAnswer, nullable: true, description: 'of a case opened by a person' })
  suspicion!: SuspicionAnswer | null;
  @ApiProperty() overdueWorkingDays!: number;
  @ApiProperty({ ...MAYBE_TEXT, description: 'of the department' }) reason!: string | null;
  @ApiProperty(MAYBE_INSTANT) reasonAt!: Date | null;
  @ApiProperty({ ...MAYBE_TEXT, enum: [...FINDINGS, null] }) finding!: string | null;
  @ApiProperty(MAYBE_TEXT) findingGrounds!: string | null;
  @ApiProperty(MAYBE_INSTANT) foundAt!: Date | null;
  @ApiProperty({ description: 'only ever by a finding' }) isViolation!: boolean;
  @ApiProperty({ type: RectificationOrderAnswer, nullable: true, description: '责令改正' })
  order!: RectificationOrderAnswer | null;
  @ApiProperty({ type: CircularAnswer, nullable: true, description: '通报' }) circular!: CircularAnswer | null;
  @ApiProperty(MAYBE_TEXT) closingNote!: string | null;
  @ApiProperty(MAYBE_INSTANT) closedAt!: Date | null;
  @ApiProperty({ type: [OpenActionAnswer] }) allowedActions!: readonly OpenActionAnswer[];
}

export class CasesPage {
  @ApiProperty({ type: [CaseAnswer] }) items!: readonly CaseAnswer[];
  @ApiProperty({ ...MAYBE_TEXT, description: 'cursor of the next page' }) next!: string | null;
}

export const dictionaryAnswer = (provisions: readonly Provision[]): CaseDictionaryAnswer => ({
  items: provisions.map((provision) => ({ ...provision })),
});

/** Who stated a suspicion is for the journal; the department sees what is suspected. */
export const caseAnswer = (view: CaseView): CaseAnswer => ({
  ...{ id: view.id, version: view.version, state: view.state, code: view.code, title: view.title },
  ...{ provision: view.provision, department: view.department, regionCode: view.regionCode },
  ...{ requestId: view.requestId, correctionId: view.correctionId, openedAt: view.openedAt, fact: view.fact },
  catalogueTerm: view.catalogueTerm,
  suspicion: view.suspicion && {
    ...{ text: view.suspicion.text, evidence: view.suspicion.evidence, occurredOn: view.suspicion.occurredOn },
  },
  ...{ overdueWorkingDays: view.overdueWorkingDays, reason: view.reason, reasonAt: view.reasonAt },
  ...{ finding: view.finding, findingGrounds: view.findingGrounds, foundAt: view.foundAt },
  ...{ isViolation: view.isViolation, order: view.order, circular: view.circular },
  ...{ closingNote: view.closingNote, closedAt: view.closedAt },
  allowedActions: openActions(view.allowedActions, ACTION_TEXTS),
});
