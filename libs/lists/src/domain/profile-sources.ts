import type { ShareType, UpdateFrequency } from '@zeqing/catalogue';
import type { Profile } from './profile';

/** 1, 2, 3 in the order of the Decree's three classes. */
const FROM_ONE: Readonly<Record<string, ShareType>> = { '1': 'unconditional', '2': 'conditional', '3': 'not_shared' };
const FROM_ZERO: Readonly<Record<string, ShareType>> = { '0': 'unconditional', '1': 'conditional', '2': 'not_shared' };
const RESOURCE_FREQUENCIES: Readonly<Record<string, UpdateFrequency>> = {
  '1': 'on_demand',
  '2': 'realtime',
  '3': 'daily',
  '4': 'weekly',
  '5': 'monthly',
  '6': 'quarterly',
  '7': 'half_yearly',
  '8': 'yearly',
  '9': 'other',
};
const TEMPLATE_FREQUENCIES: Readonly<Record<string, UpdateFrequency>> = {
  '1': 'yearly',
  '2': 'half_yearly',
  '3': 'quarterly',
  '4': 'monthly',
  '5': 'ten_daily',
  '6': 'weekly',
  '7': 'daily',
  '8': 'hourly',
  '9': 'realtime',
  '10': 'on_demand',
  '11': 'other',
};

const cells = (line: string): readonly string[] => line.split(' ');

/** The kinds of files working systems export. Number codes differ between them, so each names its own. */
export const SOURCES: readonly Profile[] = [
  {
    id: 'P1',
    headings: [
      cells(
        '挂接资源名称 *数据资源目录名称 数据资源来源部门 *目录提供方 所属信息系统 *所属业务对象 应用场景分类 *数据所属事项 *空间范围 *数据时间范围 *更新周期 *数据分级 *数据资源目录描述 资源属性分类一 资源属性分类二 资源属性分类三 *共享属性 共享条件/不予共享依据 共享方式 *开放属性 开放条件 数据同步机制 同步频率 数据是否存在物理删除 是否上线到超市',
      ),
    ],
    fields: { 数据分级: null },
    lacks: ['code'],
    values: { shareType: FROM_ONE, frequency: RESOURCE_FREQUENCIES },
  },
  {
    id: 'P2',
    headings: [
      cells(
        '信息资源目录名称 信息资源来源部门 所属部门 所属处室 所属主干业务 数据范围 更新周期 资源标签 处室业务职责 信息资源目录描述 资源属性分类 关联数据资源目录 关联信息系统 来源业务场景 关联业务场景 关联信息类 关联信息项 共享属性 共享条件/不予共享依据 共享方式 开放属性 开放条件',
      ),
    ],
    lacks: ['code'],
    values: { shareType: FROM_ONE, frequency: RESOURCE_FREQUENCIES },
  },
  {
    id: 'P3',
    headings: [
      cells(
        '类分类 项分类 目分类 细目分类 信息资源名称 信息资源代码 信息资源提供方 提供方内部部门 资源提供方代码 信息资源摘要 信息资源格式分类 信息资源格式类型 信息项名称 数据类型 数据长度 共享类型 共享条件 共享方式分类 共享方式类型 是否向社会开放 开放条件 更新周期 发布日期 关联及类目名称',
      ),
    ],
    values: { shareType: FROM_ZERO, frequency: TEMPLATE_FREQUENCIES },
  },
  {
    id: 'P4',
    headings: [
      cells(
        '部门类信息资源分类 项分类 目分类 关联分类 信息资源代码 信息资源名称 内设部门名称 信息资源摘要 信息资源格式分类 信息资源格式类型 信息项名称 数据元 关联代码集 数据类型 数据长度 共享类型 共享条件/不予共享依据 是否向社会开放 开放条件 更新周期 发布日期',
      ),
    ],
    lacks: ['provider'],
    values: { shareType: FROM_ONE },
  },
  {
    id: 'P5',
    headings: [
      cells(
        '所需政务信息资源名称 政务信息资源提供方 政务信息资源描述 是否已获取 建议获取方式 期望数据使用频率 用途 所需机构',
      ),
    ],
    fields: {
      所需政务信息资源名称: 'name',
      政务信息资源描述: 'abstract',
      建议获取方式: 'modes',
      期望数据使用频率: 'frequency',
    },
    lacks: ['code', 'shareType'],
  },
  {
    id: 'P6',
    headings: [
      cells(
        '内设部门名称 信息系统名称 信息系统代码 信息系统功能描述 信息系统产生的信息资源 信息系统建设性质 信息系统部署位置 信息系统接入网络类型',
      ),
      cells(
        '内设部门名称 内设部门职责及业务范围 权责清单编码 权责清单 服务对象 权责清单所需材料 权责清单产生材料 支撑的信息系统名称',
      ),
    ],
    fields: {
      信息系统功能描述: 'abstract',
      信息系统产生的信息资源: 'name',
      权责清单: 'matters',
      权责清单产生材料: 'name',
    },
    lacks: ['code', 'provider', 'shareType'],
  },
  {
    id: 'P7',
    headings: [
      cells(
        '序号 标记责任部门 需求部门 事项名称 材料名称 材料类型 数据项名称 确认数源部门 确认材料名称 确认材料类型 确认数据项',
      ),
    ],
    fields: { 数据项名称: null, 确认数源部门: 'provider', 确认材料名称: 'name', 确认数据项: 'itemName' },
    standIns: { 标记责任部门: 'provider', 材料名称: 'name', 数据项名称: 'itemName' },
    lacks: ['code', 'shareType'],
  },
  {
    id: 'P8',
    headings: [cells('材料名称 材料类别 材料来源方式 法律依据 包含的数据项 备注')],
    fields: { 材料名称: 'name' },
    lacks: ['code', 'provider', 'shareType'],
  },
  {
    id: 'P9',
    headings: [cells('数据资源目录代码 数据资源目录名称 数据资源提供方 共享属性 状态 创建时间')],
    fields: { 状态: 'changeKind' },
    values: { shareType: { OPEN: 'unconditional', CONDITIONAL: 'conditional' } },
  },
  {
    id: 'P10',
    headings: [
      cells(
        '序号 数据资源提供部门 数据集ID 数据资源名称 数据领域 开放条件 浏览量 下载量 接口调用量 数据资源内容描述 数据资源类型 数据资源状态 更新频率 开放属性 首次发布日期 最近更新日期',
      ),
    ],
    lacks: ['shareType'],
  },
  {
    id: 'P11',
    headings: [cells('公共数据开放主体名称 更新频率 开放属性 数据格式 数据集领域 数据集名称 数据项 数据摘要 序号')],
    lacks: ['code', 'shareType'],
    hasListedItems: true,
  },
  {
    id: 'P12',
    headings: [
      cells('资源目录代码 部门名称 统一社会信用代码 数据所属事项名称 基本目录编码 业务办理项编码 实施清单编码'),
    ],
  },
];
