import type { OfficialDocument } from '@zeqing/kernel';
import PDFDocument from 'pdfkit';
import { cleanDocument } from './clean-document';
import { printable } from './glyphs';
import { CORE, MARK_ABOVE, MARK_SIZE, markLine, PAGE, PAGE_NUMBER_BELOW, PAGE_NUMBER_SIZE } from './page-form';
import { PdfFonts, type Face } from './pdf-fonts';
import { paginate, type Page, type Piece } from './pdf-pages';
import { PdfRows } from './pdf-rows';
import type { RenderedDocument } from './rendered-document';

const MARK_COLOUR = '#c00000';
/** Light enough to read through, dark enough to survive a copying machine. */
const WATERMARK = { colour: '#888888', opacity: 0.22, size: 15, angle: -32, places: [0.28, 0.55, 0.82] } as const;
const FRAME_WIDTH = 0.5;
const PRODUCER = 'Zeqing 责清';

/** Writes documents as PDF, with the glyphs they use of the one font embedded. */
export class PdfWriter {
  readonly #fonts = new PdfFonts();

  async write(given: OfficialDocument, options: { readonly compress?: boolean } = {}): Promise<RenderedDocument> {
    const { document, missing } = printable(cleanDocument(given), (codePoint) => this.#fonts.hasGlyph(codePoint));
    const pages = paginate(new PdfRows(this.#fonts).of(document), CORE.height);
    const pdf = new PDFDocument({
      size: [PAGE.width, PAGE.height],
      margin: 0,
      autoFirstPage: false,
      compress: options.compress ?? true,
      lang: 'zh-CN',
      displayTitle: true,
      info: { Title: document.title, Creator: PRODUCER, Producer: PRODUCER },
    });
    const bytes = collect(pdf);
    // The typings know only files; a font that is already parsed is taken as it is.
    for (const face of ['regular', 'bold'] as const) pdf.registerFont(face, this.#fonts.font(face) as never);
    for (const [index, page] of pages.entries()) {
      pdf.addPage();
      this.#page(pdf, page);
      this.#pageNumber(pdf, index + 1);
      if (document.mark !== null) this.#mark(pdf, markLine(document.mark));
      if (document.watermark !== undefined) this.#watermark(pdf, document.watermark);
    }
    pdf.end();
    return { bytes: await bytes, missing };
  }

  #page(pdf: PDFKit.PDFDocument, page: Page): void {
    for (const { row, top } of page) {
      for (const { x, width, height } of row.frames)
        pdf
          .lineWidth(FRAME_WIDTH)
          .rect(PAGE.left + x, PAGE.top + top, width, height)
          .stroke('black');
      for (const piece of row.pieces)
        print(pdf, { ...piece, x: PAGE.left + piece.x, down: PAGE.top + top + piece.down });
    }
  }

  /** — 1 — outside beneath the core: odd pages on the right, even ones on the left, a character from the edge. */
  #pageNumber(pdf: PDFKit.PDFDocument, number: number): void {
    const text = `— ${number} —`;
    const width = this.#fonts.measure('regular', PAGE_NUMBER_SIZE)(text);
    const left = PAGE.left + PAGE_NUMBER_SIZE;
    const right = PAGE.left + CORE.width - PAGE_NUMBER_SIZE - width;
    const down = PAGE.top + CORE.height + PAGE_NUMBER_BELOW + PAGE_NUMBER_SIZE / 2;
    const x = number % 2 === 1 ? right : left;
    print(pdf, { x, down, text, face: 'regular', size: PAGE_NUMBER_SIZE, spacing: 0 });
  }

  /** Across the page, three times, so that no cut piece of it is without. */
  #watermark(pdf: PDFKit.PDFDocument, text: string): void {
    const { colour, opacity, size, angle, places } = WATERMARK;
    const width = this.#fonts.measure('regular', size)(text);
    const middle = PAGE.width / 2;
    for (const place of places) {
      const down = PAGE.height * place;
      pdf
        .save()
        .rotate(angle, { origin: [middle, down] })
        .fillOpacity(opacity);
      print(pdf, { x: middle - width / 2, down, text, face: 'regular', size, spacing: 0 }, colour);
      pdf.restore();
    }
  }

  #mark(pdf: PDFKit.PDFDocument, text: string): void {
    const piece = { text, face: 'bold', size: MARK_SIZE, spacing: 0 } as const satisfies Partial<Piece>;
    print(pdf, { ...piece, x: PAGE.left, down: PAGE.top - MARK_ABOVE }, MARK_COLOUR);
  }
}

function print(pdf: PDFKit.PDFDocument, piece: Piece & { readonly face: Face }, colour = 'black'): void {
  if (piece.text === '') return;
  pdf.font(piece.face).fontSize(piece.size).fillColor(colour).text(piece.text, piece.x, piece.down, {
    lineBreak: false,
    baseline: 'alphabetic',
    characterSpacing: piece.spacing,
  });
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
