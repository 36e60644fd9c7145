import type { Announcement, Title } from '@zeqing/kernel';
import { GRANT_TITLES } from '../../use/domain/grant-titles';

type Facts = Announcement['facts'];
type Sentence = (facts: Facts) => Title;

const PHASES: Readonly<Record<string, Title>> = {
  check: { zh: '审查', en: 'check' },
  answer: { zh: '答复', en: 'answer' },
  supply: { zh: '供给', en: 'supply' },
};
const phaseOf = (facts: Facts): Title => PHASES[String(facts['phase'])] ?? { zh: '办理', en: 'handling' };
const about = (facts: Facts): string => String(facts['entryCode'] ?? '');

/** What each kind of notice says. A kind without a sentence is shown by `FALLBACK`. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  ...GRANT_TITLES,
  'request.sent_for_signing': (facts) => ({
    zh: `目录 ${about(facts)} 的共享申请待您签发`,
    en: `A request on ${about(facts)} awaits your signature`,
  }),
  'request.sent_back': (facts) => ({
    zh: `目录 ${about(facts)} 的共享申请已退回修改`,
    en: `The request on ${about(facts)} was sent back to you`,
  }),
  'request.signed': (facts) =>
    facts['state'] === 'checking'
      ? { zh: `目录 ${about(facts)} 的共享申请待您审查`, en: `A request on ${about(facts)} awaits your check` }
      : facts['state'] === 'reviewing'
        ? received(facts)
        : {
            zh: `目录 ${about(facts)} 的共享申请已按常态答复同意`,
            en: `A request on ${about(facts)} was agreed by your standing answer`,
          },
  'request.check_passed': (facts) => ({
    zh: `目录 ${about(facts)} 的共享申请已通过主管部门审查，转数源部门答复`,
    en: `The request on ${about(facts)} passed the authority's check and is with its provider`,
  }),
  'request.check_returned': (facts) => ({
    zh: `目录 ${about(facts)} 的共享申请经主管部门审查退回`,
    en: `The request on ${about(facts)} was given back by the authority`,
  }),
  'supply.reminded': (facts) => ({
    zh: `目录 ${about(facts)} 的供给待您确认是否可用`,
    en: `${about(facts)} has been supplied: please say whether it works`,
  }),
  'supply.deemed_usable': (facts) => ({
    zh: `目录 ${about(facts)} 的供给逾期未确认，供给期限按可用计算`,
    en: `The supply of ${about(facts)} was not confirmed in time; its term counts as kept`,
  }),
  'request.answer_prepared': (facts) => ({
    zh: `目录 ${about(facts)} 的答复待您签发`,
    en: `An answer on ${about(facts)} awaits your signature`,
  }),
  'request.answer_sent_back': (facts) => ({
    zh: `目录 ${about(facts)} 的答复已退回修改`,
    en: `The answer on ${about(facts)} was sent back to you`,
  }),
  'request.answered': (facts) => ({
    zh: `目录 ${about(facts)} 的共享申请已答复`,
    en: `The request on ${about(facts)} has been answered`,
  }),
  'request.supplied': (facts) => ({
    zh: `目录 ${about(facts)} 已供给，请确认可用`,
    en: `${about(facts)} has been supplied: please confirm that it works`,
  }),
  'request.supply_confirmed': (facts) => ({
    zh: `目录 ${about(facts)} 的供给已确认可用`,
    en: `The supply of ${about(facts)} has been confirmed`,
  }),
  'request.supply_rejected': (facts) => ({
    zh: `目录 ${about(facts)} 的供给无法使用，期限继续计算`,
    en: `The supply of ${about(facts)} did not work; the term goes on`,
  }),
  'request.rung_fired': (facts) => ({
    zh: `目录 ${about(facts)} 的${phaseOf(facts).zh}期限为 ${String(facts['dueOn'])}`,
    en: `The ${phaseOf(facts).en} on ${about(facts)} is due on ${String(facts['dueOn'])}`,
  }),
  'request.overdue': (facts) => ({
    zh: `目录 ${about(facts)} 的${phaseOf(facts).zh}已超期（期限 ${String(facts['dueOn'])}）`,
    en: `The ${phaseOf(facts).en} on ${about(facts)} is overdue (due on ${String(facts['dueOn'])})`,
  }),
  'request.supplement_asked': (facts) => ({
    zh: `目录 ${about(facts)} 的共享申请需要补正`,
    en: `The request on ${about(facts)} is to be completed`,
  }),
  'request.supplement_completed': (facts) => ({
    zh: `目录 ${about(facts)} 的共享申请已补正`,
    en: `The request on ${about(facts)} has been completed`,
  }),
  'request.returned_unfinished': (facts) => ({
    zh: `目录 ${about(facts)} 的共享申请逾期未补正，已退回`,
    en: `The request on ${about(facts)} was returned unfinished`,
  }),
  'request.extension_requested': (facts) => ({
    zh: `目录 ${about(facts)} 的答复申请延期，待您决定`,
    en: `An extension on ${about(facts)} awaits your decision`,
  }),
  'request.extension_decided': (facts) => ({
    zh: `主管部门已对目录 ${about(facts)} 的延期作出决定`,
    en: `The extension on ${about(facts)} has been decided`,
  }),
  'request.extended': (facts) => ({
    zh: `目录 ${about(facts)} 的答复期限已延长`,
    en: `The answer on ${about(facts)} has more time`,
  }),
  'request.transferred': (facts) => ({
    zh: `目录 ${about(facts)} 的共享申请已转交`,
    en: `The request on ${about(facts)} was passed on`,
  }),
  'request.suspended': (facts) => ({
    zh: `目录 ${about(facts)} 的授权已暂停`,
    en: `The grant on ${about(facts)} is suspended`,
  }),
  'request.resumed': (facts) => ({
    zh: `目录 ${about(facts)} 的授权已恢复`,
    en: `The grant on ${about(facts)} is live again`,
  }),
  'request.agreed_by_ruling': (facts) => ({
    zh: `目录 ${about(facts)} 经裁决视为同意共享，供给期限开始计算`,
    en: `A ruling agreed the sharing of ${about(facts)}: its supply clock runs`,
  }),
  'request.supply_term_renewed': (facts) => ({
    zh: `目录 ${about(facts)} 的供给期限依裁决重新计算`,
    en: `By a ruling the supply of ${about(facts)} has a new term`,
  }),
  'request.conditions_lifted': (facts) => ({
    zh: `目录 ${about(facts)} 的答复所附条件依裁决不再适用`,
    en: `By a ruling the conditions on ${about(facts)} fall`,
  }),
  'request.resumed_by_ruling': (facts) => ({
    zh: `目录 ${about(facts)} 的授权依裁决恢复`,
    en: `By a ruling the grant on ${about(facts)} is live again`,
  }),
  'request.terminated': (facts) => ({
    zh: `目录 ${about(facts)} 的授权已终止`,
    en: `The grant on ${about(facts)} was terminated`,
  }),
  'request.service_altered': (facts) => ({
    zh: `目录 ${about(facts)} 的共享服务已变更`,
    en: `The service of ${about(facts)} was changed`,
  }),
  'request.service_stopped': (facts) => ({
    zh: `目录 ${about(facts)} 的共享服务已停止`,
    en: `The service of ${about(facts)} was stopped`,
  }),
  'request.use_finished': (facts) => ({
    zh: `目录 ${about(facts)} 的数据使用已结束`,
    en: `The use of ${about(facts)} has ended`,
  }),
  'request.disposed': (facts) => ({
    zh: `目录 ${about(facts)} 的数据已处置`,
    en: `The data of ${about(facts)} were disposed of`,
  }),
  'grant.ended': (facts) => ({
    zh: `目录 ${about(facts)} 的授权已到期`,
    en: `The grant on ${about(facts)} has ended`,
  }),
};

/** Of what cannot wait, the word comes first (U41). */
const received = (facts: Facts): Title =>
  facts['urgent'] === true
    ? {
        zh: `【紧急】收到目录 ${about(facts)} 的共享申请`,
        en: `Urgent: a request on ${about(facts)} has been received`,
      }
    : { zh: `收到目录 ${about(facts)} 的共享申请`, en: `A request on ${about(facts)} has been received` };

const FALLBACK: Title = { zh: '有新的消息', en: 'There is news' };

/** The sentence a person reads of an event of this subject. */
export const titleOf = (kind: string, facts: Facts): Title => SENTENCES[kind]?.(facts) ?? FALLBACK;
