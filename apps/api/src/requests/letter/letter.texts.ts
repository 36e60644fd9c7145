import type { LetterKind } from '@zeqing/requests';
import type { TwoLanguages } from '../../calendar/calendar.texts';

/** The kinds by name. The letters themselves are Chinese only: they are drafts of Chinese official documents. */
export const LETTER_TEXTS: Readonly<Record<LetterKind, TwoLanguages>> = {
  request: { zh: '申请函', en: 'Request' },
  supplement_notice: { zh: '补正告知函', en: 'Supplement notice' },
  transfer: { zh: '转交函', en: 'Transfer' },
  extension_application: { zh: '延期请示', en: 'Application for an extension' },
  extension_decision: { zh: '延期批复', en: 'Decision on the extension' },
  extension_notice: { zh: '延期告知函', en: 'Notice of the extension' },
  agreement: { zh: '同意共享复函', en: 'Answer agreeing' },
  partial_agreement: { zh: '部分同意共享复函', en: 'Answer agreeing in part' },
  refusal: { zh: '不同意共享复函', en: 'Answer refusing' },
  suspension: { zh: '暂停共享通知', en: 'Notice of suspension' },
  resumption: { zh: '恢复共享通知', en: 'Notice of resumption' },
  termination: { zh: '终止共享通知', en: 'Notice of termination' },
  service_change: { zh: '终止（变更）服务告知函', en: 'Notice of a stopped or altered service' },
  service_filing: { zh: '终止（变更）服务备案函', en: 'Filing of a stopped or altered service' },
  disposal: { zh: '处置情况函', en: 'Confirmation of disposal' },
  correction_report: { zh: '校核申请函', en: 'Correction report' },
  correction_result: { zh: '校核结果函', en: 'Correction result' },
  negotiation: { zh: '争议协商函', en: 'Invitation to negotiate' },
  coordination_application: { zh: '争议协调申请函', en: 'Application for coordination' },
  government_referral: { zh: '提请政府决定的请示', en: 'Referral to the government' },
  ruling: { zh: '协调意见或者决定', en: 'Ruling' },
  urging: { zh: '督办单', en: 'Urging' },
  rectification_order: { zh: '责令改正通知书', en: 'Order to put right' },
  rectification_report: { zh: '整改情况报告', en: 'Report on what was put right' },
  urging_reply: { zh: '督办回复', en: 'Reply to an urging' },
};
