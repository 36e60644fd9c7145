import type { OfficialDocument } from '@zeqing/kernel';
import { agreementLetter, partialLetter, refusalLetter } from './answer-letters';
import { extensionApplication, extensionDecision, extensionNotice } from './extension-letters';
import { requestLetter, supplementNotice, transferLetter } from './request-letters';
import type { RequestLetterView } from './request-letter-view';
import { disposalLetter, serviceChangeNotice, serviceFiling, suspensionEnd, suspensionNotice } from './use-letters';

/** The letters of a request, in the order in which their acts can happen. */
export const REQUEST_LETTER_KINDS = [
  'request',
  'supplement_notice',
  'transfer',
  'extension_application',
  'extension_decision',
  'extension_notice',
  'agreement',
  'partial_agreement',
  'refusal',
  'suspension',
  'resumption',
  'termination',
  'service_change',
  'service_filing',
  'disposal',
] as const;
export type RequestLetterKind = (typeof REQUEST_LETTER_KINDS)[number];

interface LetterRule<View> {
  /** Whether its act was done, or prepared, and this reader may see it. */
  readonly exists: (view: View) => boolean;
  readonly compose: (view: View) => OfficialDocument;
}

/** What each letter needs to exist. An answer that is only prepared is in the provider's view alone. */
export const REQUEST_LETTERS: Readonly<Record<RequestLetterKind, LetterRule<RequestLetterView>>> = {
  request: { exists: () => true, compose: requestLetter },
  supplement_notice: { exists: ({ life }) => life.supplement !== null, compose: supplementNotice },
  transfer: {
    exists: ({ life, authority }) =>
      life.transfers.at(-1)?.assigned === false || hasAssigned(life.transfers, authority),
    compose: transferLetter,
  },
  extension_application: {
    exists: ({ life, authority }) => life.extension !== null && authority !== null,
    compose: extensionApplication,
  },
  extension_decision: {
    exists: ({ life, authority }) => (life.extension?.decision ?? null) !== null && authority !== null,
    compose: extensionDecision,
  },
  extension_notice: { exists: ({ life }) => life.extension?.decision === 'consented', compose: extensionNotice },
  agreement: { exists: ({ answer }) => answer?.kind === 'agree', compose: agreementLetter },
  partial_agreement: { exists: ({ answer }) => answer?.kind === 'partial', compose: partialLetter },
  refusal: { exists: ({ answer }) => answer?.kind === 'refuse', compose: refusalLetter },
  suspension: { exists: (view) => hasSuspension(view), compose: suspensionNotice },
  resumption: { exists: (view) => hasSuspension(view, 'resumed'), compose: suspensionEnd },
  termination: { exists: (view) => hasSuspension(view, 'terminated'), compose: suspensionEnd },
  service_change: { exists: ({ life }) => life.serviceChanges.length > 0, compose: serviceChangeNotice },
  service_filing: {
    exists: ({ life, authority }) => life.serviceChanges.length > 0 && authority !== null,
    compose: serviceFiling,
  },
  disposal: { exists: ({ life }) => life.disposal !== null, compose: disposalLetter },
};

const hasAssigned = (transfers: RequestLetterView['life']['transfers'], authority: unknown): boolean =>
  transfers.at(-1)?.assigned === true && authority !== null;

function hasSuspension({ life, authority }: RequestLetterView, endedAs?: 'resumed' | 'terminated'): boolean {
  const { suspension } = life;
  if (suspension === null || (suspension.side === 'authority' && authority === null)) return false;
  return endedAs === undefined || suspension.endedAs === endedAs;
}
