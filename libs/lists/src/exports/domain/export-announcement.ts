import type { Announcement, CanonicalValue, Id } from '@zeqing/kernel';
import { both } from '../../domain/edition-sheet';
import { EXPORT_NAMES } from './export-columns';
import { EXPORTED, type ExportOrder } from './export-order';

export const EXPORT_EVENTS = ['lists.export_made', 'lists.export_failed'];

const NAMES = {
  ...EXPORT_NAMES,
  edition: both('责任清单版次', 'An edition of the duty list'),
  edition_diff: both('版次对比', 'A comparison of editions'),
  batch_diff: both('批次对比', 'A comparison of a batch'),
};

/** What the making of a file means to the person who asked for it; null where no person did. */
export function announceExport(event: {
  readonly type: string;
  readonly objectId: Id;
  readonly payload: Readonly<Record<string, CanonicalValue>>;
}): Announcement | null {
  const { madeFor, operationId, list, format, rows } = event.payload;
  const name = EXPORTED.find((one): one is ExportOrder['list'] => one === list);
  if (typeof madeFor !== 'string' || typeof operationId !== 'string' || name === undefined) return null;
  const isMade = event.type === 'lists.export_made';
  const { zh, en } = NAMES[name];
  const count = typeof rows === 'number' ? rows : 0;
  return {
    kind: event.type,
    ...{ objectType: 'list_export', objectId: event.objectId, urgency: 'news' },
    title: isMade
      ? both(`导出文件已生成：${zh}，${count} 行`, `File ready: ${en}, ${count} rows`)
      : both(`导出未能完成：${zh}`, `File not made: ${en}`),
    link: `/lists/exports?export=${operationId}`,
    facts: { list: name, format: typeof format === 'string' ? format : null, rows: count },
    audience: [{ kind: 'person', personId: madeFor }],
  };
}
