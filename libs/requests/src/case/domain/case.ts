import type { Id } from '@zeqing/kernel';
import { provisionOf } from './case-dictionary';

export const CASE_STATES = ['suspected', 'reason_given', 'found', 'ordered', 'complied', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What an authority may find (U28): a violation · a proper reason · not attributable to the department. */
export const FINDINGS = ['violation', 'proper_reason', 'not_attributable'] as const;
export type Finding = (typeof FINDINGS)[number];

/** The standing of a case: what its workflow decides by. */
export interface RegisterCase {
  readonly id: Id;
  readonly version: number;
  readonly state: CaseState;
  readonly finding: Finding | null;
  readonly departmentId: Id;
  readonly regionCode: string;
  readonly openedAt: Date;
  readonly isCirculated: boolean;
  /** Whether the order’s day has passed without compliance, as the sweep recorded. */
  readonly orderHasLapsed: boolean;
}

/**
 * How a case is called. Only a finding of a violation is called one; before it the case is suspected, and a finding
 * for the department is named as what it is (U28).
 */
export function caseTitle(code: string, finding: Finding | null): { readonly zh: string; readonly en: string } {
  const { article, zh, en } = provisionOf(code);
  switch (finding) {
    case null:
      return { zh: `疑似：${zh}（${article}）`, en: `Suspected: ${en} (${article})` };
    case 'violation':
      return { zh: `违反${article}：${zh}`, en: `Violation of ${article}: ${en}` };
    case 'proper_reason':
      return { zh: `有正当理由：不作${code}认定`, en: `Proper reason: no finding under ${code}` };
    case 'not_attributable':
      return { zh: `不可归责于该部门：不作${code}认定`, en: `Not attributable: no finding under ${code}` };
  }
}
