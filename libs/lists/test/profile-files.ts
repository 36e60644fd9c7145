import { aBook, aTextSheet } from '../../platform/test/raw-books';
import type { ProfileId } from '../src/domain/profile';
import { SOURCES } from '../src/domain/profile-sources';

export type Rows = readonly (readonly string[])[];
export interface SourceFile {
  readonly id: ProfileId;
  /** Rows above the headings. */
  readonly above?: Rows;
  /** Which of the source's heading sets. */
  readonly set?: number;
  readonly headings?: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly merges?: readonly string[];
  readonly second?: Rows;
  /** What the file must load as: name, share type, items. */
  readonly loads: readonly (readonly [string, string, readonly string[]])[];
}

const NOTE = ['填表说明：带星号的为必填项'];
const headingsOf = ({ id, set = 0, headings }: SourceFile): readonly string[] =>
  headings ?? SOURCES.find((one) => one.id === id)?.headings[set] ?? [];

/** One file of each source, made of its own headings. */
export const FILES: readonly SourceFile[] = [
  {
    id: 'P1',
    above: [NOTE, ['基本信息', '', '', '', '', '', '', '共享信息']],
    rows: [
      {
        数据资源目录名称: '户籍信息',
        目录提供方: '市公安局',
        更新周期: '3',
        共享属性: '2',
        '共享条件/不予共享依据': '用于核验身份',
        共享方式: '接口服务',
        数据分级: '二级',
      },
      {
        数据资源目录名称: '婚姻登记',
        目录提供方: '市民政局',
        更新周期: '不定时',
        共享属性: '无条件共享',
        共享方式: '共享平台方式',
      },
    ],
    second: [
      NOTE,
      [
        '*数据资源目录名称',
        '*信息项业务名称',
        '*信息项技术名称',
        '*数据类型',
        '数据长度',
        '*共享属性',
        '*敏感属性',
        '*涉密属性',
      ],
      ['户籍信息', '姓名', 'XM', '字符型', '50', '2', '敏感', '非涉密'],
      ['', '住址', 'ZZ', '字符型', '200', '2', '非敏感', '非涉密'],
      ['婚姻登记', '登记日期', 'DJRQ', '日期型', '', '1', '不敏感', '非涉密'],
    ],
    loads: [
      ['户籍信息', 'conditional', ['姓名', '住址']],
      ['婚姻登记', 'unconditional', ['登记日期']],
    ],
  },
  {
    id: 'P2',
    rows: [
      {
        信息资源目录名称: '户籍信息',
        所属部门: '市公安局',
        更新周期: '每日',
        共享属性: '有条件共享',
        '共享条件/不予共享依据': '用于核验身份',
        共享方式: '库表交换',
      },
    ],
    second: [
      ['信息资源目录名称', '信息项名称', '映射字段', '数据类型', '数据长度', '敏感属性', '涉密属性'],
      ['户籍信息', '姓名', 'XM', '字符型', '50', '敏感', '非涉密'],
    ],
    loads: [['户籍信息', 'conditional', ['姓名']]],
  },
  {
    id: 'P3',
    above: [['政务信息资源目录'], ['分类', '', '', '', '基本信息']],
    headings: SOURCES.find((one) => one.id === 'P3')?.headings[0]?.map((text) => `${text}\n（必填项）`) ?? [],
    rows: [
      {
        信息资源名称: '户籍信息',
        信息资源代码: '3070010001/000001',
        信息资源提供方: '市公安局',
        信息资源格式分类: '数据库',
        信息项名称: '姓名',
        数据类型: '字符型',
        数据长度: '50',
        共享类型: '1',
        共享条件: '用于核验身份',
        共享方式分类: '接口方式',
        更新周期: '9',
      },
      { 信息项名称: '住址', 数据类型: '字符型', 数据长度: '200' },
    ],
    loads: [['户籍信息', 'conditional', ['姓名', '住址']]],
  },
  {
    id: 'P4',
    above: [['部门信息资源产生清单'], ['填报单位']],
    rows: [
      {
        信息资源代码: '3070010001/000001',
        信息资源名称: '户籍信息',
        内设部门名称: '户政科',
        信息资源格式分类: '数据库',
        信息项名称: '姓名',
        共享类型: '2',
        '共享条件/不予共享依据': '用于核验身份',
        更新周期: '每日',
      },
    ],
    loads: [['户籍信息', 'conditional', ['姓名']]],
  },
  {
    id: 'P5',
    above: [['部门信息资源需求清单']],
    rows: [
      {
        所需政务信息资源名称: '婚姻登记',
        政务信息资源提供方: '市民政局',
        政务信息资源描述: '婚姻状况',
        建议获取方式: '数据库对接',
        期望数据使用频率: '实时',
        用途: '核验',
        所需机构: '市公安局',
      },
    ],
    loads: [['婚姻登记', 'conditional', []]],
  },
  {
    id: 'P6',
    above: [['部门信息系统清单']],
    rows: [
      {
        内设部门名称: '户政科',
        信息系统名称: '人口系统',
        信息系统功能描述: '管理户籍',
        信息系统产生的信息资源: '户籍信息',
      },
    ],
    loads: [['户籍信息', 'conditional', []]],
  },
  {
    id: 'P6',
    set: 1,
    above: [['部门职责清单']],
    rows: [
      { 内设部门名称: '户政科', 权责清单: '户口登记', 权责清单产生材料: '户口簿', 支撑的信息系统名称: '人口系统' },
    ],
    loads: [['户口簿', 'conditional', []]],
  },
  {
    id: 'P7',
    above: [['', '需求情况', '', '', '', '', '', '认责情况']],
    merges: ['B1:G1', 'H1:K1'],
    rows: [
      {
        序号: '1',
        标记责任部门: '市公安局',
        需求部门: '市司法局',
        事项名称: '公证',
        材料名称: '婚姻证明',
        数据项名称: '姓名',
        确认数源部门: '市民政局',
        确认材料名称: '婚姻登记',
        确认数据项: '登记日期',
      },
      {
        序号: '2',
        标记责任部门: '市公安局',
        需求部门: '市司法局',
        事项名称: '公证',
        材料名称: '户口簿',
        数据项名称: '姓名',
      },
      {
        序号: '3',
        标记责任部门: '市公安局',
        需求部门: '市司法局',
        事项名称: '公证',
        材料名称: '户口簿',
        数据项名称: '住址',
      },
    ],
    loads: [
      ['婚姻登记', 'conditional', ['登记日期']],
      ['户口簿', 'conditional', ['姓名', '住址']],
    ],
  },
  {
    id: 'P8',
    above: [
      ['材料名称', '材料类别（数据字典）', '材料来源方式（数据字典）', '法律依据（数据字典）', '需求数据项', '备注'],
    ],
    headings: ['', '', '', '', '包含的数据项（每个数据项需单行填写）', ''],
    merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'F1:F2', 'A3:A4', 'D3:D4'],
    rows: [],
    second: [],
    loads: [['户口簿', 'conditional', ['姓名', '住址']]],
  },
  {
    id: 'P9',
    rows: [
      {
        数据资源目录代码: '3070010001/000001',
        数据资源目录名称: '户籍信息',
        数据资源提供方: '市公安局',
        共享属性: 'OPEN',
        状态: '已发布',
        创建时间: '2026-08-01',
      },
    ],
    loads: [['户籍信息', 'unconditional', []]],
  },
  {
    id: 'P10',
    rows: [
      {
        序号: '1',
        数据资源提供部门: '市公安局',
        数据集ID: 'AB0012026001',
        数据资源名称: '户籍统计',
        开放条件: '无',
        浏览量: '12',
        更新频率: '每年',
        开放属性: '完全开放',
      },
    ],
    loads: [['户籍统计', 'conditional', []]],
  },
  {
    id: 'P11',
    rows: [
      {
        公共数据开放主体名称: '市民政局',
        更新频率: '每年',
        数据格式: '电子表格',
        数据集名称: '养老机构',
        数据项: '名称、地址；床位数',
        数据摘要: '机构名录',
        序号: '1',
      },
    ],
    loads: [['养老机构', 'conditional', ['名称', '地址', '床位数']]],
  },
  {
    id: 'P12',
    headings: [
      '资源目录代码',
      '部门名称',
      '统一社会信用代码',
      '信息资源名称',
      '共享类型',
      '数据所属事项名称',
      '基本目录编码',
      '业务办理项编码',
      '实施清单编码',
    ],
    rows: [
      {
        资源目录代码: '3070010001/000001',
        部门名称: '市公安局',
        统一社会信用代码: '11999900MB0000010X',
        信息资源名称: '户籍信息',
        共享类型: '无条件共享',
      },
    ],
    loads: [['户籍信息', 'unconditional', []]],
  },
];
/** The one file whose entries stand merged over the rows of their items. */
const MERGED: Rows = [
  ['户口簿', '证照', '申请人提供', '户口登记条例', '姓名', ''],
  ['', '', '', '', '住址', ''],
];

export function aFile(file: SourceFile): Buffer {
  const headings = headingsOf(file);
  const rows = file.id === 'P8' ? MERGED : file.rows.map((row) => headings.map((text) => row[named(text)] ?? ''));
  const merges = (file.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const first = aTextSheet([...(file.above ?? []), headings, ...rows], `<mergeCells>${merges}</mergeCells>`);
  return aBook([first, ...(file.second?.length ? [aTextSheet(file.second)] : [])]);
}
const named = (heading: string): string => heading.replace(/^\*|\n.*$/gu, '');

export const fileOf = (id: ProfileId): Buffer =>
  aFile(FILES.find((one) => one.id === id) ?? { id, rows: [], loads: [] });
