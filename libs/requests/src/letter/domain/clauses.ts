import { decree } from '../../request/domain/request-error';
import { cited } from './letter';

/**
 * The articles the letters rest on (Decree 809), each with what it asks in our own short words: never its text, which
 * the office may add.
 */
const CLAUSES = {
  conditions: ['第十五条', '有条件共享的数据应当在目录中载明共享范围、使用用途等条件，不得擅自增设条件'],
  request: ['第二十条', '按照已发布的目录提出申请，写明使用依据、场景、范围、方式和时限，并保证真实、合法、必要'],
  answer: ['第二十一条', '无条件共享的自收到申请之日起1个工作日内答复，有条件共享的10个工作日内答复，不同意的说明理由'],
  supplement: ['第二十一条', '申请内容不完整的，一次性告知需要补正的全部内容，不得直接予以拒绝'],
  extension: ['第二十一条', '需要延长答复期限的，经同级主管部门同意并告知需求部门，延长不超过10个工作日'],
  supply: ['第二十二条', '自同意共享的答复之日起20个工作日内提供'],
  limits: ['第二十五条', '未经提供部门同意，不得扩大使用范围、用于或者变相用于其他目的、提供给第三方'],
  correction: ['第二十六条', '自收到校核申请之日起10个工作日内核实、更正并反馈'],
  misuse: ['第二十七条', '未按要求使用的，可以暂停共享并限期整改，逾期未整改的可以终止'],
  change: ['第二十七条', '无正当理由不得终止或者变更服务，确需终止或者变更的，与需求部门协商并报主管部门备案'],
  disposal: ['第二十七条', '共享目的已实现、无法实现或者不再必要的，按照提供部门的要求处置'],
  dispute: ['第二十八条', '发生争议先协商；协商不成的申请主管部门协调；仍不能一致的由主管部门的本级人民政府决定'],
  records: ['第二十九条', '记录使用场景、使用过程、应用成效、存储情况、销毁情况，保存不少于3年'],
} as const satisfies Record<string, readonly [article: string, words: string]>;

export type Clause = keyof typeof CLAUSES;

/** The article as cited: 《政务数据共享条例》第二十一条. */
export const clause = (name: Clause): string => cited(decree(CLAUSES[name][0]));
/** The article with what it asks: 《政务数据共享条例》第二十一条规定（…）. */
export const clauseWords = (name: Clause): string => `${clause(name)}规定（${CLAUSES[name][1]}）`;
