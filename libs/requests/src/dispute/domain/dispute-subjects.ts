import { decree } from '../../request/domain/request-error';

export const DISPUTE_SUBJECTS = [
  'refusal',
  'partial_refusal',
  'added_condition',
  'late_supply',
  'correction',
  'stop',
  'source_appointment',
  'return_flow',
  'term',
] as const;
export type DisputeSubject = (typeof DISPUTE_SUBJECTS)[number];

export type DisputeSide = 'requester' | 'provider';

export interface SubjectRule {
  readonly zh: string;
  readonly en: string;
  /** The article whose application is disputed; the way of the dispute itself is art. 28. */
  readonly article: string;
  /** What the dispute is about: a request, a correction, or an entry alone. */
  readonly object: 'request' | 'correction' | 'entry';
  readonly claimants: readonly DisputeSide[];
  /** What stays in force until it is settled or ruled (U40). */
  readonly meanwhile: { readonly zh: string; readonly en: string };
  /** What a ruling for the requester sets going, and who carries it out. */
  readonly enacts: Enactment;
}

/**
 * What a ruling for the requester sets going, all in the transaction that records it (U40); only `owner` is left to
 * whoever is told of it.
 */
export type Enactment =
  'agreed_request' | 'conditions' | 'supply_clock' | 'service' | 'correction' | 'period' | 'owner';

/** What a ruling for the requester does, in words. */
export const ENACTMENT_TEXTS: Readonly<Record<Enactment, { readonly zh: string; readonly en: string }>> = {
  agreed_request: {
    zh: '裁决所涉数据项、范围和期限视为同意共享：另立申请并直接进入供给，供给期限自裁决之日起计算。',
    en: 'What was ruled on counts as agreed: a request of its own goes to supply, and its supply clock starts.',
  },
  conditions: {
    zh: '所附条件不再适用；尚未供给的，供给期限自裁决之日起重新计算；不同意共享的，视为同意并进入供给。',
    en: 'The conditions fall; what is not supplied yet has a new supply clock; what was refused counts as agreed.',
  },
  supply_clock: {
    zh: '供给期限自裁决之日起重新计算；已记录的超期事实不变。',
    en: 'A new supply clock starts; the overdue fact stays as recorded.',
  },
  service: {
    zh: '暂停或者停止的授权即时恢复；已终止或者已处置的，按原授权另立申请并直接进入供给；变更由提供部门恢复原状。',
    en: 'A grant suspended or stopped is live again; one terminated or disposed of is agreed anew on its terms; what was altered the provider alters back.',
  },
  correction: {
    zh: '校核视为已受理；范围为字段或者整个资源的，数据即时标记为存疑，由提供部门核实更正。',
    en: 'The report counts as accepted; a field or the whole is disputed at once, and the provider verifies or corrects.',
  },
  period: {
    zh: '答复核减使用期限的，按申请的期限另立申请并直接进入供给；其余由责任单位办理。',
    en: 'A period that the answer cut counts as agreed as asked; anything else its owner carries out.',
  },
  owner: {
    zh: '由责任单位依裁决办理，本平台通知并记录，不代为变更。',
    en: 'The body answerable carries out the ruling; it is told and recorded here, and nothing is changed in its place.',
  },
};

const BOTH = ['requester', 'provider'] as const;
const REQUESTER = ['requester'] as const;

/** The subjects of a dispute (U40), as data. */
export const SUBJECT_RULES: Readonly<Record<DisputeSubject, SubjectRule>> = {
  refusal: {
    ...{ zh: '不同意共享', en: 'Refusal', article: decree('第二十一条'), object: 'request', claimants: REQUESTER },
    meanwhile: {
      zh: '答复仍然有效：在裁决或者达成一致之前不予共享。',
      en: 'The answer stands: nothing is shared until it is ruled or settled.',
    },
    enacts: 'agreed_request',
  },
  partial_refusal: {
    ...{
      zh: '部分同意',
      en: 'Partial refusal',
      article: decree('第二十一条'),
      object: 'request',
      claimants: REQUESTER,
    },
    meanwhile: {
      zh: '已同意的部分照常供给和使用；未同意的部分暂不共享。',
      en: 'What was agreed is supplied and used; what was cut is not shared yet.',
    },
    enacts: 'agreed_request',
  },
  added_condition: {
    ...{
      zh: '增设共享条件',
      en: 'Added condition',
      article: decree('第十五条'),
      object: 'request',
      claimants: REQUESTER,
    },
    meanwhile: {
      zh: '以已发布目录载明的共享条件为准，目录之外的条件暂不适用。',
      en: 'The conditions of the published entry hold; any other does not apply yet.',
    },
    enacts: 'conditions',
  },
  late_supply: {
    ...{ zh: '逾期供给', en: 'Late supply', article: decree('第二十二条'), object: 'request', claimants: BOTH },
    meanwhile: {
      zh: '供给期限继续计算，已记录的超期事实不变。',
      en: 'The supply clock goes on and the overdue fact stays as recorded.',
    },
    enacts: 'supply_clock',
  },
  correction: {
    ...{ zh: '校核结果', en: 'Correction', article: decree('第二十六条'), object: 'correction', claimants: BOTH },
    meanwhile: {
      zh: '校核结果仍然有效；已受理而未更正的数据继续标记为存疑。',
      en: 'The result of the correction stands; data accepted as wrong stay marked disputed.',
    },
    enacts: 'correction',
  },
  stop: {
    ...{ zh: '停止或者变更共享服务', en: 'Stopping a service', article: decree('第二十七条'), object: 'request' },
    claimants: REQUESTER,
    meanwhile: {
      zh: '共享服务照常提供：无正当理由不得终止或者变更。',
      en: 'The service goes on: it may not be stopped or changed without proper reason.',
    },
    enacts: 'service',
  },
  source_appointment: {
    ...{
      zh: '数源部门确定',
      en: 'Source appointment',
      article: decree('第十九条'),
      object: 'entry',
      claimants: REQUESTER,
    },
    meanwhile: {
      zh: '现数源部门继续履行更新和供给责任。',
      en: 'The present source department keeps updating and supplying.',
    },
    enacts: 'owner',
  },
  return_flow: {
    ...{ zh: '数据回流', en: 'Return flow', article: decree('第二十四条'), object: 'entry', claimants: REQUESTER },
    meanwhile: {
      zh: '现有回流安排照常执行，不得增设条件。',
      en: 'The present return flow goes on, and no condition is added.',
    },
    enacts: 'owner',
  },
  term: {
    ...{ zh: '使用期限', en: 'Term', article: decree('第二十条'), object: 'request', claimants: BOTH },
    meanwhile: {
      zh: '在已授权的期限内照常使用，到期后不自动延长。',
      en: 'Use goes on within the term granted; it is not prolonged by the dispute.',
    },
    enacts: 'period',
  },
};
