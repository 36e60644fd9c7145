import { newId, parseLocalDate, type FieldError } from '@zeqing/kernel';
import { isItemCode } from '../item-code';
import {
  FIRST_COUNTED_YEAR,
  MOST_CASES,
  type CaseVolume,
  type ServiceItem,
  type Situation,
  type SituationQuestion,
} from '../item-model';
import { cellsOf, type Cells, type ServiceNeedRows } from './cells';
import type { ItemNeeds } from './need-rows';

/** An item before its department is looked up. */
export interface ItemPlan {
  readonly departmentCode: string;
  readonly item: Omit<ServiceItem, 'departmentId'>;
}

/** A file is read without a clock: a year beyond it is a slip of the pen. */
const LAST_YEAR = 2100;
const NO_NEEDS: ItemNeeds = { materials: [], uses: [] };

function questionsByItem(rows: ServiceNeedRows, faults: FieldError[]): ReadonlyMap<string, SituationQuestion[]> {
  const byItem = new Map<string, SituationQuestion[]>();
  for (const cells of cellsOf(rows, 'questions', faults)) {
    const answers = cells.pairs('answers', ':').map(([code, text]) => ({ code, text }));
    if (answers.length < 2) cells.fault('answers', 'at least two');
    const question = { code: cells.required('question'), text: cells.required('text'), answers };
    const item = cells.required('item_code');
    byItem.set(item, [...(byItem.get(item) ?? []), question]);
  }
  return byItem;
}

function situationsByItem(
  rows: ServiceNeedRows,
  questions: ReadonlyMap<string, readonly SituationQuestion[]>,
  faults: FieldError[],
): ReadonlyMap<string, Situation[]> {
  const byItem = new Map<string, Situation[]>();
  for (const cells of cellsOf(rows, 'situations', faults)) {
    const item = cells.required('item_code');
    const answers = Object.fromEntries(cells.pairs('answers'));
    checkAnswers(cells, 'answers', questions.get(item) ?? [], Object.entries(answers));
    const situation = {
      code: cells.required('situation'),
      name: cells.required('name'),
      answers,
      shareOfCases: cells.share('share_of_cases'),
      usual: cells.yes('usual'),
    };
    const earlier = byItem.get(item) ?? [];
    if (situation.usual && earlier.some(({ usual }) => usual)) cells.fault('usual', 'one usual situation an item');
    byItem.set(item, [...earlier, situation]);
  }
  return byItem;
}

function checkAnswers(
  cells: Cells,
  column: string,
  questions: readonly SituationQuestion[],
  answers: readonly (readonly [string, string])[],
): void {
  for (const [question, answer] of answers) {
    const known = questions.find(({ code }) => code === question)?.answers.some(({ code }) => code === answer);
    if (known !== true) cells.fault(column, `unknown answer ${question}=${answer}`);
  }
}

/** A condition that names what no question offers would hide its material for ever. */
function checkConditions(
  rows: ServiceNeedRows,
  questions: ReadonlyMap<string, readonly SituationQuestion[]>,
  faults: FieldError[],
): void {
  for (const cells of cellsOf(rows, 'needs', faults)) {
    const condition = Object.entries(cells.condition('situation'));
    const answers = condition.flatMap(([question, codes]) => codes.map((code) => [question, code] as const));
    checkAnswers(cells, 'situation', questions.get(cells.text('item_code')) ?? [], answers);
  }
}

/** Cases a year with year and source, or nothing of them. */
function volumeOf(cells: Cells): CaseVolume | null {
  const cases = cells.wholeNumber('cases', 0, MOST_CASES);
  const year = cells.wholeNumber('cases_year', FIRST_COUNTED_YEAR, LAST_YEAR);
  const source = cells.textOrNull('cases_source');
  if (cases !== null && year !== null && source !== null) return { cases, year, source };
  if (cases !== null || year !== null || source !== null) cells.fault('cases', 'cases, year and source together');
  return null;
}

function itemOf(
  cells: Cells,
  code: string,
  of: ItemNeeds,
): Omit<ServiceItem, 'departmentId' | 'questions' | 'situations'> {
  if (!isItemCode(code)) cells.fault('item_code', '18 + 1 + 12 characters');
  const confirmedBy = cells.textOrNull('confirmed_by');
  const confirmedOn = parseLocalDate(cells.text('confirmed_on'));
  if ((confirmedBy === null) !== (confirmedOn === null)) cells.fault('confirmed_on', 'name and day together');
  return {
    id: newId(),
    code,
    nationalCode: cells.textOrNull('national_code'),
    localCode: cells.textOrNull('local_code'),
    handlingCode: cells.textOrNull('handling_code'),
    name: cells.required('name'),
    itemType: cells.required('item_type'),
    regionCode: cells.required('region'),
    guideVersion: cells.required('guide_version'),
    status: 'active',
    materialsConfirmedBy: confirmedBy,
    materialsConfirmedAt: confirmedOn,
    caseVolume: volumeOf(cells),
    ...of,
  };
}

/** Items with their situations and needs. Rows without an item code only describe a matter of a one-thing. */
export function itemPlans(
  rows: ServiceNeedRows,
  needs: ReadonlyMap<string, ItemNeeds>,
  faults: FieldError[],
): ReadonlyMap<string, ItemPlan> {
  const questions = questionsByItem(rows, faults);
  const situations = situationsByItem(rows, questions, faults);
  checkConditions(rows, questions, faults);
  const plans = new Map<string, ItemPlan>();
  for (const cells of cellsOf(rows, 'items', faults)) {
    const code = cells.textOrNull('item_code');
    if (code === null) continue;
    if (plans.has(code)) cells.fault('item_code', 'twice');
    const item = {
      ...itemOf(cells, code, needs.get(code) ?? NO_NEEDS),
      questions: questions.get(code) ?? [],
      situations: situations.get(code) ?? [],
    };
    plans.set(code, { departmentCode: cells.required('department_code'), item });
  }
  for (const cells of cellsOf(rows, 'needs', faults)) {
    if (!plans.has(cells.text('item_code'))) cells.fault('item_code', 'unknown item');
  }
  return plans;
}
