import { lengthOf } from '@zeqing/kernel';

/** Which rules passwords follow: GB/T 22239-2019 as assessors read it, or OWASP ASVS 5.0 chapter 6.2. */
export type PasswordProfile = 'gbt22239' | 'asvs';

export type PasswordFault = 'too_short' | 'too_long' | 'too_few_kinds' | 'contains_login' | 'well_known' | 'monotonous';

interface ProfileRules {
  readonly leastLength: number;
  /** Of lower case, upper case, digits and other characters. */
  readonly leastKinds: number;
  /** Days after which a password must be changed; null for never. */
  readonly changeAfterDays: number | null;
  /** How many earlier passwords may not come back. */
  readonly remembered: number;
}

export const PASSWORD_PROFILES: Readonly<Record<PasswordProfile, ProfileRules>> = {
  gbt22239: { leastLength: 10, leastKinds: 3, changeAfterDays: 90, remembered: 5 },
  asvs: { leastLength: 12, leastKinds: 1, changeAfterDays: null, remembered: 0 },
};

/** Longer texts only cost hashing time. */
export const MOST_PASSWORD_CHARACTERS = 128;
const DAY_MILLISECONDS = 86_400_000;
const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];
/** Stems people build passwords from; a password that is little more than one of them is refused. */
const WELL_KNOWN = [
  'password', 'passw0rd', 'p@ssw0rd', 'p@ssword', 'admin', 'administrator', 'root', 'welcome', 'qwerty', 'qwertyuiop',
  'asdfgh', 'zxcvbn', '1qaz2wsx', 'qazwsx', '1q2w3e4r', 'iloveyou', 'woaini', 'woaini1314', '5201314', 'abc123',
  'abcdef', 'a1b2c3', 'letmein', 'monkey', 'dragon', 'huawei', 'changeme', 'test', 'guest', 'user', 'login', 'zeqing',
  'zhengwu', 'shuju', 'gongxiang', '123456', '654321', '111111', '888888', '666666', '112233', '123123', '147258369',
]; // prettier-ignore
/** Characters a password must add to a well-known stem to be more than it. */
const LEAST_BEYOND_STEM = 6;
const LEAST_DIFFERENT = 5;

/**
 * What a new password breaks; empty when it may be used. `login` is the account it is for.
 * Source: GB/T 22239-2019 8.1.4.1 a (complexity, regular change), ASVS 5.0 6.2.
 */
export function passwordFaults(profile: PasswordProfile, password: string, login: string): readonly PasswordFault[] {
  const rules = PASSWORD_PROFILES[profile];
  const lower = password.toLowerCase();
  const checks: readonly (readonly [PasswordFault, boolean])[] = [
    ['too_short', lengthOf(password) < rules.leastLength],
    ['too_long', lengthOf(password) > MOST_PASSWORD_CHARACTERS],
    ['too_few_kinds', KINDS.filter((kind) => kind.test(password)).length < rules.leastKinds],
    ['contains_login', lower.includes(login.toLowerCase())],
    ['well_known', WELL_KNOWN.some((stem) => lower.includes(stem) && beyond(lower, stem) < LEAST_BEYOND_STEM)],
    ['monotonous', new Set(lower).size < LEAST_DIFFERENT],
  ];
  return checks.filter(([, broken]) => broken).map(([fault]) => fault);
}

const beyond = (password: string, stem: string): number => lengthOf(password.replaceAll(stem, ''));

/** Whether a password must be changed before anything else: never changed by its owner, or past its term. */
export function isPasswordDue(profile: PasswordProfile, changedAt: Date | null, at: Date): boolean {
  if (changedAt === null) return true;
  const { changeAfterDays } = PASSWORD_PROFILES[profile];
  return changeAfterDays !== null && at.getTime() - changedAt.getTime() > changeAfterDays * DAY_MILLISECONDS;
}
