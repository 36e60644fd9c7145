import { err, ok, type Result } from '@zeqing/kernel';

/** 31 characters: no I, O, S, V, Z (GB 32100-2015). The place in this text is the character's value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const MODULUS = ALPHABET.length;
const LENGTH = 18;
const FORM = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** Why a text is no unified social credit code. */
export type SocialCreditCodeFault = 'length' | 'alphabet' | 'check_digit';

/**
 * Reads a 统一社会信用代码: 18 characters, places 3 to 8 digits, the last one the check character of the rest, which
 * may be any of the 31. Letters must be capitals. Errors name the first fault. Source: GB 32100-2015.
 */
export function checkSocialCreditCode(code: string): Result<string, SocialCreditCodeFault> {
  if (Array.from(code).length !== LENGTH) return err('length');
  if (!FORM.test(code)) return err('alphabet');
  return code.at(-1) === checkCharacter(code) ? ok(code) : err('check_digit');
}

/** Weights are the powers of 3 modulo 31. */
function checkCharacter(code: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of code.slice(0, LENGTH - 1)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % MODULUS;
  }
  return ALPHABET.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
}
