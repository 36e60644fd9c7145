import { localDate, normalText } from '@zeqing/kernel';
import type { PackageInput, SharedTerms } from '@zeqing/requests';
import type { AmendPackageInput, PackageDraftInput } from './packages.dto';

const dayOf = (text: string | undefined) => (text === undefined ? null : localDate(text));

export const packageInput = (input: PackageDraftInput): PackageInput => ({
  target: { kind: input.target.kind, code: normalText(input.target.code) },
  departmentId: input.departmentId ?? null,
  beneficiaries: input.beneficiaries ?? null,
  legalBasis: normalText(input.legalBasis ?? ''),
  scenario: input.scenario === undefined ? null : normalText(input.scenario),
  validFrom: dayOf(input.validFrom),
  validUntil: dayOf(input.validUntil),
  truthful: input.truthful ?? false,
  personalInformation: input.personalInformation ?? null,
});

/** Only the fields that were sent. */
export const sharedChanges = (input: AmendPackageInput): Partial<SharedTerms> => ({
  ...(input.legalBasis === undefined ? {} : { legalBasis: normalText(input.legalBasis) }),
  ...(input.scenario === undefined ? {} : { scenario: normalText(input.scenario) }),
  ...(input.validFrom === undefined ? {} : { validFrom: localDate(input.validFrom) }),
  ...(input.validUntil === undefined ? {} : { validUntil: localDate(input.validUntil) }),
  ...(input.truthful === undefined ? {} : { truthful: input.truthful }),
  ...(input.personalInformation === undefined ? {} : { personalInformation: input.personalInformation }),
});
