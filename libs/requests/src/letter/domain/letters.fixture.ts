import { localDate, type OfficialDocument } from '@zeqing/kernel';
import { composeCorrectionLetter, CORRECTION_LETTER_KINDS, type CorrectionLetterView } from './correction-letters';
import { CASE_LETTER_KINDS, composeCaseLetter, type CaseLetterView } from './case-letters';
import { composeDisputeLetter, DISPUTE_LETTER_KINDS, type DisputeLetterView } from './dispute-letters';
import { outsideOverdueLetter, packageLetter } from './outside-letters';
import { REQUEST_LETTER_KINDS, REQUEST_LETTERS } from './request-letter-kinds';
import type { RequestLetterView } from './request-letter-view';
import { composeUrgingLetter, URGING_LETTER_KINDS, type UrgingLetterView } from './urging-letters';

const at = (day: string): Date => new Date(`${day}T10:00:00+08:00`);
const requester = { name: '示范市卫生健康委员会', contact: null };
const provider = { name: '示范市民政局', contact: null };
const authority = { name: '示范市数据局', contact: null };
const today = localDate('2026-12-31');
const entry = { entryCode: '307/0001', entryName: '婚姻登记信息' };

/** A request to which everything has happened: each of its letters is in it. */
export const A_REQUEST: RequestLetterView = {
  ...{ number: '2026-000123', requester, provider, authority, ...entry, shareType: 'conditional', today },
  content: {
    legalBasis: '《中华人民共和国户口登记条例》第七条',
    scenario: '新生儿出生一件事',
    useScope: '办理出生登记时核验父母婚姻状况，仅限窗口人员逐件查询',
    purposes: [{ kind: 'one_thing', code: 'birth' }],
    mode: 'service_interface',
    beneficiaries: 'department',
    validFrom: localDate('2026-11-23'),
    validUntil: localDate('2027-11-22'),
    truthful: true,
    personalInformation: {
      duty: '《中华人民共和国户口登记条例》第七条规定的出生登记职责',
      necessity: [
        { itemId: 'i1', why: '核对申报人身份' },
        { itemId: 'i2', why: '判断婚姻关系' },
      ],
      impactAssessment: '影响评估〔2026〕3号',
      secrecyAssessment: '保密评估〔2026〕5号',
      minors: true,
      notice: '在办事指南中告知',
    },
  },
  items: [
    { itemId: 'i1', name: '持证人姓名', decision: 'granted', cutReason: null },
    { itemId: 'i2', name: '登记日期', decision: 'granted', cutReason: null },
    {
      itemId: 'i3',
      name: '登记机关',
      decision: 'cut',
      cutReason: '办理出生登记不需要登记机关信息，超出履行职责所必需的范围',
    },
  ],
  signedAt: at('2026-11-23'),
  receivedAt: at('2026-11-23'),
  answer: {
    kind: 'refuse',
    ground: 'forbidden_by_law',
    reason: '该数据涉及依法应当封存的记录，不得向其他单位提供。',
    citation: { kind: 'law', title: '中华人民共和国示范法', clause: '第八条第二款' },
    standingAnswerId: null,
    ruledIn: null,
    signedAt: at('2026-12-04'),
  },
  clocks: [
    {
      ...{ phase: 'answer', budgetWorkingDays: 20, extensionWorkingDays: 10, dueOn: localDate('2026-12-21') },
      ...{ provisional: false, article: '政务数据共享条例 第二十一条' },
    },
    {
      ...{ phase: 'supply', budgetWorkingDays: 20, extensionWorkingDays: 0, dueOn: localDate('2027-01-05') },
      ...{ provisional: true, article: '政务数据共享条例 第二十二条' },
    },
  ],
  life: {
    origin: { kind: 'renewal' },
    supplement: {
      missing: [
        { part: 'legal_basis', what: '写明所依据法规的条款，不能只写名称' },
        { part: 'term', what: '写明使用的截止日期' },
      ],
      ...{ askedAt: at('2026-11-25'), dueOn: localDate('2026-12-09'), basis: '条例未规定补正时限：按本平台设置执行' },
    },
    extension: {
      ...{ workingDays: 10, reason: '需要向上级主管部门核对数据口径。', requestedAt: at('2026-12-02') },
      ...{
        decision: 'consented',
        decisionReason: '理由充分。',
        decidedAt: at('2026-12-03'),
        noticedAt: at('2026-12-04'),
      },
    },
    transfers: [
      {
        ...{ from: '示范市民政局', to: '示范市公安局', assigned: false, transferredAt: at('2026-11-24') },
        ground: '该数据由市公安局在户籍管理中产生，见《示范市政务数据责任清单》。',
      },
    ],
    suspension: {
      ...{ side: 'provider', reason: '用于申请范围之外的批量比对。', rectifyBy: localDate('2026-12-15') },
      ...{ suspendedAt: at('2026-12-01'), endedAs: 'resumed', statement: '已停止批量比对并销毁比对结果。' },
      endedAt: at('2026-12-10'),
    },
    serviceChanges: [
      {
        ...{
          kind: 'alter',
          reason: '业务系统改造，接口地址和返回格式变更。',
          negotiationRecord: '会议纪要〔2026〕12号',
        },
        ...{ negotiatedOn: localDate('2026-12-11'), filingNumber: '民备〔2026〕7号', filedOn: localDate('2026-12-14') },
        changedAt: at('2026-12-16'),
      },
    ],
    disposal: {
      ...{ method: 'destroyed', disposedOn: localDate('2026-12-28'), proof: '销毁记录〔2026〕3号' },
      disposedAt: at('2026-12-29'),
    },
  },
};

const A_CORRECTION: CorrectionLetterView = {
  ...{ number: '2026-000045', reporter: requester, provider, ...entry, itemName: '登记日期', state: 'corrected' },
  ...{ scope: 'field', recordReference: null, defect: 'outdated', note: '2026年10月以后登记的日期晚一个月。' },
  ...{ reportedAt: at('2026-11-23'), resultReason: '已按登记簿更正并重新推送。', resultAt: at('2026-12-02'), today },
  clock: { budgetWorkingDays: 10, dueOn: localDate('2026-12-07'), article: '政务数据共享条例 第二十六条' },
};

const A_DISPUTE: DisputeLetterView = {
  ...{
    number: '2026-000007',
    subject: 'refusal',
    state: 'ruled',
    claimant: 'requester',
    requester,
    provider,
    authority,
  },
  ...{ ...entry, statement: '所申请的数据项系办理出生登记所必需，法律并未规定不得提供。', raisedAt: at('2026-12-07') },
  ...{ stateSince: at('2026-12-24'), negotiationRecord: '双方于2026年12月9日协商，会议纪要〔2026〕15号，未达成一致。' },
  ...{
    coordinationRecord: '2026年12月16日召开协调会，双方意见仍不一致。',
    ruling: 'for_requester',
    ruledIn: 'coordination',
  },
  ...{ rulingGrounds: '所引条款仅限制向社会公开，不限制部门之间依法共享。', rulingDocument: '示数协〔2026〕2号' },
  ...{ ruledOn: '2026-12-24', enactedAs: 'agreed_request', enactedRequestNumber: '2026-000141', duty: null, today },
};

const AN_URGING: UrgingLetterView = {
  ...{ number: '督〔2026〕12号', office: authority, department: provider },
  ...{ about: { kind: 'request', number: '2026-000123' }, question: '该申请的供给期限已过，请说明原因和完成日期。' },
  ...{
    issuedOn: localDate('2026-12-21'),
    answerDueOn: localDate('2026-12-25'),
    reply: '接口联调已完成，正在办理上线手续。',
  },
  ...{ repliedOn: localDate('2026-12-23'), promisedOn: localDate('2026-12-30'), today },
};

const A_CASE: CaseLetterView = {
  ...{ department: provider, authority, today, foundOn: localDate('2026-12-18') },
  provision: { article: '政务数据共享条例 第三十九条第四项', zh: '未按时答复或者供给且无正当理由' },
  findingGrounds: '答复期限届满后七个工作日未答复，所述理由不属于不可归责的情形。',
  order: {
    ...{ demand: '立即答复在办申请，并建立到期提醒制度。', dueOn: localDate('2026-12-30') },
    ...{ compliedOn: localDate('2026-12-25'), complianceStatement: '已全部答复，并指定专人每日核对到期事项。' },
  },
};

/** What each kind needs changed of the request to be told at all. */
const CHANGES: Partial<Record<string, Partial<RequestLetterView>>> = {
  agreement: {
    answer: {
      kind: 'agree',
      ground: null,
      reason: null,
      citation: null,
      standingAnswerId: null,
      ruledIn: null,
      signedAt: at('2026-12-04'),
    },
  },
  partial_agreement: {
    answer: {
      kind: 'partial',
      ground: null,
      reason: null,
      citation: null,
      standingAnswerId: null,
      ruledIn: null,
      signedAt: at('2026-12-04'),
    },
  },
  termination: {
    life: {
      ...A_REQUEST.life,
      suspension: A_REQUEST.life.suspension && {
        ...A_REQUEST.life.suspension,
        ...{ side: 'authority', endedAs: 'terminated', statement: '逾期未完成整改。', endedAt: at('2026-12-16') },
      },
    },
  },
};

const A_PACKAGE = {
  ...{ packageNumber: '2026-P0003', requester, provider: provider.name, purpose: '新生儿出生“一件事”', today },
  ...{
    legalBasis: '《中华人民共和国户口登记条例》第七条',
    scenario: '新生儿出生一件事',
    signedOn: localDate('2026-11-23'),
  },
  rows: Array.from({ length: 14 }, (_, index) => ({
    ...{ number: `2026-${String(201 + index).padStart(6, '0')}`, entryCode: `307/${index + 1}`, mode: '服务接口' },
    ...{
      entryName: index % 2 === 0 ? '婚姻登记信息' : '收养登记信息',
      itemNames: ['持证人姓名', '登记日期', '登记机关'],
    },
    validUntil: index % 3 === 0 ? null : localDate('2027-11-22'),
  })),
};

const AN_OVERDUE = {
  ...{ from: requester, to: '某商业银行示范市分行', wanted: '银行账户开立信息', today },
  ...{ legalBasis: '《示范省社会救助家庭经济状况核对办法》第九条', firstSentOn: localDate('2026-11-02') },
  ...{ outsideNumber: '收〔2026〕88号', dueOn: localDate('2026-11-30'), termBasis: '双方协议第三条', daysOver: 31 },
};

type Named = readonly [kind: string, document: OfficialDocument];
const each = <Kind extends string>(kinds: readonly Kind[], compose: (kind: Kind) => OfficialDocument): Named[] =>
  kinds.map((kind) => [kind, compose(kind)]);

/** One letter of every kind, by its kind. */
export const everyLetter = (): ReadonlyMap<string, OfficialDocument> =>
  new Map<string, OfficialDocument>([
    ...each(REQUEST_LETTER_KINDS, (kind) => REQUEST_LETTERS[kind].compose({ ...A_REQUEST, ...CHANGES[kind] })),
    ...each(CORRECTION_LETTER_KINDS, (kind) => composeCorrectionLetter(kind, A_CORRECTION)),
    ...each(DISPUTE_LETTER_KINDS, (kind) => composeDisputeLetter(kind, A_DISPUTE)),
    ...each(URGING_LETTER_KINDS, (kind) => composeUrgingLetter(kind, AN_URGING)),
    ...each(CASE_LETTER_KINDS, (kind) => composeCaseLetter(kind, A_CASE)),
    ['outside_overdue', outsideOverdueLetter(AN_OVERDUE)],
    ['package', packageLetter(A_PACKAGE)],
  ]);
