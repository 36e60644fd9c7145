import type { Channel, Classification, FormatClass, ShareMode, ShareType, UpdateFrequency } from '@zeqing/catalogue';
import { comparableText } from '@zeqing/kernel';

/** The dictionaries of a duty list: our value for each label exports use. Numbers stand for nothing: systems disagree on them. */
type Dictionary<T extends string> = Readonly<Record<T, readonly string[]>>;

const SHARE_TYPE: Dictionary<ShareType> = {
  unconditional: ['无条件共享', '无条件', '无条件共享类', 'all'],
  conditional: ['有条件共享', '有条件', '有条件共享类', 'partial'],
  not_shared: ['不予共享', '不共享', '不予共享类', 'none'],
};
const FREQUENCY: Dictionary<UpdateFrequency> = {
  realtime: ['实时'],
  hourly: ['小时', '每小时'],
  daily: ['每日', '日', '每天', '天'],
  weekly: ['每周', '周'],
  ten_daily: ['每旬', '旬'],
  monthly: ['每月', '月'],
  quarterly: ['每季度', '季', '季度', '每季'],
  half_yearly: ['每半年', '半年'],
  yearly: ['每年', '年', '年度'],
  on_demand: ['按需', '不定期', '不定时', '不定期更新'],
  other: ['其他', '其它', '自定义'],
};
const MODE: Dictionary<ShareMode> = {
  service_interface: [
    '服务接口',
    '接口',
    '接口方式',
    '接口服务',
    '接口对接',
    '信息查询接口',
    '数据核验接口',
    'API',
    '在线查询',
  ],
  batch_exchange: ['批量交换', '数据库', '库表', '库表交换', '批量库表交换', '数据库对接', '前置机对接'],
  file_download: ['文件下载', '文件', '文件传输', '文件下载交换'],
  other: ['其他', '其它', '线下', '邮件方式', '介质方式', '邮件或介质'],
};
const FORMAT: Dictionary<FormatClass> = {
  electronic_file: ['电子文件', '文件'],
  spreadsheet: ['电子表格', '表格'],
  database: ['数据库', '库表'],
  image: ['图形图像', '图像', '图片'],
  streaming_media: ['流媒体'],
  self_describing: ['自描述格式'],
  service_interface: ['服务接口', '接口'],
};
const CHANNEL: Dictionary<Channel> = {
  government_extranet: ['政务外网', '电子政务外网'],
  internet: ['互联网'],
  department_network: ['部门专网', '专网', '业务专网'],
};
const CLASSIFICATION: Dictionary<Classification> = {
  core: ['核心数据', '核心'],
  important: ['重要数据', '重要'],
  general: ['一般数据', '一般'],
};
const CHANGE_KIND: Dictionary<'keep' | 'withdraw'> = {
  keep: ['新增', '变更', '修改', '调整', '保留', '不变', '已发布', '已上线'],
  withdraw: ['撤销', '废止', '删除', '取消', '已下架', '已下线'],
};

const reader = <T extends string>(dictionary: Dictionary<T>): ((text: string) => T | null) => {
  const values = Object.entries(dictionary) as [T, readonly string[]][];
  const known = new Map(values.flatMap(([value, labels]) => labels.map((label) => [comparableText(label), value])));
  return (text) => known.get(comparableText(text)) ?? null;
};

export const readShareType = reader(SHARE_TYPE);
export const readFrequency = reader(FREQUENCY);
export const readMode = reader(MODE);
export const readFormat = reader(FORMAT);
export const readChannel = reader(CHANNEL);
export const readClassification = reader(CLASSIFICATION);
export const readChangeKind = reader(CHANGE_KIND);

/** The label of each value by which we write it ourselves: the first of those we read. */
const wordsOf = <T extends string>(dictionary: Dictionary<T>): ((value: T) => string) => {
  return (value) => dictionary[value][0] ?? value;
};

export const wordOf = {
  shareType: wordsOf(SHARE_TYPE),
  frequency: wordsOf(FREQUENCY),
  mode: wordsOf(MODE),
  format: wordsOf(FORMAT),
  channel: wordsOf(CHANNEL),
  classification: wordsOf(CLASSIFICATION),
} as const;

/** The first label of each value, for the sentence that says how to mend a cell. */
const labels = (dictionary: Dictionary<string>): string =>
  Object.values(dictionary)
    .map(([label]) => label)
    .join('、');

export const LABELS = {
  shareType: labels(SHARE_TYPE),
  frequency: labels(FREQUENCY),
  modes: labels(MODE),
  format: labels(FORMAT),
  channel: labels(CHANNEL),
  classification: labels(CLASSIFICATION),
  changeKind: labels(CHANGE_KIND),
} as const;
export type DictionaryName = keyof typeof LABELS;

/** The platform as the way of sharing is a channel, and says nothing of the mode. */
export const isChannelOnly = (text: string): boolean => comparableText(text) === comparableText('共享平台方式');

/** Several values in one cell: `;`, `、`, `|`, line breaks; numbering in front is dropped. `/` is a path, not a separator. */
export const splitValues = (text: string): readonly string[] =>
  text
    .split(/[;；、|\n\r]+/u)
    .map((part) => part.replace(/^\s*\d+\s*[.．、)）]\s*/u, '').trim())
    .filter((part) => part !== '');
