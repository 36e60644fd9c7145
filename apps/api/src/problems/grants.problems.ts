import type { GrantErrorCode } from '@zeqing/requests';
import type { ProblemText } from './problem-text';

/** Refusals about grants in use and what was ordered of the exchange platform. */
export const GRANT_PROBLEMS: Record<GrantErrorCode, ProblemText> = {
  'platform_order.answered': {
    status: 409,
    title: { zh: '该指令已经生效', en: 'This order is in force already' },
    mend: {
      zh: '请读取最新指令，按未答复的指令办理。',
      en: 'Read the orders again and answer those without an answer.',
    },
  },
  'platform_order.reason_required': {
    status: 422,
    title: { zh: '请说明未能执行的原因', en: 'Say why it failed' },
    mend: {
      zh: '请在 reason 中写明平台返回的错误或者受阻环节。',
      en: 'Give the platform’s error or what was in the way in reason.',
    },
  },
  'platform_order.time': {
    status: 422,
    title: { zh: '生效时间有误', en: 'The time is not right' },
    mend: {
      zh: '生效时间不得早于下令时间（details.orderedAt），也不得晚于现在。',
      en: 'It may be neither before the order (details.orderedAt) nor in the future.',
    },
  },
  'platform_order.document_required': {
    status: 422,
    title: { zh: '人工确认须注明凭据', en: 'A confirmation by hand needs its document' },
    mend: { zh: '请填写平台运营单位回执或者工单的编号。', en: 'Give the number of the operator’s receipt or ticket.' },
  },
  'request.bridge_once': {
    status: 409,
    title: { zh: '续期衔接只能签发一次', en: 'A bridge is signed once only' },
    mend: { zh: '请在衔接期内完成续期答复。', en: 'Answer the renewal while the bridge holds.' },
  },
  'request.bridge_without_renewal': {
    status: 409,
    title: { zh: '没有正在办理的续期申请', en: 'No renewal is under way' },
    mend: {
      zh: '须由使用部门先签发续期申请；没有截止日的授权无需衔接。',
      en: 'The user has to sign the renewal first; a grant without end needs no bridge.',
    },
  },
  'request.bridge_too_late': {
    status: 409,
    title: { zh: '授权已经到期，不能再签发衔接', en: 'The grant has run out; no bridge can prolong it' },
    mend: {
      zh: '使用期限已于 details.validUntil 届满，应当按第二十七条处置数据；续期申请答复后另行授权。',
      en: 'Its last day was details.validUntil: dispose of the data (art. 27); the answer to the renewal grants anew.',
    },
  },
  'request.bridge_day': {
    status: 422,
    title: { zh: '衔接截止日有误', en: 'The bridge’s last day is not right' },
    mend: {
      zh: '截止日须在 details.after 之后，且不晚于 details.latest。',
      en: 'Choose a day after details.after and not after details.latest.',
    },
  },
  'request.disposal_instruction': {
    status: 422,
    title: { zh: '处置期限有误', en: 'The day for the disposal is not right' },
    mend: { zh: '请填写今天以后的日期。', en: 'Give a day after today.' },
  },
};
