import type { SettlingErrorCode } from '@zeqing/lists';
import type { ProblemText } from './problem-text';

const problem = (
  status: ProblemText['status'],
  title: readonly [zh: string, en: string],
  mend: readonly [zh: string, en: string],
): ProblemText => ({ status, title: { zh: title[0], en: title[1] }, mend: { zh: mend[0], en: mend[1] } });

/** Refusals of the three lists and of the settling of duties. */
export const MATCHING_PROBLEMS: Record<SettlingErrorCode, ProblemText> = {
  'settling.illegal_transition': problem(
    409,
    ['当前状态不能进行此项办理', 'Not possible in the present state'],
    [
      '请刷新页面，按“可办理事项”办理；部门未到期的，主管部门不能强制认责。',
      'Read it again and do what is open; a department is not forced before its day has passed.',
    ],
  ),
  'settling.recommendation_required': problem(
    422,
    ['须写明部门', 'A department must be named'],
    [
      '数据不在本部门的，请推荐责任部门；指定的，请写明部门。',
      'Say which department has the data, or which is assigned.',
    ],
  ),
  'settling.asked_already': problem(
    409,
    ['该部门已被问过', 'This department has been asked already'],
    [
      '每个部门只问一次：请另选部门；确由其负责的，可强制认责。',
      'Each is asked once: name another, or settle it by force.',
    ],
  ),
  'settling.citation_required': problem(
    422,
    ['须写明法律依据和条款', 'The law and its article must be named'],
    [
      '请写明法律、行政法规或者国务院决定的名称和条款，如“《中华人民共和国统计法》第二十八条”。',
      'Name a law, an administrative regulation or a State Council decision, with its article.',
    ],
  ),
  'settling.condition_required': problem(
    422,
    ['有条件共享须写明条件', 'A conditional duty must state its condition'],
    ['请写明共享范围和使用用途。', 'State to whom and for what it is shared.'],
  ),
  'settling.content_refused': problem(
    422,
    ['目录内容不完整或者不符合编目要求', 'The content lacks what an entry must have, or breaks its rules'],
    [
      '请按所列各项补齐或者改正；每一项都写明了依据的条款。',
      'Complete or correct what is listed; each line names the article that asks for it.',
    ],
  ),
  'source.subject_required': problem(
    422,
    ['通用的项名须指明是哪类目录的', 'A generic name needs the subject of its entries'],
    [
      '“姓名”“状态”一类项名本身不指明数据，请写明目录主题。',
      'Say what the entries are about: the name alone is no datum.',
    ],
  ),
  'settling.own_need': problem(
    422,
    ['不能由需求部门自己认责', 'Who asks cannot be asked'],
    ['请选择其他部门。', 'Name another department.'],
  ),
  'settling.beyond_reach': problem(
    422,
    ['该部门不在主管部门的区域内', 'The department is outside the authority’s region'],
    [
      '请选择本区域的部门；跨区域的由共同上级主管部门办理。',
      'Name one of the region; beyond it the common superior decides.',
    ],
  ),
  'settling.open_already': problem(
    409,
    ['该需求正在认责', 'A duty is being settled for this need'],
    ['请到认责页面查看进展。', 'See how far the settling has come.'],
  ),
  'settling.batch_under_way': problem(
    409,
    ['认责所在批次尚未发布', 'The batch with this duty is not published yet'],
    ['请先审核发布该批次，再同意撤回。', 'Approve the batch first, then the withdrawal.'],
  ),
  'settling.nothing_to_list': problem(
    409,
    ['没有待编入清单的认责', 'No settled duty waits to be listed'],
    [
      '已认责且尚未编入的、已同意撤回的，才能编入批次。',
      'Only duties settled or withdrawn and not listed yet go into a batch.',
    ],
  ),
  'settling.day_past': problem(
    422,
    ['所填日期已过', 'The day has passed'],
    ['请填写今天之后的日期。', 'Give a day after today.'],
  ),
  'matching.need_closed': problem(
    409,
    ['已经结束，不能再办理', 'It has ended'],
    ['请刷新页面；仍有需要的，另行提出。', 'Read it again; raise it anew where it is still needed.'],
  ),
  'matching.need_in_catalogue': problem(
    409,
    ['目录中已有该数据或者依法不予共享', 'The catalogue has it, or the law forbids it'],
    ['请按对接结论的下一步办理。', 'Follow the next step of its outcome.'],
  ),
  'matching.no_authority': problem(
    409,
    ['本平台没有该部门的主管部门', 'No authority of this installation is competent'],
    ['请先在部门设置中登记主管部门。', 'Record the authority in the settings of the departments first.'],
  ),
  'flow.not_below': problem(
    422,
    ['须为本部门所在区域的下级区域', 'Not a region below the department'],
    ['请选择下级区域；数据回流由上级部门向下级区域进行。', 'Name a region below it: data return from above.'],
  ),
  'flow.open_already': problem(
    409,
    ['该目录已向该区域回流或者已有安排', 'This entry returns to the region already, or is planned to'],
    ['请在登记簿中记录回流情况。', 'Record what came in the register.'],
  ),
  'flow.day_ahead': problem(
    422,
    ['回流日期不能晚于今天', 'The day lies ahead'],
    ['请填写实际回流的日期。', 'Give the day the data came.'],
  ),
  'negative.no_ground': problem(
    409,
    ['没有完整的不予共享依据', 'There is no complete ground for not sharing'],
    [
      '须为不予共享且载明法律依据和条款的目录；依据不完整的视为没有依据。',
      'Only an entry not shared, with law and article; an incomplete ground counts as none.',
    ],
  ),
  'negative.listed_already': problem(
    409,
    ['已在负面清单中', 'It is on the negative list already'],
    ['请在负面清单中复核。', 'Look at it again on the negative list.'],
  ),
};
