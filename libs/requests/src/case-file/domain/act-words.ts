import { decree } from '../../request/domain/request-error';

/** An act as a case file names it, with the article it rests on; null where the law has none for it. */
export interface ActWords {
  readonly zh: string;
  readonly en: string;
  readonly article: string | null;
}

const act = (zh: string, en: string, article: string | null = null): ActWords => ({
  zh,
  en,
  article: article === null ? null : decree(article),
});

/** What the journal's events are called in a case file. Articles of Decree 809; terms and facts by U27 to U31. */
const ACTS: Readonly<Record<string, ActWords>> = {
  'request.drafted': act('起草申请', 'The request was drafted', '第二十条'),
  'request.amended': act('修改草稿', 'The draft was amended', '第二十条'),
  'request.sent_for_signing': act('提交工作机构负责人', 'It was sent for signing', '第二十条'),
  'request.sent_back': act('退回联络员', 'It was sent back', '第二十条'),
  'request.signed': act('签发申请', 'The request was signed', '第二十条'),
  'request.withdrawn': act('撤回申请', 'The request was withdrawn'),
  'request.supplement_asked': act('一次性告知补正', 'Everything missing was told', '第二十一条'),
  'request.supplement_amended': act('修改补正内容', 'The completed text was amended', '第二十一条'),
  'request.supplement_completed': act('签发补正', 'The completed request was signed', '第二十一条'),
  'request.returned_unfinished': act('逾期未补正，退回', 'It was returned unfinished', '第二十一条'),
  'request.transferred': act('转交', 'It was passed on'),
  'request.extension_requested': act('申请延期答复', 'An extension was applied for', '第二十一条'),
  'request.extension_decided': act('主管部门决定延期', 'The extension was decided', '第二十一条'),
  'request.extended': act('告知申请部门延期', 'The requester was told of the extension', '第二十一条'),
  'request.answer_prepared': act('拟定答复', 'An answer was prepared', '第二十一条'),
  'request.answer_sent_back': act('退回答复', 'The answer was sent back', '第二十一条'),
  'request.answered': act('签发答复', 'The answer was signed', '第二十一条'),
  'request.supplied': act('提交供给', 'It was supplied', '第二十二条'),
  'supply.checked': act('检查供给链接', 'The link was checked', '第二十二条'),
  'request.supply_confirmed': act('确认可用', 'The supply was confirmed', '第二十二条'),
  'request.supply_rejected': act('反馈无法使用', 'The supply was rejected', '第二十二条'),
  'request.rung_fired': act('到期提醒', 'A reminder was due'),
  'request.clock_projected': act('重新推算期限', 'The due day was counted anew'),
  'request.overdue': act('记录超期事实', 'The overdue fact was recorded', '第三十九条'),
  'request.suspended': act('暂停共享', 'It was suspended', '第二十七条'),
  'request.suspended_by_authority': act('主管部门暂停共享', 'The authority suspended it', '第二十七条'),
  'request.resumed': act('恢复共享', 'It was resumed', '第二十七条'),
  'request.agreed_by_ruling': act('依裁决视为同意共享', 'A ruling agreed it', '第二十八条'),
  'request.supply_term_renewed': act('依裁决重新计算供给期限', 'A ruling gave the supply a new term', '第二十八条'),
  'request.conditions_lifted': act('依裁决免除所附条件', 'A ruling took the conditions off', '第二十八条'),
  'request.resumed_by_ruling': act('依裁决恢复共享', 'A ruling resumed it', '第二十八条'),
  'request.terminated': act('终止共享', 'It was terminated', '第二十七条'),
  'request.service_altered': act('变更共享服务', 'The service was altered', '第二十七条'),
  'request.service_stopped': act('停止共享服务', 'The service was stopped', '第二十七条'),
  'request.use_finished': act('结束使用', 'The use was finished', '第二十七条'),
  'request.disposal_instructed': act('提出处置要求', 'It was said how to dispose', '第二十七条'),
  'request.disposed': act('办理数据处置', 'The data were disposed of', '第二十七条'),
  'request.effect_reported': act('成效反馈', 'The effect was reported', '第二十九条'),
  'grant.ended': act('授权到期', 'The grant ended'),
  'grant.bridged': act('签发续期衔接', 'A bridge was signed'),
  'grant_notice.expiring': act('授权即将到期提醒', 'The grant is about to end'),
  'grant_notice.stale': act('数据未按更新周期更新提醒', 'An update of the data is missing'),
  'supply_update.recorded': act('记录数据更新', 'An update of the data is recorded'),
  'grant_notice.unused': act('授权长期未使用提醒', 'The grant has long been unused'),
  'platform_order.answered': act('共享交换平台答复指令', 'The platform answered an order'),
  'platform_order.in_force': act('共享交换平台执行指令', 'The platform brought an order into force'),
  'platform_order.failed': act('共享交换平台未能执行指令', 'The platform failed at an order'),
  'platform_order.unconfirmed': act('指令逾时未确认', 'An order was not confirmed in time'),
  'disposal.due_set': act('确定处置期限', 'The day for the disposal was set', '第二十七条'),
  'disposal.reminded': act('处置提醒', 'The disposal was reminded of', '第二十七条'),
  'disposal.overdue': act('处置逾期', 'The disposal is overdue', '第二十七条'),
  'standing_answer.signed': act('签发常态答复', 'The standing answer was signed', '第二十一条'),
  'standing_answer.revoked': act('撤销常态答复', 'The standing answer was revoked'),
  'dispute.raised': act('提出争议', 'A dispute was raised', '第二十八条'),
  'dispute.settled': act('协商一致', 'The dispute was settled', '第二十八条'),
  'dispute.withdrawn': act('撤回争议', 'The dispute was withdrawn', '第二十八条'),
  'dispute.coordination_applied': act('申请协调', 'Coordination was applied for', '第二十八条'),
  'dispute.referred_to_government': act('提请政府决定', 'It was referred to the government', '第二十八条'),
  'dispute.authority_overruled': act('另行指定协调机关', 'Another authority was named', '第二十八条'),
  'dispute.carried_out': act('报告裁决已执行', 'The ruling was reported carried out', '第二十八条'),
  'dispute.ruled': act('作出协调意见或者决定', 'It was ruled', '第二十八条'),
  'case.reason_stated': act('说明超期理由', 'The department stated its reason', '第三十九条'),
  'case.found': act('主管部门认定', 'The authority found', '第三十九条'),
  'case.rectification_ordered': act('责令改正', 'It was ordered to be put right', '第三十九条'),
  'outside_request.opened': act('登记系统外往来', 'A dealing with a body outside was opened'),
  'outside_request.forwarded': act('登记转送', 'It was sent on'),
  'outside_request.recorded': act('登记系统外结果', 'What came of it was recorded'),
  'outside_request.overdue': act('系统外往来超过约定日期', 'The agreed day has passed'),
  'urging.issued': act('督办', 'It was urged'),
  'urging.replied': act('答复督办', 'The urging was answered'),
  'urging.closed': act('办结督办', 'The urging was closed'),
};

/** Words for an event; one not known here is called by its type. */
export const actWords = (type: string): ActWords => ACTS[type] ?? act(type, type);
