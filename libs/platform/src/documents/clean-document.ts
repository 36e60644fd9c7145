import type { DocumentBlock, OfficialDocument } from '@zeqing/kernel';

/** Controls that no file format takes; a tab is a space. */
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/g;

const clean = (text: string): string => text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROLS, ' ');
const oneLine = (text: string): string =>
  clean(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();

/** The document with every text as the file formats can hold it; a line feed in a paragraph begins a new one. */
export function cleanDocument(document: OfficialDocument): OfficialDocument {
  const { signature } = document;
  const orNull = (text: string | null): string | null => (text === null ? null : oneLine(text));
  return {
    title: oneLine(document.title),
    documentNumber: orNull(document.documentNumber),
    mark: orNull(document.mark),
    addressee: orNull(document.addressee),
    blocks: document.blocks.flatMap(cleanBlock),
    attachments: document.attachments.map(oneLine),
    signature: signature && { issuer: oneLine(signature.issuer), date: oneLine(signature.date) },
    note: orNull(document.note),
    ...(document.watermark !== undefined && { watermark: oneLine(document.watermark) }),
  };
}

function cleanBlock(block: DocumentBlock): DocumentBlock[] {
  if (block.kind === 'heading') return [{ ...block, text: oneLine(block.text) }];
  if (block.kind === 'table')
    return [{ ...block, header: block.header.map(oneLine), rows: block.rows.map((row) => row.map(oneLine)) }];
  const lines = clean(block.text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((text) => ({ kind: 'paragraph', text }));
}
