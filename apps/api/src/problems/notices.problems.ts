import type { NoticesErrorCode } from '@zeqing/notices';
import type { ProblemText } from './problem-text';

/** Refusals around the channels notices go out by. */
export const NOTICES_PROBLEMS: Record<NoticesErrorCode, ProblemText> = {
  'notices.overdue_not_muted': {
    status: 422,
    title: { zh: '超期提醒不能关闭', en: 'What is overdue cannot be muted' },
    mend: {
      zh: '规则：首次通知、动态、到期提醒可以关闭，超期（overdue）必达本人；请从关闭项中去掉 overdue。',
      en: 'The rule: first, news and ladder may be muted; overdue always reaches its person. Leave overdue out.',
    },
  },
  'notices.email_invalid': {
    status: 422,
    title: { zh: '电子邮箱格式不正确', en: 'This is no e-mail address' },
    mend: { zh: '请填写一个邮箱地址，如 name@example.gov.cn。', en: 'Give one address, as name@example.gov.cn.' },
  },
  'notices.email_unavailable': {
    status: 409,
    title: { zh: '本系统未配置邮件服务器', en: 'This installation sends no e-mail' },
    mend: {
      zh: '请联系系统管理员配置 ZEQING_SMTP_URL；站内消息不受影响。',
      en: 'Ask the system administrator to set ZEQING_SMTP_URL; the inbox works without it.',
    },
  },
  'notices.quiet_hours_invalid': {
    status: 422,
    title: { zh: '免打扰时段不正确', en: 'These quiet hours are not right' },
    mend: {
      zh: '请填写两个不同的时刻，格式 HH:MM；结束早于开始表示跨夜。',
      en: 'Give two different times as HH:MM; an end before the beginning means over midnight.',
    },
  },
  'notices.webhook_address_refused': {
    status: 422,
    title: { zh: '该回调地址不可用', en: 'This webhook address is not accepted' },
    mend: {
      zh: '请填写完整的 https 地址，不含用户名、密码和 # 片段。',
      en: 'Give a whole https address without user, password or fragment.',
    },
  },
  'notices.webhooks_too_many': {
    status: 409,
    title: { zh: '回调地址数量已达上限', en: 'You have as many webhooks as allowed' },
    mend: { zh: '每人最多 details.most 个，请先删除不用的。', en: 'At most details.most a person: remove one first.' },
  },
  'notices.delivery_under_way': {
    status: 409,
    title: { zh: '投递尚未结束', en: 'A delivery is still under way' },
    mend: {
      zh: '它会自动重试，完成或放弃后才能重发；服务大厅的同一回调地址一次只等待一个调用。',
      en: 'It is tried by itself; replay when it has ended. Of a service hall’s webhook one call at most waits.',
    },
  },
};
