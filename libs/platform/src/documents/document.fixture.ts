import type { OfficialDocument } from '@zeqing/kernel';
import zlib from 'node:zlib';
import { fromBufferPromise } from 'yauzl';

/** A document in which everything occurs: a long title, headings of all levels, a table of several pages, a rare letter. */
export const A_DOCUMENT: OfficialDocument = {
  title: '示范市民政局关于部分同意共享婚姻登记信息和收养登记信息的复函',
  documentNumber: '示民函〔2026〕7号',
  mark: '草稿',
  addressee: '示范市卫生健康委员会',
  blocks: [
    {
      kind: 'paragraph',
      text: '你单位申请（申请流水号2026-000123）收悉。' + '经审核，部分同意共享，理由如下。'.repeat(12),
    },
    { kind: 'heading', level: 1, text: '数据项' },
    { kind: 'heading', level: 2, text: '目录内的数据项' },
    { kind: 'heading', level: 3, text: '同意的部分' },
    { kind: 'heading', level: 4, text: '分述' },
    {
      kind: 'table',
      header: ['序号', '数据项', '说明'],
      widths: [1, 3, 5],
      rows: Array.from({ length: 40 }, (_, index) => [
        `${index + 1}`,
        `数据项第${index + 1}号`,
        '办理出生登记所必需。',
      ]),
    },
  ],
  attachments: ['目录清单', '会议纪要'],
  signature: { issuer: '示范市民政局', date: '2026年11月23日' },
  note: '联系人：□□，联系电话：□□',
};

/** The parts of a docx by name; throws when it is no sound zip. */
export async function docxParts(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const zip = await fromBufferPromise(bytes);
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  return parts;
}

/** What the lines of a PDF say, page by page, read through the fonts' own tables from glyphs to characters. */
export function pdfLines(bytes: Buffer): readonly (readonly string[])[] {
  const objects = objectsOf(bytes);
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const body of objects.values()) {
    for (const [, name = '', font = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1] ?? '';
      fonts.set(name, charactersOf(objects.get(table) ?? ''));
    }
  }
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  return pages.map((page) => linesOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '') ?? '', fonts));
}

function objectsOf(bytes: Buffer): Map<string, string> {
  const objects = new Map<string, string>();
  for (const [, number = '', body = ''] of bytes.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)) {
    const found = /^([\s\S]*?)stream\n([\s\S]*?)\nendstream/.exec(body);
    const [head, stream] = [found?.[1] ?? '', found?.[2] ?? body];
    const isPacked = head.includes('/FlateDecode');
    objects.set(number, isPacked ? zlib.inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : stream);
  }
  return objects;
}

/** `<0000> <00ff> [<4e00> …] bfrange`: the characters of glyphs in order. */
function charactersOf(table: string): Map<string, string> {
  const characters = new Map<string, string>();
  for (const [, from = '', list = ''] of table.matchAll(/<([\da-f]{4})> <[\da-f]{4}> \[([^\]]*)\]/gi)) {
    for (const [index, [, units = '']] of [...list.matchAll(/<([\da-f ]*)>/gi)].entries()) {
      const glyph = (Number.parseInt(from, 16) + index).toString(16).padStart(4, '0');
      characters.set(glyph, Buffer.from(units.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    }
  }
  return characters;
}

function linesOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  return [...content.matchAll(/\/(F\d+) [\d.]+ Tf[\s\S]*?\[([^\]]*)\] TJ/g)].map(([, font = '', shown = '']) =>
    [...shown.matchAll(/<([\da-f]+)>/gi)]
      .flatMap(([, glyphs = '']) => glyphs.match(/.{4}/g) ?? [])
      .map((glyph) => fonts.get(font)?.get(glyph.toLowerCase()) ?? '?')
      .join(''),
  );
}
