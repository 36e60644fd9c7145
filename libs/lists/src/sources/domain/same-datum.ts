import { comparableText } from '@zeqing/kernel';

/**
 * Words that name no datum by themselves: keys and descriptors every table has. What such an item is depends on whose it
 * is, so two of them are the same datum only in entries on the same subject. 公民身份号码 and 统一社会信用代码 are not among them:
 * each is one code, given by one authority.
 */
export const GENERIC_ITEMS: readonly string[] = [
  ...[
    '姓名',
    '名字',
    '中文姓名',
    '英文姓名',
    '曾用名',
    '性别',
    '性别代码',
    '民族',
    '民族代码',
    '国籍',
    '出生日期',
    '年龄',
  ],
  ...['身份证号', '身份证号码', '身份证件号码', '证件类型', '证件类型代码', '证件号码', '证件种类'],
  ...[
    '证件名称',
    '证照编号',
    '证书编号',
    '证号',
    '联系电话',
    '联系方式',
    '手机号',
    '手机号码',
    '电话',
    '电子邮箱',
    '邮箱',
  ],
  ...['地址', '住址', '联系地址', '通讯地址', '详细地址', '邮政编码', '经度', '纬度', '名称', '单位名称', '机构名称'],
  ...['企业名称', '组织机构代码', '单位代码', '机构代码', '法定代表人', '联系人', '负责人', '经办人'],
  ...[
    '状态',
    '状态代码',
    '当前状态',
    '有效状态',
    '有效标志',
    '是否有效',
    '类型',
    '类型代码',
    '类别',
    '种类',
    '等级',
    '级别',
  ],
  ...[
    '编号',
    '序号',
    '代码',
    '编码',
    '主键',
    '标识',
    '流水号',
    '版本号',
    '数量',
    '金额',
    '面积',
    '单位',
    '数值',
    '年度',
  ],
  ...[
    '日期',
    '时间',
    '年份',
    '月份',
    '登记日期',
    '发证日期',
    '颁发日期',
    '签发日期',
    '申请日期',
    '受理日期',
    '办结日期',
  ],
  ...[
    '生效日期',
    '失效日期',
    '有效期',
    '有效期起',
    '有效期至',
    '有效期止',
    '起始日期',
    '截止日期',
    '开始日期',
    '结束日期',
  ],
  ...[
    '开始时间',
    '结束时间',
    '创建时间',
    '创建人',
    '更新时间',
    '更新人',
    '修改时间',
    '入库时间',
    '数据更新时间',
    '时间戳',
  ],
  ...[
    '登记机关',
    '发证机关',
    '签发机关',
    '颁发机构',
    '所属区域',
    '所属地区',
    '行政区划',
    '行政区划代码',
    '行政区划名称',
  ],
  ...['备注', '说明', '描述', '内容', '标题', '附件', '原因', '结果', '来源', '数据来源'],
  ...['id', 'name', 'code', 'status', 'type', 'date', 'remark', 'createtime', 'updatetime'],
];

/** Words at the end of an entry's name that say only that it is data, in the form items are compared in. */
export const SUBJECT_ENDINGS =
  '(基本|基础|详细|登记|有关|相关)*(信息|数据|记录|清单|目录|明细|名单|台账|资料|档案|情况|查询|核验|接口|库|表)+$';

const GENERIC = new Set(GENERIC_ITEMS.map(comparableText));
const ENDINGS = new RegExp(SUBJECT_ENDINGS, 'u');

export const isGeneric = (itemName: string): boolean => GENERIC.has(comparableText(itemName));

/** What an entry is about: its name without the words that say only that it is data. */
export function subjectOf(entryName: string): string {
  const name = comparableText(entryName);
  return name.replace(ENDINGS, '') || name;
}

/**
 * What an item is compared by (art. 19: the same datum, collected by several). A name of its own names the datum,
 * whichever entry holds it; a generic one only together with the subject of its entry.
 */
export const datumKey = (itemName: string, subject: string | null): string =>
  subject === null ? comparableText(itemName) : `${subject}·${comparableText(itemName)}`;
