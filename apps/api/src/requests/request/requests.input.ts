import { localDate, normalText } from '@zeqing/kernel';
import type { AnswerProposal, RequestContent, StandingTerms, TermCut, UrgentNeed } from '@zeqing/requests';
import type { AnswerInput, CutInput, TermCutInput } from '../answer/answer.dto';
import type { AmendRequestInput, ContentInput } from './requests.dto';
import type { StandingAnswerInput } from '../standing-answer/standing-answers.dto';

/** The content a draft is made from. Days have been checked by the DTO. */
export const contentOf = (input: ContentInput): RequestContent => ({
  legalBasis: normalText(input.legalBasis),
  scenario: normalText(input.scenario),
  useScope: normalText(input.useScope),
  itemIds: input.itemIds,
  purposes: input.purposes.map(({ kind, code }) => ({ kind, code: normalText(code) })),
  mode: input.mode,
  beneficiaries: input.beneficiaries ?? 'department',
  validFrom: localDate(input.validFrom),
  validUntil: input.validUntil ? localDate(input.validUntil) : null,
  truthful: input.truthful,
  personalInformation: input.personalInformation ?? null,
  urgent: urgentOf(input),
});

const urgentOf = ({ urgent }: Pick<ContentInput, 'urgent'>): UrgentNeed | null =>
  urgent ? { ground: normalText(urgent.ground), wishedOn: localDate(urgent.wishedOn) } : null;

/** Only the fields that were sent; `null` clears the two that may be empty. */
export function changesOf(input: AmendRequestInput): Partial<RequestContent> {
  const { legalBasis, scenario, useScope, purposes, validFrom, validUntil, personalInformation } = input;
  const { itemIds, mode, beneficiaries, truthful } = input;
  return {
    ...(legalBasis === undefined ? {} : { legalBasis: normalText(legalBasis) }),
    ...(scenario === undefined ? {} : { scenario: normalText(scenario) }),
    ...(useScope === undefined ? {} : { useScope: normalText(useScope) }),
    ...(itemIds === undefined ? {} : { itemIds }),
    ...(purposes === undefined
      ? {}
      : { purposes: purposes.map(({ kind, code }) => ({ kind, code: normalText(code) })) }),
    ...(mode === undefined ? {} : { mode }),
    ...(beneficiaries ? { beneficiaries } : {}),
    ...(validFrom === undefined ? {} : { validFrom: localDate(validFrom) }),
    ...(validUntil === undefined ? {} : { validUntil: validUntil === null ? null : localDate(validUntil) }),
    ...(truthful === undefined ? {} : { truthful }),
    ...(personalInformation === undefined ? {} : { personalInformation }),
    ...(input.urgent === undefined ? {} : { urgent: urgentOf({ urgent: input.urgent }) }),
  };
}

const groundOf = ({ reason, ground, citation }: Pick<CutInput, 'reason' | 'ground' | 'citation'>) => ({
  reason,
  ground: ground ?? null,
  citation: citation ?? null,
});

/** The DTO has checked that each part has what it takes. */
function termCutOf({ part, validUntil, purposes, ...cut }: TermCutInput): TermCut {
  switch (part) {
    case 'period':
      return { part, validUntil: localDate(validUntil ?? ''), ...groundOf(cut) };
    case 'purposes':
      return {
        part,
        purposes: (purposes ?? []).map(({ kind, code }) => ({ kind, code: normalText(code) })),
        ...groundOf(cut),
      };
    case 'beneficiaries':
      return { part, ...groundOf(cut) };
  }
}

/** What belongs to another kind of answer is left out; what is missing is judged by the rules. */
export function proposalOf(input: AnswerInput): AnswerProposal {
  switch (input.kind) {
    case 'agree':
      return { kind: 'agree', conditions: input.conditions ?? [] };
    case 'partial':
      return {
        kind: 'partial',
        cuts: (input.cuts ?? []).map(({ itemId, ...cut }) => ({ itemId, ...groundOf(cut) })),
        termCuts: (input.termCuts ?? []).map(termCutOf),
        conditions: input.conditions ?? [],
      };
    case 'refuse':
      return {
        kind: 'refuse',
        ground: input.ground ?? '',
        reason: input.reason ?? '',
        citation: input.citation ?? null,
      };
  }
}

export const standingTermsOf = (input: StandingAnswerInput): StandingTerms => ({
  recipients: input.departmentIds ? { kind: 'departments', departmentIds: input.departmentIds } : { kind: 'all_bound' },
  purposes: (input.purposes ?? []).map(({ kind, code }) => ({ kind, code: normalText(code) })),
  itemIds: input.itemIds ?? [],
  modes: input.modes,
  beneficiaries: input.beneficiaries ?? ['department'],
  validFrom: localDate(input.validFrom),
  validUntil: input.validUntil ? localDate(input.validUntil) : null,
});
