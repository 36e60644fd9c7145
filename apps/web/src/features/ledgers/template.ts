import { csvOf } from '../../ui/export-csv';

/** Headings the check understands (docs/how-to/bring-requests-under-way.md); the first nine are needed. */
const HEADINGS = [
  ...['申请流水号', '目录代码', '提供部门', '提供部门代码', '申请部门', '申请部门代码'],
  ...['受理时间', '状态', '授权时间', '使用依据', '应用场景', '使用范围', '共享方式', '使用期限', '信息项'],
];

/** An empty ledger with its headings, as CSV that spreadsheets open. */
export const ledgerTemplate = (): string => csvOf(HEADINGS, []);
