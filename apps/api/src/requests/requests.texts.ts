import type { ClockDayReason, Hindrance, RequestAction } from '@zeqing/requests';
import { reasonText, type TwoLanguages } from '../calendar/calendar.texts';

export const ACTION_TEXTS: Readonly<Record<RequestAction, TwoLanguages>> = {
  amend: { zh: '修改草稿', en: 'Amend the draft' },
  send_for_signing: { zh: '提交工作机构负责人', en: 'Send for signing' },
  send_back: { zh: '退回联络员', en: 'Send back' },
  sign: { zh: '签发申请', en: 'Sign the request' },
  receive: { zh: '收到申请', en: 'Receive' },
  agree_by_standing_answer: { zh: '按常态答复同意', en: 'Agree by standing answer' },
  share_by_standing_answer: { zh: '按常态答复同意并授权', en: 'Agree and grant by standing answer' },
  prepare_answer: { zh: '拟定答复', en: 'Prepare the answer' },
  send_back_answer: { zh: '退回答复', en: 'Send the answer back' },
  sign_agreement: { zh: '签发同意', en: 'Sign the consent' },
  sign_refusal: { zh: '签发不同意', en: 'Sign the refusal' },
  supply: { zh: '提交供给', en: 'Supply' },
  confirm_supply: { zh: '确认可用', en: 'Confirm the supply' },
  reject_supply: { zh: '反馈无法使用', en: 'Reject the supply' },
  withdraw: { zh: '撤回申请', en: 'Withdraw' },
};

export const HINDRANCE_TEXTS: Readonly<Record<Hindrance, TwoLanguages>> = {
  wrong_state: { zh: '当前状态不能进行', en: 'not possible in the present state' },
  other_party: { zh: '由对方部门办理', en: 'for the other department to do' },
  role_missing: { zh: '您的岗位无此权限', en: 'not for your post to do' },
  two_persons: { zh: '拟办人与签发人不得为同一人', en: 'who prepared it may not sign it' },
};

/** Why a day of a clock counts or not, for people. */
export function clockDayText(reason: ClockDayReason, name: string | undefined): TwoLanguages {
  if (reason === 'paused') return { zh: '期限暂停', en: 'the clock was paused' };
  if (reason === 'received_off_hours')
    return { zh: '非工作时间收到，计为下一工作日收件', en: 'received off hours: counts from the next working day' };
  return reasonText(reason, name);
}
