import type { OfficialDocument } from '@zeqing/kernel';
import { parentPort } from 'node:worker_threads';
import { PdfWriter } from './pdf-writer';
import type { DocumentFormat } from './rendered-document';

/** One document to be rendered; answers carry its number. */
export interface RenderOrder {
  readonly number: number;
  readonly format: DocumentFormat;
  readonly document: OfficialDocument;
}

export type RenderAnswer =
  | { readonly number: number; readonly bytes: Uint8Array; readonly missing: readonly string[] }
  | { readonly number: number; readonly fault: string };

const pdf = new PdfWriter();

async function render({ number, format, document }: RenderOrder): Promise<RenderAnswer> {
  try {
    const { writeDocx } = await import('./docx-writer.js'); // only who wants docx pays for its library
    const made = format === 'pdf' ? await pdf.write(document) : await writeDocx(document);
    return { number, bytes: made.bytes, missing: made.missing };
  } catch (error) {
    return { number, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (order: RenderOrder) => {
  void render(order).then((answer) => parentPort?.postMessage(answer));
});
