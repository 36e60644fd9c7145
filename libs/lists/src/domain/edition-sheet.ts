import type { ShareType } from '@zeqing/catalogue';
import type { Id } from '@zeqing/kernel';
import type { EditionRowView } from './edition-row';

export interface Both {
  readonly zh: string;
  readonly en: string;
}

export const both = (zh: string, en: string): Both => ({ zh, en });

/** The columns of an edition as a table file, in the words of domain.md §3.2, so that it can be read back in. */
export const EDITION_COLUMNS: readonly Both[] = [
  both('序号', 'No.'),
  both('目录代码', 'Code'),
  both('目录名称', 'Entry'),
  both('目录版本', 'Version'),
  both('提供部门', 'Provider'),
  both('统一社会信用代码', 'Credit code'),
  both('共享属性', 'Share type'),
  both('共享条件', 'Conditions'),
  both('数据项', 'Data items'),
  both('共享对象', 'Owed to'),
  both('用途', 'Purposes'),
  both('供给期限', 'Due'),
  both('依据', 'Basis'),
];

export const SHARE_TYPE_WORDS: Readonly<Record<ShareType, Both>> = {
  unconditional: both('无条件共享', 'unconditional'),
  conditional: both('有条件共享', 'conditional'),
  not_shared: both('不予共享', 'not shared'),
};
const EVERYBODY = both('所有受条例约束的部门', 'every bound department');
const UNCLEAR = both('待确认', 'to be confirmed');

/** One row of the table; `nameOf` names the departments of its recipients. */
export function editionCells(
  row: EditionRowView,
  language: keyof Both,
  nameOf: (id: Id) => string,
): readonly (string | number | null)[] {
  const comma = language === 'zh' ? '、' : ', ';
  return [
    ...[row.position, row.entryCode, row.entryName, row.entryVersion, row.provider.name, row.provider.code],
    ...[SHARE_TYPE_WORDS[row.shareType][language], row.conditions, row.itemNames.join(comma)],
    toWhom(row, language, nameOf),
    row.purposes.join(comma) || null,
    row.dueOn ?? row.termText,
    row.basis,
  ];
}

/** To whom a row is owed, in words. */
export function toWhom(
  row: Pick<EditionRowView, 'shareType' | 'isRecipientUnclear' | 'recipientText' | 'recipients'>,
  language: keyof Both,
  nameOf: (id: Id) => string,
): string | null {
  if (row.shareType === 'not_shared') return null;
  if (row.shareType === 'unconditional') return EVERYBODY[language];
  if (row.isRecipientUnclear) return `${UNCLEAR[language]}: ${row.recipientText ?? ''}`;
  const names = row.recipients.flatMap(({ kind, oneThing, departmentIds, regionCodePrefix, levels }) => {
    if (kind === 'all_bound') return [EVERYBODY[language]];
    const byLine = kind === 'line_level_region' ? [[regionCodePrefix ?? '', ...levels].join(' ').trim()] : [];
    return [...(oneThing === null ? [] : [oneThing]), ...byLine, ...departmentIds.map(nameOf)];
  });
  return names.join(language === 'zh' ? '、' : ', ');
}
