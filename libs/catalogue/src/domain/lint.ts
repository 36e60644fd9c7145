import { comparableText, lengthOf, textFault } from '@zeqing/kernel';
import { hasCondition, type EntryContent } from './entry';
import { isGroundComplete } from './refusal-ground';
import { namesSecrets } from './secrecy';

/** The fields a rule can point at. `items/3` is the fourth data item. */
export type LintField = keyof EntryContent | `items/${number}`;

export const LINT_RULES = [
  'state_secret',
  'required',
  'name_equals_system',
  'formula_like',
  'text_malformed',
  'too_long',
  'condition_missing',
  'duplicate_item',
  'code_form',
  'ground_incomplete',
] as const;
export type LintRule = (typeof LINT_RULES)[number];

export interface LintFinding {
  readonly field: LintField;
  readonly rule: LintRule;
  /** The article the rule rests on, null for rules of data quality. */
  readonly article: string | null;
}

export const MAX_NAME = 200;
export const MAX_TEXT = 4_000;
/** 分类码/顺序码 of the compilation guide, with the separators working platforms use. */
const CODE = /^[0-9A-Za-z][0-9A-Za-z/.-]{4,62}[0-9A-Za-z]$/;
/** What a spreadsheet would take for a formula (OWASP: CSV injection); full-width forms count too. */
const FORMULA_START = /^[=+\-@\t\r]/u;

export const ARTICLE_3 = '政务数据共享条例 第三条';
export const ARTICLE_13 = '政务数据共享条例 第十三条';
export const ARTICLE_15 = '政务数据共享条例 第十五条';

/** Whether a text would run as a formula when it comes into a spreadsheet. */
export const isFormulaLike = (text: string): boolean => FORMULA_START.test(text.normalize('NFKC').trimStart());

/**
 * Every rule an entry's content breaks, in the order of its fields. Source: Decree 809 arts 3, 13, 15 (R1 to R3) and
 * the errors practitioners meet in filled templates (name equals a system's name, duplicates, codes too short).
 */
export function lintEntry(content: EntryContent): readonly LintFinding[] {
  return [...lintTexts(content), ...lintShare(content), ...lintItems(content)];
}

function lintTexts(content: EntryContent): LintFinding[] {
  const findings: LintFinding[] = [];
  const find = (field: LintField, rule: LintRule, article: string | null = null): void => {
    findings.push({ field, rule, article });
  };
  const secretField = (['name', 'abstract', 'conditions', 'sourceSystem'] as const).find((field) =>
    namesSecrets(content[field] ?? ''),
  );
  if (secretField) find(secretField, 'state_secret', ARTICLE_3);
  if (!CODE.test(content.code)) find('code', 'code_form');
  if (content.name === '') find('name', 'required', ARTICLE_13);
  if (lengthOf(content.name) > MAX_NAME) find('name', 'too_long');
  for (const field of ['name', 'abstract', 'conditions', 'sourceSystem'] as const) {
    const text = content[field] ?? '';
    if (textFault(text)) find(field, 'text_malformed');
    if (isFormulaLike(text)) find(field, 'formula_like');
    if (lengthOf(text) > MAX_TEXT) find(field, 'too_long');
  }
  const { sourceSystem } = content;
  if (sourceSystem && content.name && comparableText(sourceSystem) === comparableText(content.name))
    find('name', 'name_equals_system');
  return findings;
}

function lintShare(content: EntryContent): LintFinding[] {
  if (content.shareType === 'conditional' && !hasCondition(content))
    return [{ field: 'conditions', rule: 'condition_missing', article: ARTICLE_15 }];
  if (content.shareType === 'not_shared' && content.refusalGround && !isGroundComplete(content.refusalGround))
    return [{ field: 'refusalGround', rule: 'ground_incomplete', article: ARTICLE_15 }];
  return [];
}

function lintItems(content: EntryContent): LintFinding[] {
  const seen = new Set<string>();
  return content.items.flatMap((item, index): LintFinding[] => {
    const field = `items/${index}` as const;
    const name = comparableText(item.name);
    if (name === '') return [{ field, rule: 'required', article: ARTICLE_13 }];
    if (seen.has(name)) return [{ field, rule: 'duplicate_item', article: null }];
    seen.add(name);
    if (namesSecrets(item.name)) return [{ field, rule: 'state_secret', article: ARTICLE_3 }];
    if (isFormulaLike(item.name)) return [{ field, rule: 'formula_like', article: null }];
    if (textFault(item.name)) return [{ field, rule: 'text_malformed', article: null }];
    return lengthOf(item.name) > MAX_NAME ? [{ field, rule: 'too_long', article: null }] : [];
  });
}
