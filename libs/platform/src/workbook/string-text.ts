import { WorkbookRefused } from './workbook-refused';
import type { XmlHandler } from './xml-reader';

/** Characters; Excel's own limit for a cell. */
export const MAX_CELL = 32_767;

/** Adds to a text of the file; throws when a cell would hold more than Excel lets one hold. */
export function grown(text: string, more: string): string {
  const sum = text + more;
  if (sum.length > MAX_CELL) throw new WorkbookRefused('cell_too_long');
  return sum;
}

/** What `_x000D_` stands for, where that is a character XML may hold; anything else stays as it is written. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/gu, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16);
    const isAllowed = code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800);
    return isAllowed ? String.fromCharCode(code) : whole;
  });

/** The text of one string: runs of rich text joined, phonetic readings left out, escapes undone (ECMA-376 18.4, 22.9.2.19). */
export class StringText {
  #text = '';
  #isCollecting = false;
  #inPhonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.#inPhonetic = true;
    else if (name === 't') this.#isCollecting = !this.#inPhonetic;
  }

  add(text: string): void {
    if (this.#isCollecting) this.#text = grown(this.#text, text);
  }

  close(name: string): void {
    if (name === 't') this.#isCollecting = false;
    else if (name === 'rPh') this.#inPhonetic = false;
  }

  /** The text so far; the next string begins empty. */
  take(): string {
    const text = unescaped(this.#text);
    this.#text = '';
    return text;
  }
}

/** Collects the strings that cells point at. */
export class SharedStringsReader implements XmlHandler {
  readonly strings: string[] = [];
  readonly #string = new StringText();

  open(name: string): void {
    this.#string.open(name);
  }

  text(text: string): void {
    this.#string.add(text);
  }

  close(name: string): void {
    this.#string.close(name);
    if (name === 'si') this.strings.push(this.#string.take());
  }
}
