import type { Condition, Matter, Situation, SituationQuestion } from '../../domain/item-model';
import type { Say } from '../../domain/say';
import { MODEL_WORDS } from './model-words';
import type {
  Measures,
  WrittenEvidence,
  WrittenItem,
  WrittenMaterial,
  WrittenNeed,
  WrittenOneThing,
} from './written-model';

/** A text in both languages from its parts; what is null is left out. */
export function joined(parts: readonly (Say | string | null)[], zh = '，', en = ', '): Say {
  const there = parts.filter((part) => part !== null && part !== '');
  const of = (language: keyof Say, between: string): string =>
    there.map((part) => (typeof part === 'string' ? part : (part?.[language] ?? ''))).join(between);
  return { zh: of('zh', zh), en: of('en', en) };
}

const listed = (values: readonly (Say | string)[]): Say | null =>
  values.length === 0 ? null : joined(values, '、', ', ');

/** A condition as its codes say it. */
const conditionText = (condition: Condition): string | null =>
  Object.entries(condition)
    .map(([question, answers]) => `${question}=${answers.join('|')}`)
    .join(';') || null;

export function needText(need: WrittenNeed): Say {
  const { evidenceTypeCode, fields, use, subjectScope, compulsory, condition } = need;
  return joined([
    ...[
      evidenceTypeCode,
      listed(fields),
      use === 'spare' ? null : MODEL_WORDS.use[use],
      MODEL_WORDS.scope[subjectScope],
    ],
    ...[compulsory ? MODEL_WORDS.kind.compulsory : null, conditionText(condition)],
  ]);
}

export function materialText({
  name,
  origin,
  necessity,
  forms,
  condition,
  issuedBy,
  ways,
  source,
}: WrittenMaterial): Say {
  const told = ways.map(({ kind, need, earlierItemCode, basis }) =>
    joined([MODEL_WORDS.way[kind], need && needText(need), earlierItemCode, basis], ' ', ' '),
  );
  return joined(
    [
      ...[name, MODEL_WORDS.origin[origin], MODEL_WORDS.necessity[necessity]],
      ...[listed(forms.map((form) => MODEL_WORDS.form[form])), issuedBy, conditionText(condition)],
      ...[listed(told), source],
    ],
    '；',
    '; ',
  );
}

export const questionText = ({ text, answers }: SituationQuestion): Say =>
  joined([text, listed(answers.map((answer) => `${answer.code} ${answer.text}`))], '：', ': ');

export const situationText = ({ name, answers, shareOfCases, usual }: Situation): Say =>
  joined([
    ...[name, conditionText(Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, [value]])))],
    ...[shareOfCases === null ? null : `${shareOfCases * 100}%`],
    usual ? { zh: '常见', en: 'usual' } : null,
  ]);

export const evidenceText = ({ name, fields, mappings }: WrittenEvidence): Say =>
  joined([
    ...[name, listed(fields)],
    ...mappings.map(({ entryCode, regionCode, fieldItems, subjectRegionPrefixes }) =>
      joined([
        ...[entryCode, regionCode, subjectRegionPrefixes.map((prefix) => prefix || '*').join('、')],
        ...Object.entries(fieldItems).map(([field, item]) => `${field}=${item}`),
      ]),
    ),
  ]);

export const matterText = ({ departmentName, kind, itemCode }: Omit<Matter, 'id' | 'position'>): Say =>
  joined([departmentName, MODEL_WORDS.kind[kind], itemCode]);

export const templateText = ({ template }: WrittenItem): string | null =>
  template && `${template.code} v${template.version}`;

/** Cases a year with year and source; null where nobody counted. */
export function volumeText({ caseVolume }: WrittenItem): Say | null {
  if (caseVolume === undefined) return null;
  const [cases, year] = [caseVolume.cases ?? '?', caseVolume.year ?? '?'];
  return joined([{ zh: `${year} 年 ${cases} 件`, en: `${cases} in ${year}` }, caseVolume.source]);
}

export const orderText = ({ matters, edges }: WrittenOneThing): Say | null =>
  listed(
    edges.map(({ from, to, relation }) =>
      joined([matters[from]?.name ?? '?', MODEL_WORDS.relation[relation], matters[to]?.name ?? '?'], '', ' '),
    ),
  );

/** One measure before and after; null where nobody counted. */
export function measureText({ before, after }: Measures, name: keyof Measures['before']): string | null {
  if (before[name] === null && after[name] === null) return null;
  return `${before[name] ?? '–'} → ${after[name] ?? '–'}`;
}
