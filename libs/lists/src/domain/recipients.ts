import type { ShareType } from '@zeqing/catalogue';
import { comparableText, type Id } from '@zeqing/kernel';
import { splitValues } from './values';

/** To whom a row is owed (U22): all bound departments · by line, level, region · named ones · those of a one-thing. */
export const RECIPIENT_KINDS = ['all_bound', 'line_level_region', 'departments', 'one_thing'] as const;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

export interface RecipientStructure {
  readonly kind: RecipientKind;
  /** Name of the one-thing (一件事), for kind `one_thing`. */
  readonly oneThing: string | null;
  /** The departments meant; for a one-thing those that handle its matters. */
  readonly departmentIds: readonly Id[];
  readonly regionCodePrefix: string | null;
  readonly levels: readonly string[];
  readonly lineSuperiorId: Id | null;
}

export interface ProposedRecipient extends RecipientStructure {
  /** The words the proposal was read from. */
  readonly sourceText: string;
  readonly isConfirmed: boolean;
}

export interface RecipientProposal {
  readonly recipients: readonly ProposedRecipient[];
  readonly purposes: readonly string[];
}

/** A department whose names a condition may mention. */
export interface KnownDepartment {
  readonly id: Id;
  /** Its names as they are compared. */
  readonly words: readonly string[];
}

const NOBODY_MORE = { oneThing: null, departmentIds: [], regionCodePrefix: null, levels: [], lineSuperiorId: null };
const LEAST_NAME = 3;

/** Prepares a department once for all the conditions it is looked for in. Names too short to tell are left out. */
export const knownDepartment = (department: {
  readonly id: Id;
  readonly name: string;
  readonly shortName: string;
}): KnownDepartment => ({
  id: department.id,
  words: [department.name, department.shortName].filter((word) => word.length >= LEAST_NAME).map(comparableText),
});

/**
 * Proposes recipients and purposes from a row's free text. Unconditional rows are owed to all bound departments by the
 * law itself, so that needs no confirmation; everything else waits for a person and counts as "recipient unclear".
 * Source: Decree 809 arts 14, 15; U22.
 */
export function proposeRecipients(row: {
  readonly shareType: ShareType;
  readonly conditions: string | null;
  readonly matters: string | null;
  readonly departments: readonly KnownDepartment[];
}): RecipientProposal {
  if (row.shareType === 'not_shared') return { recipients: [], purposes: [] };
  if (row.shareType === 'unconditional')
    return { recipients: [{ ...NOBODY_MORE, kind: 'all_bound', sourceText: '', isConfirmed: true }], purposes: [] };
  const conditions = row.conditions ?? '';
  const oneThings = [...new Set(splitValues(row.matters ?? ''))].map((oneThing): ProposedRecipient => {
    return { ...NOBODY_MORE, kind: 'one_thing', oneThing, sourceText: oneThing, isConfirmed: false };
  });
  const text = comparableText(conditions);
  const named = row.departments.filter(({ words }) => words.some((word) => text.includes(word))).map(({ id }) => id);
  const departments: ProposedRecipient[] =
    named.length === 0
      ? []
      : [{ ...NOBODY_MORE, kind: 'departments', departmentIds: named, sourceText: conditions, isConfirmed: false }];
  return { recipients: [...departments, ...oneThings], purposes: purposesOf(conditions) };
}

/** `用于核验…`, `限…使用`, `核验…`: each clause is a purpose; what is forbidden (`不得…`) is none. */
export function purposesOf(conditions: string): readonly string[] {
  return conditions
    .split(/[,,。;;；\n]+/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '' && !/^(?:不得|禁止|严禁|不可)/u.test(clause))
    .map((clause) =>
      clause
        .replace(/^(?:仅限于|仅限|限于|限|仅用于|用于|供)/u, '')
        .replace(/(?:使用|用)$/u, '')
        .trim(),
    )
    .filter((purpose) => purpose !== '');
}

/**
 * The matters a row names although its own condition speaks only of others (U22): the condition shares two characters
 * with at least one matter, and none with these. Empty when the condition names no matter at all.
 */
export function mattersExcluded(conditions: string | null, matters: string | null): readonly string[] {
  const text = conditions ?? '';
  if (!/^(?:仅|限)/u.test(text)) return [];
  const names = splitValues(matters ?? '');
  const excluded = names.filter((name) => !sharesTwoCharacters(text, name));
  return excluded.length < names.length ? excluded : [];
}

function sharesTwoCharacters(text: string, name: string): boolean {
  const characters = Array.from(name);
  return characters.some(
    (first, index) => index + 1 < characters.length && text.includes(first + (characters[index + 1] ?? '')),
  );
}
