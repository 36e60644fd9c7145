import { hasCondition } from '@zeqing/catalogue';
import type { Id } from '@zeqing/kernel';
import { CLASS_WORDS } from './diff-summary';
import type { RowDifference } from './edition-diff';
import { namesNobody } from './edition-row';
import { both, SHARE_TYPE_WORDS, toWhom, type Both } from './edition-sheet';
import type { FrozenDuty } from './frozen-duty';
import { wordOf } from './values';

/** One changed field in words. */
export interface ChangeLine {
  readonly field: string;
  readonly label: Both;
  readonly before: string | null;
  readonly after: string | null;
}

type Words = (row: FrozenDuty, language: keyof Both, nameOf: (id: Id) => string) => string | null;
interface Told {
  readonly label: Both;
  readonly words: Words;
}

const told = (zh: string, en: string, words: Words): Told => ({ label: both(zh, en), words });
const COMMA = { zh: '、', en: ', ' };

/** What is told of each field, in order. Fields that only repeat another (ids, the condition's words twice) are left out. */
const FIELDS: Readonly<Record<string, Told>> = {
  'entry.name': told('目录名称', 'Entry', ({ entry }) => entry.name),
  'entry.shareType': told(
    '共享属性',
    'Share type',
    ({ entry }, language) => SHARE_TYPE_WORDS[entry.shareType][language],
  ),
  'entry.conditions': told('共享条件', 'Conditions', ({ entry }) => (hasCondition(entry) ? entry.conditions : null)),
  'entry.refusalGround': told('不予共享依据', 'Ground', ({ entry }) => entry.refusalGround?.text ?? null),
  'entry.items': told('数据项', 'Data items', ({ entry }, language) => itemsOf(entry, language)),
  'provider.name': told('提供部门', 'Provider', ({ provider }) => provider.name),
  'provider.code': told('统一社会信用代码', 'Credit code', ({ provider }) => provider.code),
  'duty.recipients': told('共享对象', 'Owed to', whomOf),
  'duty.purposes': told('用途', 'Purposes', ({ duty }, language) => duty.purposes.join(COMMA[language]) || null),
  'duty.mattersText': told('事项名称', 'Matters', ({ duty }) => duty.mattersText),
  'duty.dueOn': told('供给期限', 'Due', ({ duty }) => duty.dueOn ?? duty.termText),
  'duty.termText': told('期限（原文）', 'Term (as written)', ({ duty }) => duty.termText),
  'duty.basis': told('依据', 'Basis', ({ duty }) => duty.basis),
  'entry.updateFrequency': told('更新周期', 'Frequency', ({ entry }, language) =>
    worded(entry.updateFrequency, wordOf.frequency, language),
  ),
  'entry.shareModes': told(
    '共享方式',
    'Modes',
    ({ entry }, language) =>
      entry.shareModes.map((mode) => worded(mode, wordOf.mode, language)).join(COMMA[language]) || null,
  ),
  'entry.formatClass': told('格式', 'Format', ({ entry }, language) =>
    worded(entry.formatClass, wordOf.format, language),
  ),
  'entry.channel': told('提供渠道', 'Channel', ({ entry }, language) =>
    worded(entry.channel, wordOf.channel, language),
  ),
  'entry.classification': told('分类分级', 'Classification', ({ entry }, language) =>
    worded(entry.classification, wordOf.classification, language),
  ),
  'entry.abstract': told('目录摘要', 'Abstract', ({ entry }) => entry.abstract),
  'entry.sourceSystem': told('来源系统', 'Source system', ({ entry }) => entry.sourceSystem),
};

/** English shows the code of a dictionary's value, its words are Chinese. */
const worded = <T extends string>(value: T | null, words: (value: T) => string, language: keyof Both): string | null =>
  value === null || language === 'en' ? value : words(value);

function itemsOf({ items }: FrozenDuty['entry'], language: keyof Both): string | null {
  const names = items.map(({ name, shareType, dataType, length, sensitivity }) => {
    const own = shareType === null ? [] : [SHARE_TYPE_WORDS[shareType][language]];
    const more = [...own, dataType, length, sensitivity].filter((one) => one !== null);
    return more.length === 0 ? name : `${name}(${more.join('/')})`;
  });
  return names.join(COMMA[language]) || null;
}

function whomOf({ entry, duty }: FrozenDuty, language: keyof Both, nameOf: (id: Id) => string): string | null {
  const isRecipientUnclear = namesNobody({ shareType: entry.shareType, recipients: duty.recipients });
  return toWhom({ shareType: entry.shareType, isRecipientUnclear, ...duty }, language, nameOf);
}

/** The changed fields of a row in words. A field told of but worded alike on both sides (an id) is left out. */
export function changeLines(row: RowDifference, language: keyof Both, nameOf: (id: Id) => string): ChangeLine[] {
  const { before, after } = row;
  if (before === null || after === null) return [];
  const changed = new Set(row.fields.map(({ field }) => field));
  return Object.entries(FIELDS).flatMap(([field, { label, words }]) => {
    if (!changed.has(field)) return [];
    const line = { field, label, before: words(before, language, nameOf), after: words(after, language, nameOf) };
    return line.before === line.after ? [] : [line];
  });
}

/** The departments a difference names, whose names its words need. */
export const departmentsNamed = ({ before, after }: RowDifference): readonly Id[] =>
  [before, after].flatMap((row) => row?.duty.recipients.flatMap(({ departmentIds }) => departmentIds) ?? []);

export const DIFF_COLUMNS: readonly Both[] = [
  both('目录代码', 'Code'),
  both('目录名称', 'Entry'),
  both('提供部门', 'Provider'),
  both('变化', 'Change'),
  both('栏目', 'Field'),
  both('变化前', 'Before'),
  both('变化后', 'After'),
];

/** A difference as table rows: one for each changed field, one where the whole row came or went. */
export function diffCells(
  row: RowDifference,
  language: keyof Both,
  nameOf: (id: Id) => string,
): readonly (readonly (string | null)[])[] {
  const shown = row.after ?? row.before;
  const classes = row.classes.map((one) => CLASS_WORDS[one][language]).join(COMMA[language]);
  const head = [row.code, shown?.entry.name ?? null, shown?.provider.name ?? null, classes];
  const lines = changeLines(row, language, nameOf);
  if (lines.length === 0) return [[...head, null, null, null]];
  return lines.map(({ label, before, after }) => [...head, label[language], before, after]);
}
