/**
 * What text may enter Zeqing at all: Unicode that PostgreSQL stores unchanged and that shows what it says.
 * NUL would fail in the database, a lone surrogate would be stored as U+FFFD and break hashes, and bidirectional
 * controls make a name read otherwise than it is.
 */
export type TextFault = 'control_character' | 'lone_surrogate' | 'bidirectional_control';

/** The last two are no characters at all; no workbook can hold them. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/;
const BIDIRECTIONAL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** The first fault of a text, or null. Line feed, carriage return and tab are allowed. */
export function textFault(text: string): TextFault | null {
  if (!text.isWellFormed()) return 'lone_surrogate';
  if (CONTROL.test(text)) return 'control_character';
  if (BIDIRECTIONAL.test(text)) return 'bidirectional_control';
  return null;
}

/** The form in which text is stored: NFC, without white space around it. */
export const normalText = (text: string): string => text.normalize('NFC').trim();

/** The form in which names are compared: NFKC (full-width becomes half-width), no white space, lower case. */
export const comparableText = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();

const FULL_WIDTH = '（），：；！？';
const HALF_WIDTH = '(),:;!?';

/** Signs that Chinese texts write in full width, and their half-width forms in the same order. */
export const SIGNS_OF_BOTH_WIDTHS = { full: FULL_WIDTH, half: HALF_WIDTH } as const;

/** The text with these signs in half width, every other character as it is: no place in it moves. */
export const halfWidthSigns = (text: string): string =>
  text.replace(/[（），：；！？]/gu, (sign) => HALF_WIDTH.charAt(FULL_WIDTH.indexOf(sign)));

/** Characters as a person counts them, not UTF-16 units. */
export const lengthOf = (text: string): number => Array.from(text).length;
