import { comparableText } from '@zeqing/kernel';
import type { FormatClass, ShareMode } from '../../domain/entry';
import { ARTICLE_13, ARTICLE_15, lintEntry, type LintField, type LintRule } from '../../domain/lint';
import type { DraftContent } from './filing';

/** Rules that bind what a department files itself, beside those every entry has to keep (`lintEntry`). */
export const FILING_RULES = [
  'abstract_missing',
  'code_too_short',
  'code_inconsistent',
  'duplicate_entry',
  'format_mode_mismatch',
  'number_with_unit',
  'classification_below_items',
  'openness_contradicts',
  'open_conditions_missing',
] as const;
export type FilingRule = (typeof FILING_RULES)[number] | LintRule;

export interface FilingFinding {
  readonly field: LintField;
  readonly rule: FilingRule;
  readonly article: string | null;
}

/** What is judged besides the words: where the provider is, and the names of its other entries. */
export interface LintSurroundings {
  readonly regionCode: string;
  readonly otherNames: readonly string[];
}

/** How each class of format can be given away; a class not named fits every mode. */
const MODES_OF: Readonly<Partial<Record<FormatClass, readonly ShareMode[]>>> = {
  electronic_file: ['file_download', 'other'],
  spreadsheet: ['file_download', 'batch_exchange', 'other'],
  image: ['file_download', 'other'],
  database: ['service_interface', 'batch_exchange', 'other'],
  service_interface: ['service_interface'],
};
/** 类 1 digit, 项 2, 目 3 of the compilation guide. */
const CLASS_DIGITS = 6;
/** Area prefix of ten digits and class digits, as working platforms write codes. */
const WITH_AREA = /^(\d{6})\d{4}([1-9])\d{5}\d*$/u;
const WEIGHT = { general: 1, important: 2, core: 3 } as const;

/**
 * Every rule the content breaks, in the order of its fields; missing statutory fields are told apart from these.
 * Source: Decree 809 arts 3, 13, 15 and the errors practitioners meet with the compilation guide (发改高技术〔2017〕1272号).
 */
export function lintFiling(content: DraftContent, around: LintSurroundings): readonly FilingFinding[] {
  const { shareType } = content;
  // Without a share type nothing can be said of conditions and grounds; that it is missing is said elsewhere.
  const known = lintEntry({ ...content, shareType: shareType ?? 'unconditional' }).filter(
    ({ field, rule }) => !(rule === 'code_form' && content.code === '') && !(field === 'name' && rule === 'required'),
  );
  return [...known, ...lintNames(content, around), ...lintFormat(content), ...lintGrades(content)];
}

function lintNames(content: DraftContent, { regionCode, otherNames }: LintSurroundings): FilingFinding[] {
  const findings: FilingFinding[] = [];
  const name = comparableText(content.name);
  if (name !== '' && otherNames.some((other) => comparableText(other) === name))
    findings.push({ field: 'name', rule: 'duplicate_entry', article: null });
  if ((content.abstract ?? '').trim() === '')
    findings.push({ field: 'abstract', rule: 'abstract_missing', article: ARTICLE_13 });
  const [classes = '', order = ''] = content.code.split('/');
  if (content.code.includes('/') && (classes.length < CLASS_DIGITS || order === ''))
    findings.push({ field: 'code', rule: 'code_too_short', article: null });
  const area = WITH_AREA.exec(classes)?.[1];
  if (area !== undefined && area !== regionCode)
    findings.push({ field: 'code', rule: 'code_inconsistent', article: null });
  return findings;
}

function lintFormat({ formatClass, shareModes }: DraftContent): FilingFinding[] {
  const fitting = formatClass && MODES_OF[formatClass];
  const misfit = fitting ? shareModes.some((mode) => !fitting.includes(mode)) : false;
  return misfit ? [{ field: 'shareModes', rule: 'format_mode_mismatch', article: null }] : [];
}

function lintGrades(content: DraftContent): FilingFinding[] {
  const { classification, items, shareType, openness } = content;
  const findings: FilingFinding[] = [];
  const heaviest = Math.max(0, ...items.map((item) => (item.classification ? WEIGHT[item.classification] : 0)));
  if (classification !== null && WEIGHT[classification] < heaviest)
    findings.push({ field: 'classification', rule: 'classification_below_items', article: ARTICLE_13 });
  if (shareType === 'not_shared' && openness && openness.kind !== 'not_open')
    findings.push({ field: 'openness', rule: 'openness_contradicts', article: ARTICLE_15 });
  if (openness?.kind === 'conditional' && (openness.conditions ?? '').trim() === '')
    findings.push({ field: 'openness', rule: 'open_conditions_missing', article: null });
  return findings;
}
