import fs from 'node:fs';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import type { Measure } from './line-breaking';

export type Face = 'regular' | 'bold';

const FILES: Readonly<Record<Face, string>> = { regular: 'NotoSansHans-Regular.otf', bold: 'NotoSansHans-Bold.otf' };

/** The open font PDFs are set in (SIL OFL, package @embedpdf/fonts-sc): parsed once, when first needed. */
export class PdfFonts {
  readonly #fonts = new Map<Face, Font>();
  readonly #advances = { regular: new Map<string, number>(), bold: new Map<string, number>() };

  font(face: Face): Font {
    const known = this.#fonts.get(face);
    if (known) return known;
    const folder = path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts');
    const font = create(fs.readFileSync(path.join(folder, FILES[face])));
    this.#fonts.set(face, font);
    return font;
  }

  hasGlyph(codePoint: number): boolean {
    return this.font('regular').hasGlyphForCodePoint(codePoint);
  }

  /** Width in points of a text at a size, each character set apart from the next by `tracking` points. */
  measure(face: Face, size: number, tracking = 0): Measure {
    return (text) => {
      let width = 0;
      for (const character of text) width += this.#advance(face, character) * size + tracking;
      return width;
    };
  }

  #advance(face: Face, character: string): number {
    const known = this.#advances[face].get(character);
    if (known !== undefined) return known;
    const font = this.font(face);
    const advance = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
    this.#advances[face].set(character, advance);
    return advance;
  }
}
