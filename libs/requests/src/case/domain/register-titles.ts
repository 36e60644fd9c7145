import type { Title } from '@zeqing/kernel';

/** What an event of a correction, dispute, case or urging says; `subject` is the entry’s code, a case’s title or a number. */
export const REGISTER_TITLES: Readonly<Record<string, (subject: Title) => Title>> = {
  'correction.reported': ({ zh, en }) => ({
    zh: `收到目录 ${zh} 的校核申请，请在 10 个工作日内办理`,
    en: `Wrong data were reported in ${en}: settle it within ten working days`,
  }),
  'correction.accepted': ({ zh, en }) => ({
    zh: `目录 ${zh} 的校核申请已受理`,
    en: `The report on ${en} was accepted`,
  }),
  'correction.verified': ({ zh, en }) => ({ zh: `目录 ${zh} 的数据经核实无误`, en: `The data of ${en} were verified` }),
  'correction.corrected': ({ zh, en }) => ({ zh: `目录 ${zh} 的数据已更正`, en: `The data of ${en} were corrected` }),
  'correction.feedback_given': ({ zh, en }) => ({
    zh: `目录 ${zh} 的校核有反馈`,
    en: `The provider of ${en} says why it is not corrected yet`,
  }),
  'correction.withdrawn': ({ zh, en }) => ({
    zh: `目录 ${zh} 的校核申请已撤回`,
    en: `The report on ${en} was withdrawn`,
  }),
  'correction.rung_fired': ({ zh, en }) => ({
    zh: `目录 ${zh} 的校核期限将届满或者已届满`,
    en: `The term of the correction of ${en} is near or over`,
  }),
  'correction.overdue': ({ zh, en }) => ({ zh: `目录 ${zh} 的校核已超期`, en: `The correction of ${en} is overdue` }),
  'dispute.raised': ({ zh, en }) => ({ zh: `目录 ${zh} 有争议提出，请协商`, en: `A dispute on ${en}: negotiate it` }),
  'dispute.settled': ({ zh, en }) => ({ zh: `目录 ${zh} 的争议已协商一致`, en: `The dispute on ${en} is settled` }),
  'dispute.withdrawn': ({ zh, en }) => ({ zh: `目录 ${zh} 的争议已撤回`, en: `The dispute on ${en} was withdrawn` }),
  'dispute.coordination_applied': ({ zh, en }) => ({
    zh: `目录 ${zh} 的争议申请协调`,
    en: `Coordination is asked for in the dispute on ${en}`,
  }),
  'dispute.authority_overruled': ({ zh, en }) => ({
    zh: `目录 ${zh} 的争议已另行指定协调机关`,
    en: `Another authority coordinates the dispute on ${en}`,
  }),
  'dispute.carried_out': ({ zh, en }) => ({
    zh: `目录 ${zh} 的争议裁决已报告执行`,
    en: `The ruling on ${en} was reported carried out`,
  }),
  'ruling_duty.reminded': ({ zh, en }) => ({
    zh: `目录 ${zh} 的争议裁决执行时限将届满`,
    en: `The ruling on ${en} is soon to be carried out`,
  }),
  'ruling_duty.overdue': ({ zh, en }) => ({
    zh: `目录 ${zh} 的争议裁决逾期未报告执行`,
    en: `The ruling on ${en} has not been reported carried out in time`,
  }),
  'dispute.referred_to_government': ({ zh, en }) => ({
    zh: `目录 ${zh} 的争议已提请政府决定`,
    en: `The dispute on ${en} was referred to the government`,
  }),
  'dispute.ruled': ({ zh, en }) => ({
    zh: `目录 ${zh} 的争议已有裁决，请依裁决办理`,
    en: `The dispute on ${en} is ruled: carry the ruling out`,
  }),
  'case.suspected': ({ zh, en }) => ({ zh: `${zh}，请陈述理由`, en: `${en}: state your reason` }),
  'case.reason_stated': ({ zh, en }) => ({
    zh: `${zh}：部门已陈述理由，请认定`,
    en: `${en}: the reason is stated, find`,
  }),
  'case.found': ({ zh, en }) => ({ zh: `已作出认定：${zh}`, en: `Found: ${en}` }),
  'case.rectification_ordered': ({ zh, en }) => ({ zh: `责令改正：${zh}`, en: `To be put right: ${en}` }),
  'case.complied': ({ zh, en }) => ({ zh: `已登记整改情况：${zh}`, en: `Compliance recorded: ${en}` }),
  'case.rectification_lapsed': ({ zh, en }) => ({ zh: `逾期未改正：${zh}`, en: `Not put right in time: ${en}` }),
  'case.circulated': ({ zh, en }) => ({ zh: `已通报：${zh}`, en: `Made public: ${en}` }),
  'case.closed': ({ zh, en }) => ({ zh: `已办结：${zh}`, en: `Closed: ${en}` }),
  'urging.issued': ({ zh, en }) => ({ zh: `收到 ${zh}，请按期回复`, en: `${en}: answer in time` }),
  'urging.replied': ({ zh, en }) => ({ zh: `${zh} 已回复`, en: `${en} was answered` }),
  'urging.promised': ({ zh, en }) => ({ zh: `${zh} 另行承诺了日期`, en: `${en}: another day was promised` }),
  'urging.closed': ({ zh, en }) => ({ zh: `${zh} 已办结`, en: `${en} is closed` }),
};
