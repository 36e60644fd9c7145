import type { Say } from '../../domain/say';
import {
  evidenceText,
  materialText,
  matterText,
  measureText,
  needText,
  orderText,
  questionText,
  situationText,
  templateText,
  volumeText,
} from './model-text';
import { FIELD_WORDS, MODEL_WORDS, type ModelField } from './model-words';
import type { WrittenContent, WrittenItem, WrittenOneThing } from './written-model';

/** One thing in which two versions differ, told in a sentence. */
export interface ModelChange {
  readonly field: ModelField;
  /** Which of several: a material's, question's, situation's, matter's code or name. */
  readonly key: string | null;
  readonly before: Say | null;
  readonly after: Say | null;
  readonly say: Say;
}

type Told = ReadonlyMap<string, { readonly field: ModelField; readonly key: string | null; readonly text: Say }>;

/** What a version changed of another, in the order of the fields; what both say alike is left out. */
export function modelChanges(before: WrittenContent, after: WrittenContent): readonly ModelChange[] {
  const [was, is] = [told(before), told(after)];
  const keys = [...new Set([...is.keys(), ...was.keys()])];
  return keys.flatMap((at) => {
    const [a, b] = [was.get(at), is.get(at)];
    const one = b ?? a;
    if (one === undefined || (a?.text.zh === b?.text.zh && a?.text.en === b?.text.en)) return [];
    const change = { field: one.field, key: one.key, before: a?.text ?? null, after: b?.text ?? null };
    return [{ ...change, say: sentence(change) }];
  });
}

function sentence({ field, key, before, after }: Omit<ModelChange, 'say'>): Say {
  const name = FIELD_WORDS[field];
  const [zh, en] = [`${name.zh}${key === null ? '' : `“${key}”`}`, `${name.en}${key === null ? '' : ` “${key}”`}`];
  if (before === null) return { zh: `新增${zh}：${after?.zh}`, en: `Added ${en}: ${after?.en}` };
  if (after === null) return { zh: `删去${zh}（原为：${before.zh}）`, en: `Dropped ${en} (was: ${before.en})` };
  return {
    zh: `${zh}由“${before.zh}”改为“${after.zh}”`,
    en: `Changed ${en} from “${before.en}” to “${after.en}”`,
  };
}

function told(content: WrittenContent): Told {
  const found = new Map<string, { field: ModelField; key: string | null; text: Say }>();
  const tell = (field: ModelField, text: Say | string | null, key: string | null = null): void => {
    if (text === null || text === '') return;
    found.set(`${field} ${key ?? ''}`, { field, key, text: typeof text === 'string' ? { zh: text, en: text } : text });
  };
  if ('matters' in content) tellOneThing(content, tell);
  else tellItem(content, tell);
  for (const name of ['materials', 'steps', 'visits', 'workingDays'] as const)
    tell(`measures.${name}`, measureText(content.measures, name));
  return found;
}

type Tell = (field: ModelField, text: Say | string | null, key?: string | null) => void;

function tellItem(item: WrittenItem, tell: Tell): void {
  const plain = ['code', 'nationalCode', 'localCode', 'handlingCode', 'name', 'itemType', 'regionCode'] as const;
  for (const field of [...plain, 'guideVersion', 'completeForGuide'] as const) tell(field, item[field]);
  tell('status', MODEL_WORDS.status[item.status]);
  tell('template', templateText(item));
  tell('caseVolume', volumeText(item));
  for (const question of item.questions) tell('questions', questionText(question), question.code);
  for (const situation of item.situations)
    tell('situations', situationText(situation), situation.name || situation.code);
  for (const material of item.materials) tell('materials', materialText(material), material.name || material.code);
  for (const use of item.uses) tell('uses', needText(use), `${MODEL_WORDS.use[use.use].zh} ${use.evidenceTypeCode}`);
  for (const brought of item.evidence) tell('evidence', evidenceText(brought), brought.code);
}

function tellOneThing(oneThing: WrittenOneThing, tell: Tell): void {
  for (const field of ['code', 'name', 'leadName', 'nationalBatch'] as const) tell(field, oneThing[field]);
  tell('cooperating', oneThing.cooperating.join('、'));
  for (const matter of oneThing.matters) tell('matters', matterText(matter), matter.name);
  tell('order', orderText(oneThing));
}
