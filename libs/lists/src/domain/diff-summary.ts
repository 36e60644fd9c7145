import { CHANGE_CLASSES, type ChangeClass, type RowDifference } from './edition-diff';
import type { Both } from './edition-sheet';

export type ClassCounts = Readonly<Record<ChangeClass, number>>;

/** The legal class of a change in words. */
export const CLASS_WORDS: Readonly<Record<ChangeClass, Both>> = {
  added: { zh: '新增', en: 'added' },
  dropped: { zh: '撤出', en: 'dropped' },
  widened: { zh: '扩大共享', en: 'widened' },
  narrowed: { zh: '收窄共享', en: 'narrowed' },
  supplier_moved: { zh: '变更提供部门', en: 'moved to another provider' },
  term_shortened: { zh: '缩短期限', en: 'with a shorter term' },
  term_lengthened: { zh: '延长期限', en: 'with a longer term' },
  condition_added: { zh: '增加条件', en: 'with a condition added' },
  condition_removed: { zh: '取消条件', en: 'with the condition removed' },
  condition_changed: { zh: '改写条件', en: 'with the condition reworded' },
  renamed: { zh: '更名', en: 'renamed' },
  amended: { zh: '其他调整', en: 'amended otherwise' },
  restated: { zh: '内容不变', en: 'restated unchanged' },
};

const NONE: ClassCounts = {
  ...{ added: 0, dropped: 0, widened: 0, narrowed: 0, supplier_moved: 0, term_shortened: 0, term_lengthened: 0 },
  ...{ condition_added: 0, condition_removed: 0, condition_changed: 0, renamed: 0, amended: 0, restated: 0 },
};

/** How many rows stand in each class; a row may stand in several. */
export function countClasses(differences: readonly Pick<RowDifference, 'classes'>[]): ClassCounts {
  const counts: Record<ChangeClass, number> = { ...NONE };
  for (const { classes } of differences) for (const one of classes) counts[one] += 1;
  return counts;
}

/** One sentence of what changed, e.g. `共 2 行有变化：新增 1 行、改写条件 1 行。` */
export function summarise(counts: ClassCounts, rows: number): Both {
  if (rows === 0) return { zh: '两版内容一致，没有变化。', en: 'Nothing changed.' };
  const named = CHANGE_CLASSES.filter((one) => counts[one] > 0);
  const zh = named.map((one) => `${CLASS_WORDS[one].zh} ${counts[one]} 行`).join('、');
  const en = named.map((one) => `${counts[one]} ${CLASS_WORDS[one].en}`).join(', ');
  return { zh: `共 ${rows} 行有变化：${zh}。`, en: `${rows} ${rows === 1 ? 'row' : 'rows'} changed: ${en}.` };
}
