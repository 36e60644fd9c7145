export const DOCUMENT_FORMATS = ['docx', 'pdf'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export interface RenderedDocument {
  readonly bytes: Buffer;
  /** Characters the embedded font lacks, as U+20BB7: they are printed as 〓. Empty for docx, which embeds no font. */
  readonly missing: readonly string[];
}
