import type { ShareMode } from '@zeqing/catalogue';
import { localDateOf, parseLocalDate, startOfDay, type LocalDate, type RawCell } from '@zeqing/kernel';

/** What a row of a ledger is to us. Only what is under way is taken: `reviewing` and `agreed`. */
export type LedgerStanding = 'reviewing' | 'agreed' | 'not_sent' | 'ended';

/** The states of working platforms (KWeaver, 苏州, 承德, 成都 and others), by what they are to us. */
const STATES: Readonly<Record<LedgerStanding, readonly string[]>> = {
  not_sent: ['已创建', '草稿', '待提交', '未申报', '申报审核中', '资源申请发起审核中', '撤销待提交', '驳回待提交'],
  reviewing: [
    ...[
      '待审核',
      '审核中',
      '待受理',
      '受理中',
      '已受理',
      '已提交',
      '待确认',
      '待分析',
      '分析待签收',
      '分析中',
      '待签收',
    ],
    ...[
      '数据共享待确认',
      '数据共享审核中',
      '资源共享处理审核中',
      '待授权',
      '授权审批中',
      '转交',
      '已转交',
      '已分发',
      '督办',
    ],
  ],
  agreed: [
    ...['待订阅', '待推送', '待实施', '实施中', '实施待签收', '实施方案制定中', '实施方案确认中', '需求实施中'],
    ...['数据待推送', '推送中', '推送失败', '数据推送中', '待挂接', '处理已通过', '接口授权失败', '实施成果待确认'],
  ],
  ended: [
    ...['已完成', '已完结', '已实施', '已订阅', '办结', '已办结', '失效', '已退回', '已驳回', '驳回', '处理已驳回'],
    ...['已撤销', '已撤回', '发起已驳回', '发起已撤销', '已关闭', '审核不通过', '未通过', '拒绝', '已拒绝'],
  ],
};
const STANDING_OF: ReadonlyMap<string, LedgerStanding> = new Map(
  Object.entries(STATES).flatMap(([standing, names]) =>
    names.map((name) => [name, standing as LedgerStanding] as const),
  ),
);

/** Null for a state no table of ours knows: the row is reported, never guessed. */
export const standingOf = (text: string): LedgerStanding | null =>
  STANDING_OF.get(text.normalize('NFKC').replace(/\s+/gu, '')) ?? null;

const MODES: readonly (readonly [RegExp, ShareMode])[] = [
  [/库表|数据库|批量|前置机/u, 'batch_exchange'],
  [/接口|api/iu, 'service_interface'],
  [/文件/u, 'file_download'],
];
export const modeOf = (text: string): ShareMode | null => MODES.find(([pattern]) => pattern.test(text))?.[1] ?? null;

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*(\d{1,2}):(\d{2})(?::(\d{2}))?)?(?:\.\d+)?$/u;

/** An instant as ledgers write them, in Beijing time; a bare day is its beginning. Null when it is none. */
export function instantOf(cell: Pick<RawCell, 'text'>): Date | null {
  const match = DAY.exec(cell.text.normalize('NFKC').trim());
  if (!match) return null;
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0'] = match;
  const date = parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (date === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  return new Date(startOfDay(date).getTime() + seconds * 1000);
}

/** The last day of a use: the end of a range, or the day itself; null for 长期 and the like. */
export function lastDayOf(text: string): LocalDate | null {
  const days = text.normalize('NFKC').match(/\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/gu) ?? [];
  const last = days.at(-1);
  const instant = last === undefined ? null : instantOf({ text: last });
  return instant && localDateOf(instant);
}
