import type { DisputeErrorCode } from '@zeqing/requests';
import type { ProblemText } from './problem-text';

/** Refusals of disputes (art. 28). */
export const DISPUTES_PROBLEMS: Record<DisputeErrorCode, ProblemText> = {
  'dispute.illegal_transition': {
    status: 409,
    title: { zh: '争议处理不能越过步骤', en: 'No step of a dispute can be skipped' },
    mend: {
      zh: '依次为协商、主管部门协调、本级人民政府决定;details.from 为当前步骤。',
      en: 'Negotiation, coordination by the authority, decision by its government; details.from is the present step.',
    },
  },
  'dispute.subject_not_applicable': {
    status: 422,
    title: { zh: '所选争议事项与实际情况不符', en: 'Nothing of this kind has happened' },
    mend: {
      zh: '请核对申请的答复、供给期限或者校核的状态后选择争议事项。',
      en: 'See how the request was answered, its supply clock, or the correction, and choose the subject again.',
    },
  },
  'dispute.claimant': {
    status: 422,
    title: { zh: '该事项不由本部门提出争议', en: 'This is not your department’s to dispute' },
    mend: { zh: 'details.claimants 为可以提出的一方。', en: 'details.claimants are the parties who may raise it.' },
  },
  'dispute.open_already': {
    status: 409,
    title: { zh: '同一事项的争议正在处理', en: 'The same matter is in dispute already' },
    mend: { zh: '请在原争议中继续办理。', en: 'Go on in the dispute that is open.' },
  },
  'dispute.leg_required': {
    status: 422,
    title: { zh: '请登记对外往来函件', en: 'Record the letter of this step' },
    mend: {
      zh: '本系统内没有有管辖权的主管部门,请填写收发单位、方式、文号和日期。',
      en: 'No authority of this installation is competent: give the body, channel, number and day of the letter.',
    },
  },
  'dispute.leg_not_expected': {
    status: 422,
    title: { zh: '此步骤在本系统内办理', en: 'This step is taken in this installation' },
    mend: { zh: '请去掉 leg。', en: 'Leave out leg.' },
  },
};
