/** The signs of gaming the clocks that the specification names (U48); each is a fact to look at, never a finding (U28). */
export const SIGNS = ['late_supplement', 'resource_withdrawn', 'repeated_transfer', 'settings_before_due'] as const;
export type Sign = (typeof SIGNS)[number];

/** Days of the calendar within which a service that ends or changes counts as soon after its supply; a product setting. */
export const SOON_AFTER_SUPPLY_DAYS = 15;
/** Days of the calendar before a due day within which a changed setting counts as shortly before it; a product setting. */
export const SHORTLY_BEFORE_DUE_DAYS = 5;
/** From how many transfers of one request on it counts as passed about. */
export const MANY_TRANSFERS = 2;

export interface SignRule {
  readonly zh: string;
  readonly en: string;
  /** What exactly is counted. */
  readonly definition: { readonly zh: string; readonly en: string };
}

export const SIGN_RULES: Readonly<Record<Sign, SignRule>> = {
  late_supplement: {
    ...{ zh: '期限最后一天才告知补正', en: 'Supplement asked on the last day' },
    definition: {
      zh: '在答复期限的最后一天或者之后才告知补正；期限只有 1 个工作日的不计。',
      en: 'What is missing was told on the last day of the answer’s term or later; terms of one working day are left out.',
    },
  },
  resource_withdrawn: {
    ...{ zh: '挂接供给后很快撤下或者更换', en: 'Resource attached and soon removed' },
    definition: {
      zh: `资源供给（供给期限停止计算）后 ${SOON_AFTER_SUPPLY_DAYS} 日内停止服务或者更换资源。`,
      en: `Within ${SOON_AFTER_SUPPLY_DAYS} days of the supply that stopped the clock, the service was stopped or its resource changed.`,
    },
  },
  repeated_transfer: {
    ...{ zh: '同一申请反复转交', en: 'One request passed on again and again' },
    definition: {
      zh: `同一申请由被申请部门转交 ${MANY_TRANSFERS} 次以上（含）；主管部门指定的不计。`,
      en: `One request was passed on ${MANY_TRANSFERS} times or more by those asked; what the authority assigned is left out.`,
    },
  },
  settings_before_due: {
    ...{ zh: '临近到期变更设置', en: 'Settings changed shortly before a due day' },
    definition: {
      zh: `变更期限规则、认责期限、工作日历或者收到当日计算方式时，该地区有期限将在 ${SHORTLY_BEFORE_DUE_DAYS} 日内届满。`,
      en: `A term (of settling, too), the calendar or the counting of the day of receipt was changed while terms of the region were due within ${SHORTLY_BEFORE_DUE_DAYS} days.`,
    },
  },
};
