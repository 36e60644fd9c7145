/** Characters; Excel's own limit for a cell. */
const MAX_CELL = 32_767;
/** What a reader of workbooks would take for an escaped character (ECMA-376 22.9.2.19). */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/gu;
/** Characters XML 1.0 may not hold. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/gu;

/** XML readers make a line feed of it, unless it is escaped. */
const CARRIAGE_RETURN = /\r/gu;

/** A text as a cell may hold it: it reads back the same, and never as a formula, since it is written as a string. */
export const cellText = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .slice(0, MAX_CELL)
    .toWellFormed()
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(CARRIAGE_RETURN, '_x000D_');
