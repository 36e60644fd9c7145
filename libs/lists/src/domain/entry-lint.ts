import { lintEntry, type EntryContent, type LintField, type LintFinding, type LintRule } from '@zeqing/catalogue';
import type { CellReader } from './cell-reader';
import { finding, type Finding, type ListRule } from './findings';
import type { ListField } from './headings';
import type { Intent } from './intent';

const FIELDS: Partial<Readonly<Record<LintField, ListField>>> = {
  code: 'code',
  name: 'name',
  abstract: 'abstract',
  conditions: 'conditions',
  sourceSystem: 'sourceSystem',
  refusalGround: 'refusal',
};
const RULES: Readonly<Record<LintRule, ListRule>> = {
  state_secret: 'state_secret',
  required: 'required',
  name_equals_system: 'name_equals_system',
  formula_like: 'formula_like',
  text_malformed: 'text_malformed',
  too_long: 'too_long',
  condition_missing: 'condition_missing',
  duplicate_item: 'duplicate_item',
  code_form: 'code_form',
  ground_incomplete: 'ground_incomplete',
};

/** Rules of art. 15 that a list in force may break: taken over, the row gets a gap with an owner and a day (U23). */
const GAPS_WHEN_TAKEN_OVER: readonly LintRule[] = ['ground_incomplete', 'condition_missing'];

/**
 * The catalogue's own rules, told at the cells of the sheet.
 *
 * A conditional row without a condition and a ground without its article are errors of a proposal. In a list that is
 * taken over they are `gap` findings at the same cell with the same rule and mend: "rows published as they are; every
 * missing art. 13–15 field becomes a visible gap" (U23). What is missing counts as none: such a condition limits
 * nobody's request, such a row is owed to nobody certain (`checkDuty`), until a later batch brings the words.
 */
export function lintFindings(
  content: EntryContent,
  cells: CellReader,
  itemRows: readonly CellReader[],
  intent: Intent,
): readonly Finding[] {
  return (
    lintEntry(content)
      .filter((lint) => !(lint.rule === 'code_form' && content.code === ''))
      // What stands there and could not be read is told already.
      .filter(({ rule, field }) => !(rule === 'required' && cells.has(FIELDS[field] ?? 'sequence')))
      .map((lint) => {
        const isGap = intent === 'take_over' && GAPS_WHEN_TAKEN_OVER.includes(lint.rule);
        return finding(isGap ? 'gap' : 'error', RULES[lint.rule], placeOf(lint, cells, itemRows), lint.article);
      })
  );
}

function placeOf(
  lint: LintFinding,
  cells: CellReader,
  itemRows: readonly CellReader[],
): ReturnType<CellReader['place']> {
  const item = /^items\/(\d+)$/.exec(lint.field)?.[1];
  if (item !== undefined) return (itemRows[Number(item)] ?? cells).place('itemName');
  const field = FIELDS[lint.field] ?? 'name';
  return cells.place(field === 'refusal' && !cells.has('refusal') ? 'conditions' : field);
}
