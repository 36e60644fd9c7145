/** Bytes of a row that holds something, at least: `<row><c><v>1</v></c></row>`. */
export const LEAST_ROW = 26;

/** The end of a row whose last cell holds something, as writers of workbooks write it. */
const END = /[^>]<\/[vt]>(?:<\/is>)?<\/c><\/row>/gu;
/** Characters an end may have, at most. */
const LONGEST_END = 20;

/**
 * Counts the rows of a sheet that hold something for sure, without reading the sheet: a row that ends with an empty cell
 * or is written in another way counts as none, so there are as many or more. A comment is taken for what it
 * looks like; no list has fifty thousand rows in its comments.
 */
export class FilledRows {
  #count = 0;
  #rest = '';

  /** Answers how many there are up to here. */
  push(chunk: Buffer): number {
    const text = this.#rest + chunk.toString('latin1');
    let end = 0;
    for (const match of text.matchAll(END)) {
      this.#count += 1;
      end = match.index + match[0].length;
    }
    this.#rest = text.slice(Math.max(end, text.length - LONGEST_END));
    return this.#count;
  }
}
