import { csvOf } from '../../ui/export-csv';

/** Headings the api understands (docs/how-to/watch-resource-health.md); the first four are needed. */
const HEADINGS = ['资源编码', '统计截止时间', '成功次数', '失败次数', '故障方', '失败原因'];

/** An empty batch with its headings, as CSV that spreadsheets open. */
export const batchTemplate = (): string => csvOf(HEADINGS, []);
