import type { LocalDate } from '@zeqing/kernel';
import type { EntryContent } from '../../domain/entry';
import { CONTENT_GAPS, missingContent, type ContentGapField } from '../../domain/gaps';
import { ARTICLE_13, ARTICLE_15, ARTICLE_3, type LintField } from '../../domain/lint';
import type { DraftContent, FilingKind, FilingText } from './filing';
import { lintFiling, type FilingRule, type LintSurroundings } from './filing-lint';

/** Where a fault of a filing stands: in the content, its reason or its assessments. */
export type FilingPointer =
  `/content/${LintField}` | '/reason' | '/assessments/secrecy' | '/assessments/personalInformation';

/** One thing a filing cannot be signed with; the article that asks for it, where one does. */
export interface FilingFault {
  readonly pointer: FilingPointer;
  readonly rule: FilingRule | 'assessment_negative' | 'not_future';
  readonly article: string | null;
}

const FIELD_OF: Readonly<Record<ContentGapField, LintField>> = {
  items: 'items',
  format_class: 'formatClass',
  update_frequency: 'updateFrequency',
  share_modes: 'shareModes',
  classification: 'classification',
  conditions: 'conditions',
  refusal_ground: 'refusalGround',
};

/** The content as an entry's, or null while its share type is missing. */
export function entryContentOf(content: DraftContent): EntryContent | null {
  const { shareType } = content;
  return shareType === null ? null : { ...content, shareType };
}

/**
 * Everything that keeps a filing from being signed: mandatory content by article (arts 13 to 15), the two assessments
 * (art. 13), the reason of a change, and every lint rule. Empty: it may be signed. A withdrawal needs its reason and the
 * department's word only, since what it takes away was published before.
 */
export function filingFaults(
  kind: FilingKind,
  text: FilingText,
  around: LintSurroundings,
  today: LocalDate,
): readonly FilingFault[] {
  const reason = kind !== 'new' && (text.reason ?? '').trim() === '' ? [missing('/reason', ARTICLE_REASON)] : [];
  if (kind === 'withdrawal') return reason;
  return [...contentFaults(text.content, around), ...reason, ...assessmentFaults(text, today)];
}

const ARTICLE_REASON = '政务数据共享条例 第十七条';

const missing = (pointer: FilingPointer, article: string): FilingFault => ({ pointer, rule: 'required', article });

/** The content that arts 13 to 15 ask for and that is not there, each with its article. */
export function missingFaults(content: DraftContent): readonly FilingFault[] {
  const gaps = new Set<string>(missingContent({ ...content, shareType: content.shareType ?? 'unconditional' }));
  const absent: readonly LintField[] = [
    ...(content.code === '' ? (['code'] as const) : []),
    ...(content.name === '' ? (['name'] as const) : []),
    ...(content.shareType === null ? (['shareType'] as const) : []),
    ...CONTENT_GAPS.filter((gap) => gaps.has(gap)).map((gap) => FIELD_OF[gap]),
  ];
  return absent.map((field) =>
    missing(`/content/${field}`, field === 'conditions' || field === 'refusalGround' ? ARTICLE_15 : ARTICLE_13),
  );
}

function contentFaults(content: DraftContent, around: LintSurroundings): FilingFault[] {
  const found = lintFiling(content, around).map(({ field, rule, article }): FilingFault => ({
    pointer: `/content/${field}`,
    rule,
    article,
  }));
  // What is missing is told once, with the article that asks for it.
  return [
    ...missingFaults(content),
    ...found.filter(({ rule }) => rule !== 'condition_missing' && rule !== 'ground_incomplete'),
  ];
}

function assessmentFaults({ assessments }: FilingText, today: LocalDate): FilingFault[] {
  const { secrecy, personalInformation } = assessments;
  const faults: FilingFault[] = [];
  if (secrecy === null) faults.push(missing('/assessments/secrecy', ARTICLE_13));
  else if (secrecy.conclusion !== 'none')
    faults.push({ pointer: '/assessments/secrecy', rule: 'state_secret', article: ARTICLE_3 });
  if (personalInformation === null) faults.push(missing('/assessments/personalInformation', ARTICLE_13));
  else if (personalInformation.conclusion === 'unacceptable')
    faults.push({ pointer: '/assessments/personalInformation', rule: 'assessment_negative', article: ARTICLE_13 });
  for (const [name, assessment] of Object.entries(assessments) as [keyof typeof assessments, typeof secrecy][])
    if (assessment !== null && assessment.assessedOn > today)
      faults.push({ pointer: `/assessments/${name}`, rule: 'not_future', article: null });
  return faults;
}

/**
 * The faults for which a filing may not even be kept: data of state or work secrets are no government data and stay
 * outside (art. 3, R1). Empty for everything else, and for a withdrawal: it takes such an entry out.
 */
export function secretFaults(kind: FilingKind, { content, assessments }: FilingText): readonly FilingFault[] {
  if (kind === 'withdrawal') return [];
  const named = lintFiling(content, { regionCode: '', otherNames: [] })
    .filter(({ rule }) => rule === 'state_secret')
    .map(({ field, rule, article }): FilingFault => ({ pointer: `/content/${field}`, rule, article }));
  const assessed = assessments.secrecy !== null && assessments.secrecy.conclusion !== 'none';
  return assessed ? [...named, { pointer: '/assessments/secrecy', rule: 'state_secret', article: ARTICLE_3 }] : named;
}
