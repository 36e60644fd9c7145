import type { Say } from './say';

/** Why the counter decides as it does; every code stands in docs/reason-codes.md with its sentence and basis. */
export const REASON_CODES = [
  'shared_data_granted',
  'query_first',
  'own_data',
  'earlier_result',
  'verified_by_office',
  'abolished',
  'commitment_accepted',
  'may_follow_later',
  'applicant_own',
  'no_way_mapped',
  'data_blocked',
  'data_refused_by_law',
  'subject_not_covered',
  'subject_region_needed',
  'optional_not_spared',
  'not_mapped',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

const DECREE = '政务数据共享条例';

interface ReasonText {
  /** `{material}` stands for the material's name. */
  readonly zh: string;
  readonly en: string;
  /** The article behind the decision; a way's own basis goes before it. Null where the guide itself is the basis. */
  readonly basis: string | null;
}

/** One sentence for the clerk per reason (U16), and the article it rests on. */
export const REASON_TEXTS: Readonly<Record<ReasonCode, ReasonText>> = {
  shared_data_granted: {
    zh: '「{material}」可通过数据共享获取，不再收取。',
    en: '{material} is obtained by data sharing: do not ask for it.',
    basis: `${DECREE} 第二十五条`,
  },
  query_first: {
    zh: '「{material}」请先查询：查到的不再收取；查不到不等于没有，再按办事指南收取。',
    en: '{material}: query first. Found: do not ask for it. Not found proves nothing: then ask for it.',
    basis: `${DECREE} 第二十五条`,
  },
  own_data: {
    zh: '「{material}」的数据由本部门掌握，不再收取。',
    en: '{material} is data of this department: do not ask for it.',
    basis: '优化营商环境条例 第三十七条',
  },
  earlier_result: {
    zh: '「{material}」由一件事的前序事项产生，不再收取。',
    en: '{material} is the result of an earlier matter of this one-thing: do not ask for it.',
    basis: '国务院关于进一步优化政务服务提升行政效能推动“高效办成一件事”的指导意见',
  },
  verified_by_office: {
    zh: '「{material}」由办理部门自行核验，不再收取。',
    en: '{material} is verified by the office itself: do not ask for it.',
    basis: null,
  },
  abolished: {
    zh: '「{material}」已被现行办事指南取消。',
    en: '{material} was abolished by the guide in force.',
    basis: null,
  },
  commitment_accepted: {
    zh: '「{material}」可凭书面承诺办理，事后核查。',
    en: '{material}: accept a written commitment, checked afterwards.',
    basis: null,
  },
  may_follow_later: {
    zh: '「{material}」可以容缺后补，先行受理。',
    en: '{material} may follow later: accept the case now.',
    basis: null,
  },
  applicant_own: {
    zh: '「{material}」由申请人自备，依法收取。',
    en: "{material} is the applicant's own: it is asked for, lawfully.",
    basis: null,
  },
  no_way_mapped: {
    zh: '「{material}」尚未对应任何免提交方式，请收取。',
    en: '{material}: no way to spare it is mapped yet; ask for it.',
    basis: null,
  },
  data_blocked: {
    zh: '「{material}」的数据尚未可用，请收取；堵点已列明。',
    en: '{material}: the data are not available yet; ask for it. The blockers are listed.',
    basis: null,
  },
  data_refused_by_law: {
    zh: '「{material}」的数据依法不予共享，请收取。',
    en: '{material}: the data are closed by law; ask for it.',
    basis: `${DECREE} 第十五条`,
  },
  subject_not_covered: {
    zh: '「{material}」的数据不覆盖该对象所在地区，请收取。',
    en: "{material}: the data do not cover this subject's region; ask for it.",
    basis: null,
  },
  subject_region_needed: {
    zh: '「{material}」仅覆盖本地对象：请先确认对象所在地区。',
    en: "{material} is covered for local subjects only: name the subject's region first.",
    basis: null,
  },
  optional_not_spared: {
    zh: '「{material}」为可选材料，申请人可不提交。',
    en: '{material} is optional: the applicant may leave it out.',
    basis: null,
  },
  not_mapped: {
    zh: '「{material}」：该事项的材料清单尚未确认，请先尝试查询，再按办事指南处理；能够通过共享获取的不得要求提交。',
    en: "{material}: the item's material list is not confirmed; try the query first, then follow the guide. What sharing can give must not be asked for.",
    basis: `${DECREE} 第四十条第一项`,
  },
};

/** The clerk's sentence for a material (U16). */
export function sayFor(reason: ReasonCode, materialName: string): Say {
  const { zh, en } = REASON_TEXTS[reason];
  return { zh: zh.replace('{material}', () => materialName), en: en.replace('{material}', () => materialName) };
}
