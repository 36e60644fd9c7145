/** Points of one millimetre. */
const MM = 72 / 25.4;

/** The paper and type of GB/T 9704-2012, in points: A4, margins 37, 35, 28 and 26 mm, 22 lines of 28 characters. */
export const PAGE = {
  width: 210 * MM,
  height: 297 * MM,
  top: 37 * MM,
  bottom: 35 * MM,
  left: 28 * MM,
  right: 26 * MM,
} as const;
export const CORE = {
  width: PAGE.width - PAGE.left - PAGE.right,
  height: PAGE.height - PAGE.top - PAGE.bottom,
} as const;

const LINES = 22;
export const CHARACTERS = 28;

/** 三号, 二号, 四号 and the size of tables. */
export const BODY_SIZE = 16;
export const TITLE_SIZE = 22;
export const PAGE_NUMBER_SIZE = 14;
export const TABLE_SIZE = 12;
export const MARK_SIZE = 12;

/** Fixed distance of the lines: 22 of them fill the core, rounded down to the twentieths of a point Word counts in. */
export const LINE = Math.floor((CORE.height / LINES) * 20) / 20;
export const TITLE_LINE = 35;
export const TABLE_LINE = 18;
export const TABLE_PADDING = 4;
/** 28 characters of 16 points are a little wider than 156 mm: each stands this much closer to the next. */
export const TRACKING = CORE.width / CHARACTERS - BODY_SIZE;
/** The page number's line lies 7 mm beneath the core, the mark 10 mm above it. */
export const PAGE_NUMBER_BELOW = 7 * MM;
export const MARK_ABOVE = 10 * MM;

/** Characters the signature's date keeps from the right edge (加盖印章, 7.3.5.1). */
export const DATE_INDENT = 4;

/** What a mark reads in the head of each page. */
export const markLine = (mark: string): string =>
  `【${mark}】本文由系统生成，未经签发、未加盖印章，不得作为正式公文使用`;

/** The width of a text in ems: a full-width character is one, a Latin letter or digit about half. */
export const emsOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2000 ? 0.55 : 1), 0);

/** How far the issuer's name keeps from the right edge so that it is centred above its date, in ems; never beyond the edge. */
export const issuerIndent = (issuerEms: number, dateEms: number): number =>
  Math.max(0, DATE_INDENT + (dateEms - issuerEms) / 2);
