import { both, type Both } from '../../domain/edition-sheet';
import type { ExportedList } from './export-order';

/** The two halves practitioners know of the three lists: what is asked for, and who took it on. */
const ASKED = both('需求情况', 'What is asked for');
const TAKEN_ON = both('认责情况', 'Who is accountable');

export interface ExportColumn {
  readonly group: Both | null;
  readonly heading: Both;
}
const column = (group: Both | null, zh: string, en: string): ExportColumn => ({ group, heading: both(zh, en) });

const NUMBER = column(null, '序号', 'No.');
const TWO_LEVELS: readonly ExportColumn[] = [
  NUMBER,
  column(ASKED, '标记责任部门', 'Department named'),
  column(ASKED, '需求部门', 'Asking department'),
  column(ASKED, '事项名称', 'Matter'),
  column(ASKED, '材料名称', 'Material'),
  column(ASKED, '材料类型', 'Kind of material'),
  column(ASKED, '数据项名称', 'Data item'),
  column(TAKEN_ON, '确认数源部门', 'Source department confirmed'),
  column(TAKEN_ON, '确认材料名称', 'Material confirmed'),
  column(TAKEN_ON, '确认材料类型', 'Kind confirmed'),
  column(TAKEN_ON, '确认数据项', 'Data item confirmed'),
];

export const EXPORT_COLUMNS: Readonly<Record<ExportedList, readonly ExportColumn[]>> = {
  need: TWO_LEVELS,
  duty: TWO_LEVELS,
  negative: [
    ...TWO_LEVELS,
    column(TAKEN_ON, '不予共享依据', 'Ground'),
    column(TAKEN_ON, '复核日期', 'Looked at again on'),
  ],
  catalogue: [
    NUMBER,
    column(null, '目录代码', 'Code'),
    column(null, '目录名称', 'Entry'),
    column(null, '提供部门', 'Provider'),
    column(null, '共享属性', 'Share type'),
    column(null, '共享条件', 'Conditions'),
    column(null, '数据项', 'Data items'),
    column(null, '挂接资源', 'Resource attached'),
  ],
};

export const EXPORT_NAMES: Readonly<Record<ExportedList, Both>> = {
  catalogue: both('政务数据目录', 'Catalogue of government data'),
  need: both('需求清单', 'Need list'),
  duty: both('责任清单', 'Duty list'),
  negative: both('负面清单', 'Negative list'),
};
