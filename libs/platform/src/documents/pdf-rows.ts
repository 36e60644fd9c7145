import { attachmentLines, numberedBlocks, type DocumentBlock, type OfficialDocument } from '@zeqing/kernel';
import { breakEvenly, breakLines } from './line-breaking';
import { BODY_SIZE, CORE, DATE_INDENT, LINE, TITLE_LINE, TITLE_SIZE, TRACKING } from './page-form';
import type { Face, PdfFonts } from './pdf-fonts';
import { blankRow, type Row } from './pdf-pages';
import { tableRows } from './pdf-table';

/** Where the baseline of a letter lies beneath the top of its box, as a share of the size. */
const ASCENT = 0.88;
/** Points a character may be moved apart when a line is drawn out to the edge. */
const MOST_STRETCH = 2.5;
const EM = BODY_SIZE + TRACKING;
const INDENT = 2 * EM;

/** A document as rows of the core: what stands where, before it is known which page a row falls on. */
export class PdfRows {
  constructor(private readonly fonts: PdfFonts) {}

  of(document: OfficialDocument): readonly Row[] {
    const blocks = numberedBlocks(document.blocks).flatMap((block) => this.#block(block));
    const attachments = document.attachments.length === 0 ? [] : this.#attachments(document.attachments);
    const tail = this.#tail(document);
    const body = [...blocks, ...attachments];
    return [...this.#head(document), ...(tail.length === 0 ? body : gluedAtEnd(body)), ...tail];
  }

  #head({ documentNumber, title, addressee }: OfficialDocument): Row[] {
    const lines = breakEvenly(title, this.fonts.measure('bold', TITLE_SIZE), CORE.width - 2 * TITLE_SIZE);
    return [
      ...(documentNumber === null ? [] : [this.#atRight(documentNumber, 0)]),
      blankRow(LINE),
      ...lines.map((line) => this.#centred(line)),
      blankRow(LINE),
      ...(addressee === null ? [] : this.#lines(`${addressee}：`, 'regular', 0)),
    ];
  }

  #block(block: DocumentBlock): Row[] {
    if (block.kind === 'table') return tableRows(block, this.fonts);
    if (block.kind === 'paragraph') return this.#lines(block.text, 'regular', INDENT);
    const face = block.level === 1 ? 'bold' : 'regular';
    return this.#lines(block.text, face, INDENT).map((row) => ({ ...row, keepsWithNext: true }));
  }

  #attachments(names: readonly string[]): Row[] {
    const hanging = INDENT + 3 * EM;
    const rows = attachmentLines(names).flatMap((line, index) =>
      this.#lines(line, 'regular', index === 0 ? INDENT : hanging, hanging),
    );
    return [blankRow(LINE), ...rows];
  }

  #tail({ signature, note }: OfficialDocument): Row[] {
    const signed = signature === null ? [] : this.#signature(signature.issuer, signature.date);
    const noted = note === null ? [] : this.#lines(`（${note}）`, 'regular', INDENT);
    const rows = [...signed, ...noted];
    return rows.map((row, index) => ({ ...row, keepsWithNext: index < rows.length - 1 }));
  }

  /** The date four characters from the edge, the issuer centred above it as the seal will stand (7.3.5.1). */
  #signature(issuer: string, date: string): Row[] {
    const measure = this.fonts.measure('regular', BODY_SIZE, TRACKING);
    const right = DATE_INDENT * EM;
    const centred = Math.max(0, right + (measure(date) - measure(issuer)) / 2);
    return [blankRow(LINE), blankRow(LINE), this.#atRight(issuer, centred), this.#atRight(date, right)];
  }

  /** Lines of the body: the first indented, all but the last drawn out to the right edge, no line alone on a page. */
  #lines(text: string, face: Face, first: number, rest = 0): Row[] {
    const measure = this.fonts.measure(face, BODY_SIZE, TRACKING);
    const lines = breakLines(text, measure, CORE.width - rest, CORE.width - first);
    return lines.map((line, index) => {
      const x = index === 0 ? first : rest;
      const gaps = Array.from(line).length - 1;
      const stretch = index === lines.length - 1 || gaps < 1 ? 0 : (CORE.width - x - measure(line)) / gaps;
      const spacing = TRACKING + (stretch <= MOST_STRETCH ? stretch : 0);
      const keepsWithNext = lines.length > 1 && (index === 0 || index === lines.length - 2);
      return { ...textRow(line, x, face, BODY_SIZE, LINE, spacing), keepsWithNext };
    });
  }

  /** A line that ends `indent` points before the right edge. */
  #atRight(text: string, indent: number): Row {
    const x = CORE.width - indent - this.fonts.measure('regular', BODY_SIZE, TRACKING)(text);
    return textRow(text, x, 'regular', BODY_SIZE, LINE, TRACKING);
  }

  #centred(line: string): Row {
    const x = (CORE.width - this.fonts.measure('bold', TITLE_SIZE)(line)) / 2;
    return { ...textRow(line, x, 'bold', TITLE_SIZE, TITLE_LINE, 0), keepsWithNext: true };
  }
}

const textRow = (text: string, x: number, face: Face, size: number, height: number, spacing: number): Row => ({
  height,
  pieces: [{ x, down: (height - size) / 2 + size * ASCENT, text, face, size, spacing }],
  frames: [],
  keepsWithNext: false,
  head: null,
});

/** The last row stays with what follows it, so that no page holds a signature alone. */
const gluedAtEnd = (rows: readonly Row[]): Row[] =>
  rows.map((row, index) => (index === rows.length - 1 ? { ...row, keepsWithNext: true } : row));
