import { Injectable, StreamableFile } from '@nestjs/common';
import type { Id, OfficialDocument, UseCaseContext } from '@zeqing/kernel';
import { TableExports } from '@zeqing/organisation';
import {
  DOCUMENT_FORMATS,
  DocumentRenderer,
  watermarkOf,
  type DocumentFormat,
  type RenderedDocument,
} from '@zeqing/platform';
import { Letters, type LetterKind, type LetterObject } from '@zeqing/requests';
import type { FastifyReply } from 'fastify';
import { ProblemException, unwrap } from '../../http';
import type { LettersAnswer } from './letter.dto';
import { LETTER_TEXTS } from './letter.texts';

export const FILE_TYPES: Readonly<Record<DocumentFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};
export const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

/** Hands out letters: which there are, and each as a file. */
@Injectable()
export class LetterDesk {
  constructor(
    private readonly letters: Letters,
    private readonly renderer: DocumentRenderer,
    private readonly exports: TableExports,
  ) {}

  async list(context: UseCaseContext, object: LetterObject, id: Id): Promise<LettersAnswer> {
    const { number, letters } = unwrap(await this.letters.of(context, object, id));
    const items = letters.map(({ kind, compose }) => ({
      kind,
      text: LETTER_TEXTS[kind],
      title: compose().title,
      formats: DOCUMENT_FORMATS,
    }));
    return { number, items };
  }

  async letter(
    context: UseCaseContext,
    asked: {
      readonly object: LetterObject;
      readonly id: Id;
      readonly kind: LetterKind;
      readonly format: DocumentFormat;
    },
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    const document = unwrap(await this.letters.compose(context, asked.object, asked.id, asked.kind));
    return this.file(context, document, asked.format, reply);
  }

  /** A document as a file to be saved under its title; what the PDF's font lacks is said in a header. */
  async file(
    context: UseCaseContext,
    document: OfficialDocument,
    format: DocumentFormat,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    const made = await this.rendered(context, 'requests.letter', document, format);
    void reply.header('cache-control', 'no-store');
    if (made.missing.length > 0) void reply.header('zeqing-missing-glyphs', made.missing.join(' '));
    return new StreamableFile(made.bytes, {
      type: FILE_TYPES[format],
      length: made.bytes.length,
      disposition: attachment(
        `${document.title}${document.mark === null ? '' : `（${document.mark}）`}.${format}`,
        format,
      ),
    });
  }

  /** The bytes of a document; who took it and when stands across every page of a PDF. */
  async rendered(
    context: UseCaseContext,
    what: string,
    document: OfficialDocument,
    format: DocumentFormat,
  ): Promise<RenderedDocument> {
    const stamp = await this.exports.note(context, { screen: what, rows: null, format });
    const made = await this.renderer.render({ ...document, watermark: watermarkOf(stamp, 'zh') }, format);
    if (made === null) throw new ProblemException({ code: 'document.busy' }, { 'retry-after': '5' });
    return made;
  }
}

/** RFC 6266 with the name in UTF-8 (RFC 5987), and a plain one for whoever reads only that. */
function attachment(name: string, format: DocumentFormat): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="document.${format}"; filename*=UTF-8''${encoded}`;
}
