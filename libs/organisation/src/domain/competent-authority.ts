import type { Id } from '@zeqing/kernel';
import type { Bond, Department, Management } from './department';
import { commonRegion } from './region-code';

/** One party as far as competence depends on it. */
export type Party = Pick<Department, 'id' | 'governmentRegionCode' | 'management' | 'bound'>;

/** One step of the derivation, in the order it was taken, for showing beside the outcome. */
export type DerivationStep =
  | { readonly step: 'government'; readonly partyId: Id; readonly regionCode: string; readonly management: Management }
  | { readonly step: 'by_reference' | 'by_agreement' | 'not_bound'; readonly partyId: Id }
  | { readonly step: 'same_government'; readonly regionCode: string }
  | { readonly step: 'common_superior'; readonly regionCode: string };

export interface CompetentAuthority {
  /** The region whose 主管部门 is competent; null when a party is not bound and terms are agreed instead. */
  readonly governmentRegionCode: string | null;
  /** `statutory` under the Decree · `by_reference` (art. 43) · `agreed` · `none`. The weaker party decides. */
  readonly standing: 'statutory' | 'by_reference' | 'agreed' | 'none';
  readonly steps: readonly DerivationStep[];
  readonly article: string;
}

const ARTICLE = '政务数据共享条例 第二十八条';
const WEAKNESS: Readonly<Record<Bond, number>> = { decree: 0, article_43: 1, agreement: 2, outside: 3 };
const STANDING: Readonly<Record<Bond, CompetentAuthority['standing']>> = {
  decree: 'statutory',
  article_43: 'by_reference',
  agreement: 'agreed',
  outside: 'none',
};
const BOND_STEP: Readonly<Record<Exclude<Bond, 'decree'>, 'by_reference' | 'by_agreement' | 'not_bound'>> = {
  article_43: 'by_reference',
  agreement: 'by_agreement',
  outside: 'not_bound',
};

/**
 * Which government's authority is competent for two parties: that of their government when it is the same, else that
 * of the lowest region over both. A vertical body belongs to the government of its line, a body under dual direction
 * to that of its place. The outcome may be overruled with a reason. Source: Decree 809 arts 28 and 43, U24.
 */
export function competentAuthority(one: Party, other: Party): CompetentAuthority {
  const steps: DerivationStep[] = [one, other].flatMap(partySteps);
  const weaker = WEAKNESS[other.bound] > WEAKNESS[one.bound] ? other.bound : one.bound;
  const standing = STANDING[weaker];
  if (standing === 'none') return { governmentRegionCode: null, standing, steps, article: ARTICLE };
  const regionCode = commonRegion(one.governmentRegionCode, other.governmentRegionCode);
  const isSame = one.governmentRegionCode === other.governmentRegionCode;
  steps.push({ step: isSame ? 'same_government' : 'common_superior', regionCode });
  return { governmentRegionCode: regionCode, standing, steps, article: ARTICLE };
}

function partySteps(party: Party): readonly DerivationStep[] {
  const government: DerivationStep = {
    step: 'government',
    partyId: party.id,
    regionCode: party.governmentRegionCode,
    management: party.management,
  };
  return party.bound === 'decree' ? [government] : [government, { step: BOND_STEP[party.bound], partyId: party.id }];
}
