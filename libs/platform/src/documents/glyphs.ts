import type { OfficialDocument } from '@zeqing/kernel';

/** Stands where the font has no glyph: the blank the printing trade sets for a missing type (得, 〓). */
const SUBSTITUTE = '〓';

export interface Printable {
  readonly document: OfficialDocument;
  /** What could not be printed, as U+20BB7, each once in code order. */
  readonly missing: readonly string[];
}

/** The document with 〓 for every character the font lacks, and a line that says which they are. */
export function printable(document: OfficialDocument, hasGlyph: (codePoint: number) => boolean): Printable {
  const missing = new Set<number>();
  const shown = (text: string): string =>
    Array.from(text, (character) => {
      const codePoint = character.codePointAt(0) ?? 0;
      if (codePoint === 0x0a || hasGlyph(codePoint)) return character;
      missing.add(codePoint);
      return SUBSTITUTE;
    }).join('');
  const printed = JSON.parse(JSON.stringify(document), (_key, value: unknown) =>
    typeof value === 'string' ? shown(value) : value,
  ) as OfficialDocument;
  const codes = [...missing]
    .sort((a, b) => a - b)
    .map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
  if (codes.length === 0) return { document: printed, missing: codes };
  const told = `文中“${SUBSTITUTE}”处为字库所缺字符：${codes.join('、')}，请以可编辑文稿为准。`;
  return { document: { ...printed, blocks: [...printed.blocks, { kind: 'paragraph', text: told }] }, missing: codes };
}
