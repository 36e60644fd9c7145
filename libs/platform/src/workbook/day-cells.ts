import { addDays, localDate, type LocalDate } from '@zeqing/kernel';
import type { Attributes, XmlHandler } from './xml-reader';

/** Built-in formats that show a day, those of Chinese Excel included; 18 to 21 and 45 to 47 show times only (ECMA-376 18.8.30). */
const DAY_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
/** Quoted words, escaped characters, fill and space marks, colours and locales: nothing of them is a letter of the format. */
const NO_LETTERS = /"[^"]*"|\\.|[_*].|\[[^\]]*\]/gu;
/** Day 0 as everybody counts it. Before 61 Excel counts a 29 February 1900 that never was. */
const DAY_ZERO_1900 = localDate('1899-12-30');
const FIRST_SERIAL_1900 = 61;
const DAY_ZERO_1904 = localDate('1904-01-01');
/** 9999-12-31. */
const LAST_SERIAL = 2_958_465;

/** Whether a number format of the file shows a day. */
export const showsDay = (format: string): boolean => /[yd]/iu.test(format.replace(NO_LETTERS, '').split(';')[0] ?? '');

/** The day a serial number stands for, null where it stands for none. */
export function dayOfSerial(text: string, is1904: boolean): LocalDate | null {
  const serial = Math.floor(Number(text));
  const first = is1904 ? 0 : FIRST_SERIAL_1900;
  if (!(serial >= first && serial <= LAST_SERIAL)) return null;
  return addDays(is1904 ? DAY_ZERO_1904 : DAY_ZERO_1900, serial);
}

/** Learns which cell styles show a day. */
export class StylesReader implements XmlHandler {
  readonly #dayFormats = new Set(DAY_FORMATS);
  readonly #dayStyles = new Set<number>();
  #styles = 0;
  #inCellStyles = false;

  showsDay(style: string | undefined): boolean {
    return this.#dayStyles.has(Number(style ?? 0));
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'cellXfs') this.#inCellStyles = true;
    else if (name === 'numFmt' && showsDay(attributes('formatCode') ?? ''))
      this.#dayFormats.add(Number(attributes('numFmtId')));
    else if (name === 'xf' && this.#inCellStyles) {
      if (this.#dayFormats.has(Number(attributes('numFmtId') ?? 0))) this.#dayStyles.add(this.#styles);
      this.#styles += 1;
    }
  }

  close(name: string): void {
    if (name === 'cellXfs') this.#inCellStyles = false;
  }

  text(): void {}
}
