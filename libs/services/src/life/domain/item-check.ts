import { checkSocialCreditCode, regionContains } from '@zeqing/organisation';
import { departmentCodeOf, isItemCode } from '../../domain/item-code';
import { evidenceFaults } from './evidence-check';
import { inheritanceFaults } from './inheritance';
import { measureFaults, volumeFaults } from './measure-check';
import { needFaults, wayFaults } from './way-check';
import { Faults, type DraftFault } from './draft-rules';
import { isOffered, type Surroundings } from './surroundings';
import type { ModelTarget, WrittenItem } from './written-model';

/** The eleven kinds of 政务服务事项: ten kinds of administrative power, and public services. */
export const ITEM_TYPES = [
  ...['行政许可', '行政处罚', '行政强制', '行政征收', '行政给付', '行政检查', '行政确认', '行政奖励', '行政裁决'],
  ...['其他行政权力', '公共服务'],
];

/** Everything an item, or a standard item, may not be published with. */
export function itemFaults(
  target: Exclude<ModelTarget, 'one_thing'>,
  item: WrittenItem,
  around: Surroundings,
): readonly DraftFault[] {
  const faults = new Faults();
  (target === 'item' ? itemCodeFaults : templateCodeFaults)(faults, item, around);
  if (around.holderId !== null && (around.isNew || around.holderId !== around.department.id))
    faults.add('code', 'code_taken');
  for (const field of ['name', 'guideVersion'] as const) faults.required(field, item[field]);
  if (!ITEM_TYPES.includes(item.itemType)) faults.add('itemType', 'type_unknown');
  if (!/^\d{6}$/u.test(item.regionCode)) faults.add('regionCode', 'region_form');
  else if (!regionContains(around.department.regionCode, item.regionCode)) faults.add('regionCode', 'region_outside');
  if (item.completeForGuide !== null && item.completeForGuide !== item.guideVersion)
    faults.add('completeForGuide', 'confirm_again');
  measureFaults(faults, item.measures);
  volumeFaults(faults, item.caseVolume, around.today);
  situationFaults(faults, item);
  materialFaults(faults, item, around);
  evidenceFaults(faults, item, around);
  inheritanceFaults(faults, item, around.template);
  return faults.found;
}

function itemCodeFaults(faults: Faults, { code, template }: WrittenItem, { department }: Surroundings): void {
  if (code === '') faults.add('code', 'required');
  else if (!isItemCode(code)) faults.add('code', 'code_form');
  else if (!checkSocialCreditCode(departmentCodeOf(code)).ok) faults.add('code', 'code_check_digit');
  else if (department.code !== null && department.code !== departmentCodeOf(code))
    faults.add('code', 'code_not_department');
  else if (template !== null && !code.endsWith(template.code)) faults.add('code', 'code_not_template');
}

function templateCodeFaults(faults: Faults, { code }: WrittenItem): void {
  if (code === '') faults.add('code', 'required');
  else if (!/^\d{12}$/u.test(code)) faults.add('code', 'template_code_form');
}

function situationFaults(faults: Faults, { questions, situations }: WrittenItem): void {
  const ofQuestions = faults.below('questions');
  ofQuestions.unique(
    'code',
    questions.map(({ code }) => code),
  );
  for (const [at, { code, text, answers }] of questions.entries()) {
    const one = ofQuestions.below(at);
    one.required('code', code);
    one.required('text', text);
    if (answers.length < 2) one.add('answers', 'answers_few');
    one.below('answers').unique(
      'code',
      answers.map((answer) => answer.code),
    );
  }
  const ofSituations = faults.below('situations');
  ofSituations.unique(
    'code',
    situations.map(({ code }) => code),
  );
  for (const [at, { code, name, answers }] of situations.entries()) {
    const one = ofSituations.below(at);
    one.required('code', code);
    one.required('name', name);
    const asked = Object.fromEntries(Object.entries(answers).map(([question, answer]) => [question, [answer]]));
    if (!isOffered(questions, asked)) one.add('answers', 'answer_unknown');
  }
  if (situations.length > 0 && situations.filter(({ usual }) => usual).length !== 1)
    faults.add('situations', 'usual_one');
  if (situations.reduce((sum, { shareOfCases }) => sum + (shareOfCases ?? 0), 0) > 1.0001)
    faults.add('situations', 'shares_over');
}

function materialFaults(faults: Faults, item: WrittenItem, around: Surroundings): void {
  const ofMaterials = faults.below('materials');
  ofMaterials.unique(
    'code',
    item.materials.map(({ code }) => code),
  );
  for (const [at, material] of item.materials.entries()) {
    const one = ofMaterials.below(at);
    for (const field of ['code', 'name'] as const) one.required(field, material[field]);
    if (material.forms.length === 0) one.add('forms', 'forms_none');
    if (material.necessity === 'conditional' && Object.keys(material.condition).length === 0)
      one.add('condition', 'condition_missing');
    if (!isOffered(item.questions, material.condition)) one.add('condition', 'answer_unknown');
    for (const [place, way] of material.ways.entries()) wayFaults(one.below('ways', place), way, item, around);
  }
  for (const [at, use] of item.uses.entries()) {
    const one = faults.below('uses', at);
    if (use.use === 'spare') one.add('use', 'use_spares');
    needFaults(one, use, item, around);
  }
}
