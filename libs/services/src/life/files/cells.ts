import type { Condition } from '../../domain/item-model';

/** `;`, `=`, `|`, `:` and `\` inside a text are written with a `\` before them, so that lists come back as they were. */
const escaped = (text: string): string => text.replace(/[\\;=|:]/gu, (sign) => `\\${sign}`);

/** Cuts at a sign that has no `\` before it; what stands behind a `\` is kept with it. */
function cut(text: string, at: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (let place = 0; place < text.length; place++) {
    const sign = text.charAt(place);
    if (sign === '\\' && place + 1 < text.length) {
      place += 1;
      part += sign + text.charAt(place);
    } else if (sign === at) {
      parts.push(part);
      part = '';
    } else part += sign;
  }
  return [...parts, part];
}

const plain = (text: string): string => text.replace(/\\([\\;=|:])/gu, '$1').trim();
const filled = (texts: readonly string[]): string[] => texts.filter((text) => text.trim() !== '');

export const listCell = (values: readonly string[]): string => values.map(escaped).join(';');
export const listOf = (cell: string): readonly string[] => filled(cut(cell, ';')).map(plain);

type Pair = readonly [string, string];
export const pairsCell = (pairs: readonly Pair[], between: '=' | ':' = '='): string =>
  pairs.map(([key, value]) => `${escaped(key)}${between}${escaped(value)}`).join(';');

/** Pairs of a cell; null where one of them is no pair. */
export function pairsOf(cell: string, between: '=' | ':' = '='): readonly Pair[] | null {
  const pairs = filled(cut(cell, ';')).map((part) => cut(part, between));
  if (pairs.some((parts) => parts.length !== 2)) return null;
  return pairs.map(([key = '', value = '']) => [plain(key), plain(value)] as const);
}

/** `question=answer|answer;question=answer`. */
export const conditionCell = (condition: Condition): string =>
  Object.entries(condition)
    .map(([question, answers]) => `${escaped(question)}=${answers.map(escaped).join('|')}`)
    .join(';');

/** A condition as it was written; null where a part of it is none. */
export function conditionOf(cell: string): Condition | null {
  const pairs = filled(cut(cell, ';')).map((part) => cut(part, '='));
  if (pairs.some((parts) => parts.length !== 2)) return null;
  return Object.fromEntries(
    pairs.map(([question = '', answers = '']) => [plain(question), filled(cut(answers, '|')).map(plain)]),
  );
}
