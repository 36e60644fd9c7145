import type { ClockDayReason, Hindrance, RequestAction } from '@zeqing/requests';
import { reasonText, type TwoLanguages } from '../../calendar/calendar.texts';

export const ACTION_TEXTS: Readonly<Record<RequestAction, TwoLanguages>> = {
  amend: { zh: '修改草稿', en: 'Amend the draft' },
  send_for_signing: { zh: '提交工作机构负责人', en: 'Send for signing' },
  send_back: { zh: '退回联络员', en: 'Send back' },
  sign: { zh: '签发申请', en: 'Sign the request' },
  begin_check: { zh: '转主管部门审查', en: 'Begin the check' },
  pass_check: { zh: '审查通过，转数源部门', en: 'Pass on to the provider' },
  return_check: { zh: '审查退回', en: 'Give back after the check' },
  receive: { zh: '收到申请', en: 'Receive' },
  agree_by_standing_answer: { zh: '按常态答复同意', en: 'Agree by standing answer' },
  share_by_standing_answer: { zh: '按常态答复同意并授权', en: 'Agree and grant by standing answer' },
  agree_by_ruling: { zh: '依裁决同意', en: 'Agree by ruling' },
  renew_supply_term: { zh: '依裁决重新计算供给期限', en: 'New supply term by ruling' },
  lift_conditions: { zh: '依裁决免除所附条件', en: 'Lift the conditions by ruling' },
  resume_by_ruling: { zh: '依裁决恢复', en: 'Resume by ruling' },
  prepare_answer: { zh: '拟定答复', en: 'Prepare the answer' },
  send_back_answer: { zh: '退回答复', en: 'Send the answer back' },
  sign_agreement: { zh: '签发同意', en: 'Sign the consent' },
  sign_refusal: { zh: '签发不同意', en: 'Sign the refusal' },
  supply: { zh: '提交供给', en: 'Supply' },
  confirm_supply: { zh: '确认可用', en: 'Confirm the supply' },
  reject_supply: { zh: '反馈无法使用', en: 'Reject the supply' },
  withdraw: { zh: '撤回申请', en: 'Withdraw' },
  ask_supplement: { zh: '一次性告知补正', en: 'Tell everything that is missing' },
  amend_supplement: { zh: '修改补正内容', en: 'Amend what is to be completed' },
  complete_supplement: { zh: '签发补正', en: 'Sign the completed request' },
  lapse_supplement: { zh: '逾期未补正，退回', en: 'Return unfinished' },
  reopen: { zh: '重新发起申请', en: 'Draft again' },
  request_extension: { zh: '申请延期答复', en: 'Ask for an extension' },
  consent_extension: { zh: '同意延期', en: 'Consent to the extension' },
  decline_extension: { zh: '不同意延期', en: 'Decline the extension' },
  notify_extension: { zh: '告知申请部门延期', en: 'Tell the requester of the extension' },
  transfer: { zh: '转交', en: 'Pass on' },
  assign_provider: { zh: '指定答复部门', en: 'Say who answers' },
  suspend: { zh: '暂停共享', en: 'Suspend' },
  suspend_as_authority: { zh: '主管部门暂停共享', en: 'Suspend as authority' },
  resume: { zh: '恢复共享', en: 'Resume' },
  resume_as_authority: { zh: '主管部门恢复共享', en: 'Resume as authority' },
  terminate: { zh: '终止共享', en: 'Terminate' },
  terminate_as_authority: { zh: '主管部门终止共享', en: 'Terminate as authority' },
  alter_service: { zh: '变更共享服务', en: 'Change the service' },
  stop_service: { zh: '停止共享服务', en: 'Stop the service' },
  change_scope: { zh: '申请变更使用范围', en: 'Ask for another scope' },
  renew: { zh: '续期', en: 'Renew' },
  sign_bridge: { zh: '签发续期衔接', en: 'Sign a bridge' },
  report_effect: { zh: '成效反馈', en: 'Report the effect' },
  finish_use: { zh: '结束使用', en: 'Finish the use' },
  expire: { zh: '授权到期', en: 'Expire' },
  instruct_disposal: { zh: '提出处置要求', en: 'Say how to dispose' },
  dispose: { zh: '办理数据处置', en: 'Dispose of the data' },
};

export const HINDRANCE_TEXTS: Readonly<Record<Hindrance, TwoLanguages>> = {
  wrong_state: { zh: '当前状态不能进行', en: 'not possible in the present state' },
  other_party: { zh: '由对方部门办理', en: 'for the other department to do' },
  role_missing: { zh: '您的岗位无此权限', en: 'not for your post to do' },
  already_done: { zh: '已经办理，只能办理一次', en: 'done before, and possible once only' },
  under_way: { zh: '已有一件正在办理', en: 'one is under way already' },
  conditions_unmet: { zh: '条件尚未具备', en: 'what it depends on is not there' },
  two_persons: { zh: '拟办人与签发人不得为同一人', en: 'who prepared it may not sign it' },
};

/** Why a day of a clock counts or not, for people. */
export function clockDayText(reason: ClockDayReason, name: string | undefined): TwoLanguages {
  if (reason === 'paused') return { zh: '期限暂停', en: 'the clock was paused' };
  if (reason === 'received_off_hours')
    return { zh: '非工作时间收到，计为下一工作日收件', en: 'received off hours: counts from the next working day' };
  return reasonText(reason, name);
}
