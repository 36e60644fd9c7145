import {
  attachmentLines,
  numberedBlocks,
  type DocumentBlock,
  type HeadingLevel,
  type OfficialDocument,
} from '@zeqing/kernel';
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
  type Table,
} from 'docx';
import { cleanDocument } from './clean-document';
import { docxTable } from './docx-table';
import { breakEvenly } from './line-breaking';
import {
  BODY_SIZE,
  CORE,
  DATE_INDENT,
  emsOf,
  issuerIndent,
  LINE,
  MARK_ABOVE,
  MARK_SIZE,
  markLine,
  PAGE,
  PAGE_NUMBER_BELOW,
  PAGE_NUMBER_SIZE,
  TITLE_LINE,
  TITLE_SIZE,
  TRACKING,
} from './page-form';
import type { RenderedDocument } from './rendered-document';
import { DOCX_FONTS, twips } from './docx-type';

const MARK_COLOUR = 'C00000';
/** Hundredths of a character. */
const TWO_CHARACTERS = 200;
const HEADING_FONTS: Readonly<Record<HeadingLevel, (typeof DOCX_FONTS)[keyof typeof DOCX_FONTS]>> = {
  1: DOCX_FONTS.hei,
  2: DOCX_FONTS.kai,
  3: DOCX_FONTS.fangsong,
  4: DOCX_FONTS.fangsong,
};

/** Writes documents as docx, to be gone on with in an office suite: fonts are named, none is embedded. */
export async function writeDocx(given: OfficialDocument): Promise<RenderedDocument> {
  const document = cleanDocument(given);
  const file = new Document({
    title: document.title,
    creator: 'Zeqing 责清',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { font: DOCX_FONTS.fangsong, size: BODY_SIZE * 2, language: { eastAsia: 'zh-CN' } } },
      },
    },
    sections: [
      {
        properties: { page: { size: pageSize(), margin: margins() } },
        headers: { default: markHeader(document.mark), even: markHeader(document.mark) },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [...head(document), ...body(document), ...tail(document)],
      },
    ],
  });
  return { bytes: await Packer.toBuffer(file), missing: [] };
}

const pageSize = () => ({ width: twips(PAGE.width), height: twips(PAGE.height) });
const margins = () => ({
  top: twips(PAGE.top),
  bottom: twips(PAGE.bottom),
  left: twips(PAGE.left),
  right: twips(PAGE.right),
  header: twips(PAGE.top - MARK_ABOVE - MARK_SIZE),
  footer: twips(PAGE.bottom - PAGE_NUMBER_BELOW - PAGE_NUMBER_SIZE),
});

function head({ documentNumber, title, addressee }: OfficialDocument): Paragraph[] {
  const measure = (text: string): number => emsOf(text) * TITLE_SIZE;
  const lines = breakEvenly(title, measure, CORE.width - 2 * TITLE_SIZE);
  return [
    ...(documentNumber === null ? [] : [line(documentNumber, { alignment: AlignmentType.RIGHT })]),
    line(''),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line: twips(TITLE_LINE), lineRule: LineRuleType.EXACT },
      keepNext: true,
      children: lines.map(
        (text, index) =>
          new TextRun({ text, font: DOCX_FONTS.title, size: TITLE_SIZE * 2, ...(index === 0 ? {} : { break: 1 }) }),
      ),
    }),
    line(''),
    ...(addressee === null ? [] : [line(`${addressee}：`)]),
  ];
}

function body({ blocks, attachments }: OfficialDocument): (Paragraph | Table)[] {
  const names = attachmentLines(attachments).map((text, index) => {
    const left = twips(5 * BODY_SIZE);
    return line(text, { indent: index === 0 ? { left, hanging: twips(3 * BODY_SIZE) } : { left } });
  });
  return [...numberedBlocks(blocks).map(blockOf), ...(names.length === 0 ? [] : [line(''), ...names])];
}

function blockOf(block: DocumentBlock): Paragraph | Table {
  if (block.kind === 'table') return docxTable(block);
  const isHeading = block.kind === 'heading';
  const font = isHeading ? HEADING_FONTS[block.level] : DOCX_FONTS.fangsong;
  const options = {
    alignment: AlignmentType.BOTH,
    indent: { firstLineChars: TWO_CHARACTERS, firstLine: twips(2 * BODY_SIZE) },
  };
  return line(block.text, { ...options, keepNext: isHeading }, { font });
}

/** The signature keeps together and with the last line of the body. */
function tail({ signature, note }: OfficialDocument): Paragraph[] {
  const dateIndent = { right: twips(DATE_INDENT * BODY_SIZE) };
  const issuer = signature === null ? 0 : issuerIndent(emsOf(signature.issuer), emsOf(signature.date));
  const right = { alignment: AlignmentType.RIGHT, keepLines: true };
  return [
    ...(signature === null
      ? []
      : [
          line('', { keepNext: true }),
          line('', { keepNext: true }),
          line(signature.issuer, { ...right, keepNext: true, indent: { right: twips(issuer * BODY_SIZE) } }),
          line(signature.date, { ...right, keepNext: note !== null, indent: dateIndent }),
        ]),
    ...(note === null
      ? []
      : [line(`（${note}）`, { indent: { firstLineChars: TWO_CHARACTERS, firstLine: twips(2 * BODY_SIZE) } })]),
  ];
}

/** A paragraph of the body: fixed distance of the lines, never a line alone on a page. */
const line = (text: string, paragraph: IParagraphOptions = {}, run: IRunOptions = {}): Paragraph =>
  new Paragraph({
    widowControl: true,
    spacing: { line: twips(LINE), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    ...paragraph,
    children: [
      new TextRun({ text, font: DOCX_FONTS.fangsong, size: BODY_SIZE * 2, characterSpacing: twips(TRACKING), ...run }),
    ],
  });

function markHeader(mark: string | null): Header {
  const text = mark === null ? '' : markLine(mark);
  const run = new TextRun({ text, font: DOCX_FONTS.hei, size: MARK_SIZE * 2, color: MARK_COLOUR });
  return new Header({ children: [new Paragraph({ children: [run] })] });
}

type Side = typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT;

/** — 1 —, a character from the outer edge. */
function pageNumber(alignment: Side): Footer {
  const edge = twips(PAGE_NUMBER_SIZE);
  const indent = alignment === AlignmentType.RIGHT ? { right: edge } : { left: edge };
  const run = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: DOCX_FONTS.song,
    size: PAGE_NUMBER_SIZE * 2,
  });
  return new Footer({ children: [new Paragraph({ alignment, indent, children: [run] })] });
}
