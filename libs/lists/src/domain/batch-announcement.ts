import type { Addressee, Announcement, Id, Title } from '@zeqing/kernel';
import type { BatchConcern, RowCounts } from './batch-concerns';
import { both } from './edition-sheet';

export const BATCH_EVENTS: readonly string[] = ['lists.batch_approved'];

/** A batch that was published, with the number of the one it takes back. */
export interface AnnouncedBatch {
  readonly id: Id;
  readonly number: number;
  readonly seriesCode: string;
  readonly seriesName: string;
  readonly undoesNumber: number | null;
}

/**
 * What an approved batch means to one department it touches: the authority makes known to all what it published (Decree
 * 809 art. 16). Its liaison has it, and its head where the department provides rows of the batch.
 */
export function announceBatch(
  batch: AnnouncedBatch,
  department: { readonly id: Id; readonly shortName: string },
  concern: BatchConcern,
): Announcement {
  const { provider, recipient, unconfirmed } = concern;
  const post = (role: 'liaison' | 'department_head'): Addressee => ({
    ...{ kind: 'post', departmentId: department.id, role },
  });
  return {
    ...{ kind: 'lists.batch_approved', objectType: 'list_batch', objectId: batch.id, departmentId: department.id },
    ...{
      title: titleOf(batch, department.shortName, concern),
      link: `/lists/compare?batch=${batch.id}&department=mine`,
    },
    urgency: 'news',
    facts: {
      ...{ seriesCode: batch.seriesCode, batchNumber: batch.number, undoesBatchNumber: batch.undoesNumber },
      ...{ providedAdded: provider.added, providedChanged: provider.changed, providedWithdrawn: provider.withdrawn },
      ...{ receivedAdded: recipient.added, receivedChanged: recipient.changed, receivedWithdrawn: recipient.withdrawn },
      ...{ receivedUnconfirmed: unconfirmed, article: '政务数据共享条例 第十六条' },
    },
    audience: [post('liaison'), ...(isNone(provider) ? [] : [post('department_head')])],
  };
}

function titleOf(batch: AnnouncedBatch, department: string, { provider, recipient, unconfirmed }: BatchConcern): Title {
  const undoing = batch.undoesNumber === null ? '' : `，撤回第 ${batch.undoesNumber} 批`;
  const takesBack = batch.undoesNumber === null ? '' : `, which takes batch ${batch.undoesNumber} back,`;
  const open = unconfirmed === 0 ? both('', '') : toConfirm(unconfirmed);
  const sides = [
    ...(isNone(provider) ? [] : [both(`本部门提供的数据${rowsZh(provider)}`, `data you provide: ${rowsEn(provider)}`)]),
    ...(isNone(recipient)
      ? []
      : [
          both(
            `共享给本部门的数据${rowsZh(recipient)}${open.zh}`,
            `data shared with you: ${rowsEn(recipient)}${open.en}`,
          ),
        ]),
  ];
  const [zh, en] = [sides.map((one) => one.zh).join('；'), sides.map((one) => one.en).join('; ')];
  return both(
    `${department}：《${batch.seriesName}》第 ${batch.number} 批已发布${undoing}。${zh}（政务数据共享条例第十六条）`,
    `${department}: batch ${batch.number} of ${batch.seriesCode}${takesBack} is published; ${en} (Decree 809 art. 16)`,
  );
}

const toConfirm = (rows: number): Title =>
  both(`（其中 ${rows} 行的共享对象待确认）`, ` (recipients of ${rows} to be confirmed)`);

const isNone = ({ added, changed, withdrawn }: RowCounts): boolean => added + changed + withdrawn === 0;

const WORDS = [
  ['added', '新增'],
  ['changed', '变更'],
  ['withdrawn', '撤出'],
] as const;
const rowsZh = (counts: RowCounts): string =>
  WORDS.flatMap(([what, word]) => (counts[what] > 0 ? [`${word} ${counts[what]} 行`] : [])).join('、');
const rowsEn = (counts: RowCounts): string =>
  WORDS.flatMap(([what]) => (counts[what] > 0 ? [`${counts[what]} ${what}`] : [])).join(', ');
