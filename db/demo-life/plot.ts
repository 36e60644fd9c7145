import type { AnswerProposal, SupplementPart } from '@zeqing/requests';

/** The departments that act in the plot, by the beginning of their people's logins. */
export const DEPARTMENTS = {
  gongan: '市公安局',
  weijian: '市卫生健康委员会',
  minzheng: '市民政局',
  renshe: '市人力资源和社会保障局',
  yibao: '市医疗保障局',
  shijian: '市市场监督管理局',
  jiaoyu: '市教育局',
  shuiwu: '市税务局',
  ziran: '市自然资源和规划局',
  canlian: '市残疾人联合会',
  gongjijin: '市住房公积金管理中心',
} as const;
export type Player = keyof typeof DEPARTMENTS;

/** Entries of the sample list, by the last digits of their code. */
const ENTRIES = {
  household: '9999000000303001/000001',
  idCard: '9999000000303001/000002',
  birthRegistration: '9999000000303001/000003',
  seals: '9999000000303001/000004',
  marriage: '9999000000303002/000005',
  disabilityAllowance: '9999000000303002/000006',
  birthCertificate: '9999000000303003/000008',
  vaccination: '9999000000303003/000009',
  clinics: '9999000000303003/000010',
  insurance: '9999000000303004/000011',
  hazardousWork: '9999000000303004/000013',
  healthInsurance: '9999000000303005/000014',
  schoolRoll: '9999000000303006/000016',
  realEstate: '9999000000303007/000017',
  housingFund: '9999000000303009/000019',
  companies: '9999000000303010/000020',
  cancelledCompanies: '9999000000303010/000022',
  taxClearance: '9999000000303011/000023',
  disability: '9999000000303012/000025',
} as const;
export type EntryName = keyof typeof ENTRIES;
export const codeOf = (entry: EntryName): string => ENTRIES[entry];

export const ONE_THINGS = {
  school: '2024-1-02',
  retirement: '2024-1-03',
  disabled: '2024-1-04',
  cancellation: '2024-1-05',
  restaurant: '2024-1-06',
} as const;
type OneThingName = keyof typeof ONE_THINGS;

/** One act of a storyline and the working days after the request was signed on which it happens. */
export type Step =
  | { readonly act: 'agree' | 'prepare_agreement' | 'supply' | 'confirm' | 'complete_supplement'; readonly on: number }
  | { readonly act: 'answer'; readonly on: number; readonly proposal: (items: readonly string[]) => AnswerProposal }
  | { readonly act: 'ask_supplement'; readonly on: number; readonly part: SupplementPart; readonly what: string }
  | { readonly act: 'ask_extension'; readonly on: number; readonly days: number; readonly reason: string }
  | { readonly act: 'grant_extension'; readonly on: number }
  | { readonly act: 'reject'; readonly on: number; readonly evidence: string }
  | { readonly act: 'suspend'; readonly on: number; readonly reason: string }
  | { readonly act: 'report_effect'; readonly on: number; readonly effect: string; readonly cases: number };

export interface Storyline {
  /** What others of the plot call it by. */
  readonly name: string;
  readonly who: Player;
  readonly wants: EntryName;
  readonly for: OneThingName;
  readonly why: string;
  /** Working days before today on which it was signed; null: it is a draft, or only sent for signing. */
  readonly signed: number | null;
  readonly sentForSigning?: boolean;
  /** Civil days the use is asked for; a year unless said. */
  readonly days?: number;
  readonly steps: readonly Step[];
}

/** Agreed, supplied and confirmed on these working days. */
const shared = (agreed: number, supplied: number, confirmed: number): Step[] => [
  { act: 'agree', on: agreed },
  { act: 'supply', on: supplied },
  { act: 'confirm', on: confirmed },
];

/**
 * What the demonstration city did in the quarter behind it, told in working days before today, and two uses that are
 * older. Of 新生儿出生 only the medical insurer asks its part, as a package (papers.ts): the rest is the story's
 * (`npm run story`).
 */
export const PLOT: readonly Storyline[] = [
  // 企业注销登记: nearly ready. The tax clearance flows, the results are pushed; the seals wait for confirmation.
  line('tax', 'shijian', 'taxClearance', 'cancellation', '企业注销登记时核验清税证明', 38, shared(6, 17, 18)),
  line('seals', 'shijian', 'seals', 'cancellation', '企业注销时核验公章备案', 9, [
    { act: 'agree', on: 1 },
    { act: 'supply', on: 6 },
  ]),
  line('cancelled-renshe', 'renshe', 'cancelledCompanies', 'cancellation', '企业注销后办理社会保险登记注销', 30, []),
  line('cancelled-yibao', 'yibao', 'cancelledCompanies', 'cancellation', '企业注销后办理医保单位参保注销', 29, []),
  line('cancelled-gongan', 'gongan', 'cancelledCompanies', 'cancellation', '企业注销后办理公章注销', 27, []),
  line('cancelled-fund', 'gongjijin', 'cancelledCompanies', 'cancellation', '企业注销后办理缴存登记注销', null, []),

  // 教育入学: what a supervisor sees first.
  line('household', 'jiaoyu', 'household', 'school', '入学报名时核验户籍关系', 18, []),
  line('vaccination', 'jiaoyu', 'vaccination', 'school', '入学报名时查验预防接种', 8, []),
  line('real-estate', 'jiaoyu', 'realEstate', 'school', '入学报名时核验房产', 9, [
    { act: 'ask_supplement', on: 4, part: 'use_scope', what: '请写明核验的房产坐落范围，以及是否提供给学校。' },
  ]),
  line('id-card', 'jiaoyu', 'idCard', 'school', '入学报名时核验监护人身份', 44, [
    ...shared(7, 16, 18),
    { act: 'report_effect', on: 30, effect: '秋季入学报名免交监护人身份证复印件，问题已解决。', cases: 6120 },
  ]),
  line('insurance-school', 'jiaoyu', 'insurance', 'school', '随迁子女入学时核验社会保险缴纳', 36, [
    { act: 'agree', on: 8 },
  ]),

  // 退休
  line('retirement-id', 'renshe', 'idCard', 'retirement', '退休办理时核验参保人身份', 3, []),
  line('retirement-fund', 'renshe', 'housingFund', 'retirement', '退休时一并办理公积金提取', 8, [
    { act: 'ask_extension', on: 6, days: 5, reason: '缴存明细正在割接到新系统，逐项核对需要时间。' },
  ]),
  line('retirement-health', 'renshe', 'healthInsurance', 'retirement', '退休时核验医保缴费年限', 20, [
    {
      act: 'answer',
      on: 9,
      proposal: (items) => ({
        kind: 'partial',
        cuts: items.slice(-1).map((itemId) => ({ itemId, reason: '办理退休不需要该项，最小够用。' })),
      }),
    },
  ]),
  line('retirement-clinics', 'renshe', 'clinics', 'retirement', '特殊工种退休时核验职业病诊断机构', 1, []),
  // A file every month, of which the last two did not come.
  line('hazardous', 'yibao', 'hazardousWork', 'retirement', '退休人员医保待遇核定', 64, shared(9, 18, 20)),

  // 残疾人服务
  line('allowance', 'canlian', 'disabilityAllowance', 'disabled', '残疾人证换领时一并核对补贴', 24, [
    {
      act: 'answer',
      on: 10,
      proposal: () => ({
        kind: 'refuse',
        ground: 'not_necessary',
        reason: '换领残疾人证不需要补贴发放明细，可申请“是否享受补贴”的核验结果。',
        citation: null,
      }),
    },
  ]),
  line('disability', 'minzheng', 'disability', 'disabled', '两项补贴办理时核验残疾人证', 41, [
    ...shared(5, 12, 14),
    { act: 'suspend', on: 35, reason: '超出批准范围向第三方评估机构提供了查询结果。' },
  ]),
  line('insurance-disabled', 'canlian', 'insurance', 'disabled', '残疾人就业登记时核验参保', 34, [
    ...shared(8, 15, 16),
    { act: 'report_effect', on: 28, effect: '就业登记免交参保证明。', cases: 312 },
  ]),

  // 开办餐饮店
  line('restaurant-premises', 'shijian', 'realEstate', 'restaurant', '核验经营场所不动产权属', 7, [
    { act: 'prepare_agreement', on: 5 },
  ]),
  line('restaurant-clinics', 'shijian', 'clinics', 'restaurant', '核验健康检查机构资质', 26, shared(1, 9, 10)),
  line('restaurant-id', 'shijian', 'idCard', 'restaurant', '核验从业人员身份', 16, [
    { act: 'ask_extension', on: 8, days: 10, reason: '需要与省级证照库核对签发数据。' },
    { act: 'grant_extension', on: 9 },
  ]),
  line('restaurant-insurance', 'shijian', 'insurance', 'restaurant', '核验从业人员参保', null, [], {
    sentForSigning: true,
  }),

  // Around the year: what is in use, what ends soon, what has ended and waits for its disposal.
  line('marriage-yibao', 'yibao', 'marriage', 'retirement', '生育待遇核定时核验婚姻状况', 48, shared(9, 19, 21), {
    days: 85,
  }),
  line('household-weijian', 'weijian', 'household', 'disabled', '家庭医生签约时核验户籍', 50, shared(10, 24, 25), {
    days: 60,
  }),
  line('household-minzheng', 'minzheng', 'household', 'disabled', '救助对象核对', 46, shared(7, 18, 19)),
  line('health-gongan', 'gongan', 'healthInsurance', 'disabled', '救助管理时核验参保', 43, shared(12, 21, 23)),
  line('school-roll', 'gongan', 'schoolRoll', 'school', '居住证积分时核验学籍', 40, shared(6, 26, 28)),
  line('companies-renshe', 'renshe', 'companies', 'cancellation', '稳岗补贴发放时核验企业登记', 28, []),
  line('companies-yibao', 'yibao', 'companies', 'cancellation', '单位参保登记时核验企业登记', 25, []),
  line('companies-shuiwu', 'shuiwu', 'companies', 'cancellation', '税务注销时核验营业执照', 146, []),
  line('companies-fund', 'gongjijin', 'companies', 'cancellation', '单位缴存登记时核验企业登记', 145, []),
  line('fund-minzheng', 'minzheng', 'housingFund', 'disabled', '救助对象经济状况核对', 14, [
    { act: 'agree', on: 9 },
    { act: 'supply', on: 11 },
    { act: 'reject', on: 13, evidence: '接口返回的缴存状态全部为空，附调用截图编号 JT-0117。' },
  ]),
  line('tax-renshe', 'renshe', 'taxClearance', 'cancellation', '社会保险登记注销时核验清税', 13, []),
];

export function line(
  name: string,
  who: Player,
  wants: EntryName,
  forThing: OneThingName,
  why: string,
  signed: number | null,
  steps: readonly Step[],
  more: { readonly sentForSigning?: boolean; readonly days?: number } = {},
): Storyline {
  return { name, who, wants, for: forThing, why, signed, steps, ...more };
}
