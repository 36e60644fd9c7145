import type { BONDS, MANAGEMENTS } from '@zeqing/organisation';
import {
  PROVISIONS,
  REFUSAL_GROUNDS,
  type BeneficiariesKind,
  type CORRECTION_DEFECTS,
  type CORRECTION_SCOPES,
  type DisposalMethod,
  type Finding,
  type PurposeKind,
  type RefusalGroundRule,
  type SupplementPart,
  type USE_OUTCOMES,
  type USAGE_KINDS,
} from '@zeqing/requests';
import type { NECESSITIES, ORIGINS, DATA_USES } from '@zeqing/services';
import { DECREE, dictionary, type Dictionary } from './dictionary';

type Of<List extends readonly string[]> = List[number];

const GROUNDS: readonly RefusalGroundRule[] = Object.values(REFUSAL_GROUNDS);
const groundWords = dictionary<keyof typeof REFUSAL_GROUNDS>(
  'refusal_ground',
  ['不同意共享的理由', 'Grounds of refusal'],
  ['law', `${DECREE} 第二十一条`],
  {
    forbidden_by_law: [
      '法律、行政法规或国务院决定不允许提供',
      'forbidden by law, regulation or State Council decision',
    ],
    outside_conditions: ['不符合目录载明的共享条件', 'outside the conditions of the entry'],
    beyond_duty: ['超出申请部门的职责', 'beyond the requester’s duty'],
    not_necessary: ['超出必要范围', 'more than necessary'],
  },
);
const refusalGrounds: Dictionary = {
  ...groundWords,
  values: groundWords.values.map((value) => ({
    ...value,
    article: GROUNDS.find(({ ground }) => ground === value.code)?.article ?? null,
  })),
};

const provisions: Dictionary = {
  ...{ code: 'provision', title: { zh: '法律责任情形', en: 'Provisions on liability' }, fixedBy: 'law' },
  basis: `${DECREE} 第三十九条至第四十一条`,
  values: PROVISIONS.map(({ code, zh, en, article }) => ({ code, zh, en, article })),
};

/** Words of requests, of what follows them, and of the services they are for. */
export const REQUEST_DICTIONARIES: readonly Dictionary[] = [
  refusalGrounds,
  provisions,
  dictionary<Finding>('finding', ['对疑似情形的认定', 'Findings on a suspected case'], ['product', null], {
    violation: ['违反规定', 'violation'],
    proper_reason: ['有正当理由', 'proper reason'],
    not_attributable: ['不可归责于该部门', 'not attributable to the department'],
  }),
  dictionary<SupplementPart>(
    'supplement_part',
    ['一次告知补正的内容', 'Parts of a supplement'],
    ['product', `${DECREE} 第二十条、第二十一条`],
    {
      legal_basis: ['履职依据', 'legal basis'],
      scenario: ['应用场景', 'scenario'],
      use_scope: ['使用范围', 'scope of use'],
      items: ['数据项', 'data items'],
      purposes: ['用途', 'purposes'],
      mode: ['共享方式', 'mode'],
      term: ['使用期限', 'term of use'],
      truthfulness: ['真实性承诺', 'statement of truthfulness'],
      personal_information: ['个人信息保护', 'personal information'],
    },
  ),
  dictionary<PurposeKind>('purpose_kind', ['用途的种类', 'Kinds of purpose'], ['product', null], {
    item: ['政务服务事项', 'service item'],
    one_thing: ['一件事', 'one-thing'],
    scenario: ['应用场景', 'scenario'],
  }),
  dictionary<BeneficiariesKind>('beneficiaries', ['授权的使用者', 'Who may use a grant'], ['product', null], {
    department: ['本部门', 'the department'],
    department_and_lower: ['本部门及下级', 'the department and its lower levels'],
    one_thing_departments: ['一件事的协同部门', 'cooperating departments of the one-thing'],
    window: ['代为受理的窗口', 'the window acting for those whose cases it accepts'],
  }),
  dictionary<Of<typeof CORRECTION_SCOPES>>(
    'correction_scope',
    ['校核的范围', 'Scope of a correction'],
    ['product', null],
    {
      record: ['单条记录', 'a record'],
      field: ['数据项', 'a field'],
      resource: ['整个资源', 'the whole resource'],
    },
  ),
  dictionary<Of<typeof CORRECTION_DEFECTS>>('correction_defect', ['数据的问题', 'Fault of data'], ['product', null], {
    wrong: ['错误', 'wrong'],
    missing: ['缺失', 'missing'],
    outdated: ['过时', 'outdated'],
    duplicate: ['重复', 'duplicate'],
    unreadable: ['无法识别', 'unreadable'],
    other: ['其他', 'other'],
  }),
  dictionary<DisposalMethod>('disposal_method', ['处置方式', 'How data are disposed of'], ['product', null], {
    destroyed: ['销毁', 'destroyed'],
    returned: ['退回', 'returned'],
    access_closed: ['关闭访问', 'access closed'],
    retained_by_law: ['依法留存', 'retained by law'],
  }),
  dictionary<Of<typeof USAGE_KINDS>>(
    'usage_kind',
    ['使用记录的内容', 'What a record of use is about'],
    ['product', null],
    {
      scenario: ['使用场景', 'scenario'],
      process: ['使用过程', 'process'],
      effect: ['应用成效', 'effect'],
      storage: ['存储情况', 'storage'],
      destruction: ['销毁情况', 'destruction'],
    },
  ),
  dictionary<Of<typeof USE_OUTCOMES>>('use_outcome', ['窗口查询的结果', 'Outcome at the counter'], ['product', null], {
    hit: ['查到', 'hit'],
    miss: ['没有查到', 'miss'],
    mismatch: ['与事实不符', 'mismatch'],
    error: ['出错', 'error'],
  }),
  dictionary<Of<typeof ORIGINS>>('material_origin', ['材料来源', 'Origin of a material'], ['product', null], {
    applicant: ['申请人自备', 'the applicant’s own'],
    department_issued: ['政府部门核发', 'issued by a department'],
    other: ['其他', 'other'],
  }),
  dictionary<Of<typeof NECESSITIES>>(
    'material_necessity',
    ['材料必要性', 'Necessity of a material'],
    ['product', null],
    {
      compulsory: ['必要', 'compulsory'],
      conditional: ['视情形', 'conditional on a situation'],
      later: ['容缺后补', 'may follow later'],
      optional: ['非必要', 'optional'],
    },
  ),
  dictionary<Of<typeof DATA_USES>>('data_use', ['数据用来做什么', 'Use of a datum'], ['product', null], {
    spare: ['免提交材料', 'spare a material'],
    verify: ['核验', 'verify'],
    prefill: ['预填表单', 'prefill a form'],
    push_result: ['推送办理结果', 'push a result'],
    later_check: ['事后核查', 'check later'],
  }),
  dictionary<Of<typeof MANAGEMENTS>>('management', ['管理体制', 'Management of a body'], ['product', null], {
    own: ['本级管理', 'own government'],
    vertical_central: ['中央垂直管理', 'vertical, central'],
    vertical_provincial: ['省以下垂直管理', 'vertical below the province'],
    dual: ['双重管理', 'dual'],
  }),
  dictionary<Of<typeof BONDS>>(
    'bond',
    ['与条例的关系', 'How the Decree binds a body'],
    ['product', `${DECREE} 第二条、第四十三条`],
    {
      decree: ['政府部门，受条例约束', 'government department, bound'],
      article_43: ['授权组织，适用第四十三条', 'authorised organisation, by art. 43'],
      agreement: ['按协议参加', 'by agreement'],
      outside: ['不受条例约束', 'not bound'],
    },
  ),
];
