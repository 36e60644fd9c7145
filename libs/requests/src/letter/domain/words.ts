import type { GroundKind, ShareMode } from '@zeqing/catalogue';
import type { RefusalGround } from '../../answer/domain/answer.rules';
import type { SupplementPart } from '../../answer/domain/supplement.rules';
import type { CorrectionDefect, CorrectionScope } from '../../correction/domain/correction';
import type { Ruling } from '../../dispute/domain/dispute';
import type { OriginKind, RequestableShareType } from '../../request/domain/request';
import type { BeneficiariesKind, Purpose, PurposeKind } from '../../use/domain/grant';
import type { DisposalMethod } from '../../use/domain/use.rules';

/** The codes of this subject as letters say them. */
export const SHARE_TYPE_WORDS: Readonly<Record<RequestableShareType, string>> = {
  unconditional: '无条件共享',
  conditional: '有条件共享',
};
export const MODE_WORDS: Readonly<Record<ShareMode, string>> = {
  service_interface: '服务接口',
  batch_exchange: '批量交换',
  file_download: '文件下载',
  other: '其他方式',
};
export const BENEFICIARIES_WORDS: Readonly<Record<BeneficiariesKind, string>> = {
  department: '本单位',
  department_and_lower: '本单位及其下级单位',
  one_thing_departments: '共同办理该“一件事”的各单位',
  window: '本单位所设窗口（代受理其办理项的各单位）',
};
const PURPOSE_WORDS: Readonly<Record<PurposeKind, string>> = {
  item: '政务服务事项',
  one_thing: '“高效办成一件事”',
  scenario: '应用场景',
};
export const purposeWords = (purposes: readonly Purpose[]): string =>
  purposes.map(({ kind, code }) => `${PURPOSE_WORDS[kind]}（编码${code}）`).join('、');

export const GROUND_WORDS: Readonly<Record<RefusalGround, string>> = {
  forbidden_by_law: '法律、行政法规或者国务院决定明确规定不予共享',
  outside_conditions: '申请的范围、用途不符合已发布目录载明的共享条件',
  beyond_duty: '申请的用途超出履行职责的需要',
  not_necessary: '申请的个人信息超出履行法定职责所必需的范围和限度',
};
export const GROUND_KIND_WORDS: Readonly<Record<GroundKind, string>> = {
  law: '法律',
  administrative_regulation: '行政法规',
  state_council_decision: '国务院决定',
};
export const PART_WORDS: Readonly<Record<SupplementPart, string>> = {
  legal_basis: '使用依据',
  scenario: '使用场景',
  use_scope: '使用范围',
  items: '数据项',
  purposes: '使用用途',
  mode: '共享方式',
  term: '使用时限',
  truthfulness: '真实性、合法性、必要性承诺',
  personal_information: '个人信息保护',
};
export const DISPOSAL_WORDS: Readonly<Record<DisposalMethod, string>> = {
  destroyed: '销毁',
  returned: '退回提供部门',
  access_closed: '关闭访问权限',
  retained_by_law: '依法留存',
};
export const DEFECT_WORDS: Readonly<Record<CorrectionDefect, string>> = {
  wrong: '数据错误',
  missing: '数据缺失',
  outdated: '数据过期',
  duplicate: '数据重复',
  unreadable: '数据无法读取',
  other: '其他问题',
};
export const SCOPE_WORDS: Readonly<Record<CorrectionScope, string>> = {
  record: '单条记录',
  field: '数据项',
  resource: '整个资源',
};
export const RULING_WORDS: Readonly<Record<Ruling, string>> = {
  for_requester: '支持申请部门的主张',
  for_provider: '支持提供部门的主张',
};
export const ORIGIN_WORDS: Readonly<Record<OriginKind, string>> = {
  reopened: '本申请系原申请逾期未补正退回后重新提出。',
  scope_change: '本申请系在已获授权之外变更使用范围，依法重新征得同意。',
  renewal: '本申请系已获授权到期前的续期申请。',
  ruling: '本申请系争议裁决后依裁决另立，视为同意共享。',
};
