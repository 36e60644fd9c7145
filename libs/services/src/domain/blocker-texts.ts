import type { BlockerCode } from './readiness-answer';
import type { Say } from './say';

/** What stands in the way, as a noun for lists and sentences. */
export const BLOCKER_TEXTS: Readonly<Record<BlockerCode, Say>> = {
  not_mapped: { zh: '材料清单未梳理确认', en: 'material list not confirmed' },
  no_way_mapped: { zh: '材料未对应免提交方式', en: 'no way to spare a material is mapped' },
  earlier_result_missing: { zh: '前序事项结果未衔接', en: 'no earlier matter gives the result' },
  no_source_named: { zh: '数源部门未确定', en: 'no source department named' },
  not_in_catalogue: { zh: '数据未编目', en: 'data not in the catalogue' },
  outside_body: { zh: '数据在条例范围外的单位', en: 'data held by a body outside the Decree' },
  coverage_gap: { zh: '外地对象未覆盖', en: 'subjects of other regions not covered' },
  field_not_in_entry: { zh: '目录缺少所需数据项', en: 'needed data items missing from the entry' },
  not_published: { zh: '目录未发布', en: 'entry not published' },
  closed_by_law: { zh: '依法不予共享', en: 'closed by law' },
  ground_incomplete: { zh: '不予共享依据不完整', en: 'ground of refusal incomplete' },
  not_on_duty_list: { zh: '未列入责任清单', en: 'not on the duty list' },
  recipient_unclear: { zh: '共享对象不明确', en: 'recipient of the duty unclear' },
  not_requested: { zh: '尚未申请', en: 'not requested' },
  awaiting_requester_sign_off: { zh: '待申请方签发', en: "awaiting the requester's sign-off" },
  checking: { zh: '主管部门核查中', en: 'being checked by the authority' },
  answering: { zh: '待答复', en: 'awaiting the answer' },
  supplementing: { zh: '待补正', en: 'awaiting the supplement' },
  extension_undecided: { zh: '延期待批准', en: 'extension undecided' },
  contested: { zh: '争议处理中', en: 'in dispute' },
  supplying: { zh: '待供给', en: 'awaiting the supply' },
  awaiting_confirmation: { zh: '待申请方确认', en: "awaiting the requester's confirmation" },
  mode_unfit: {
    zh: '已授权的共享方式不合用，须申请变更使用范围',
    en: 'granted in a mode that does not allow the use: ask for a change of scope',
  },
  grant_suspended: { zh: '授权已暂停', en: 'grant suspended' },
  supply_stale: { zh: '数据未按周期更新', en: 'data not updated as often as promised' },
  resource_failing: { zh: '已供给但接口持续故障', en: 'supplied but failing' },
  disputed: { zh: '数据存疑', en: 'data in doubt' },
};
