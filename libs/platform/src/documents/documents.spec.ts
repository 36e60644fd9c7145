import { documentText, type OfficialDocument } from '@zeqing/kernel';
import { SaxesParser } from 'saxes';
import { A_DOCUMENT, docxParts, pdfLines } from './document.fixture';
import { writeDocx } from './docx-writer';
import { markLine } from './page-form';
import { PdfWriter } from './pdf-writer';

const pdf = new PdfWriter();
const pagesOf = async (document: OfficialDocument) =>
  pdfLines((await pdf.write(document, { compress: false })).bytes).map((lines) => ({
    body: lines.slice(0, document.mark === null ? -1 : -2),
    number: lines.at(document.mark === null ? -1 : -2),
    mark: document.mark === null ? null : lines.at(-1),
  }));
const squeezed = (texts: readonly string[]): string => texts.join('').replace(/[\s|]/g, '');
const WITHOUT_TABLE = { ...A_DOCUMENT, blocks: A_DOCUMENT.blocks.filter(({ kind }) => kind !== 'table') };
const saying = (text: string): OfficialDocument => ({ ...WITHOUT_TABLE, blocks: [{ kind: 'paragraph', text }] });

describe('a PDF', () => {
  it('says what the document says, in its order and nothing else', async () => {
    const pages = await pagesOf(WITHOUT_TABLE);
    expect(squeezed(pages.flatMap(({ body }) => body))).toBe(squeezed(documentText(WITHOUT_TABLE)));
  });

  it('numbers its pages and marks each of them as a draft', async () => {
    const pages = await pagesOf(A_DOCUMENT);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => `— ${index + 1} —`));
    expect(new Set(pages.map(({ mark }) => mark))).toEqual(new Set([markLine('草稿')]));
    expect((await pagesOf({ ...A_DOCUMENT, mark: null }))[0]?.mark).toBeNull();
  });

  it('repeats the head of a table on every page it runs on to, and loses no row', async () => {
    const pages = await pagesOf(A_DOCUMENT);
    const withRows = pages.filter(({ body }) => body.some((line) => line.startsWith('数据项第')));
    expect(withRows.length).toBeGreaterThan(1);
    for (const { body } of withRows) expect(body.filter((line) => line === '说明')).toHaveLength(1);
    const rows = pages.flatMap(({ body }) => body).filter((line) => line.startsWith('数据项第'));
    expect(rows).toEqual(Array.from({ length: 40 }, (_, index) => `数据项第${index + 1}号`));
  });

  it('never begins a line with a closing mark nor ends one with an opening mark', async () => {
    const text = '根据《政务数据共享条例》（第二十一条），“有条件共享”的，10个工作日内答复；不同意的，说明理由。';
    const lines = (await pagesOf(saying(text.repeat(40)))).flatMap(({ body }) => body);
    expect(lines.length).toBeGreaterThan(40);
    expect(lines.filter((line) => /^[。，、；：”》）]|[“《（]$/u.test(line))).toEqual([]);
  });

  it('shows a character its font lacks as 〓 and tells which', async () => {
    const made = await pdf.write(saying('经办人\u{30EDE}收。'));
    expect(made.missing).toEqual(['U+30EDE']);
    const text = squeezed((await pagesOf(saying('经办人\u{30EDE}收。'))).flatMap(({ body }) => body));
    expect(text).toContain('经办人〓收。');
    expect(text).toContain('U+30EDE');
  });

  it('takes whatever people type', async () => {
    const hostile = ['', '\u0000\u0007\uD800', 'x'.repeat(5_000), '（'.repeat(300), '</w:t>&\u202E', '\n\n\n'];
    for (const text of hostile) await expect(pdf.write(saying(text))).resolves.toBeDefined();
  });
});

describe('a docx', () => {
  it('is sound XML in every part', async () => {
    for (const [name, text] of await docxParts((await writeDocx(A_DOCUMENT)).bytes)) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const faults: Error[] = [];
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (fault) => faults.push(fault));
      parser.write(text).close();
      expect([name, faults]).toEqual([name, []]);
    }
  });

  it('has the paper, margins, type and lines of GB/T 9704-2012', async () => {
    const text = (await docxParts((await writeDocx(A_DOCUMENT)).bytes)).get('word/document.xml') ?? '';
    const margins = /<w:pgMar [^>]*>/.exec(text)?.[0] ?? '';
    const millimetres = (name: string): number =>
      (Number(new RegExp(`w:${name}="(\\d+)"`).exec(margins)?.[1]) * 25.4) / 1440;
    for (const [name, wanted] of [
      ['top', 37],
      ['bottom', 35],
      ['left', 28],
      ['right', 26],
    ] as const)
      expect(Math.abs(millimetres(name) - wanted)).toBeLessThan(0.1);
    expect(text).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(paragraphWith(text, '收悉')).toMatch(/w:firstLineChars="200"/);
    expect(paragraphWith(text, '收悉')).toMatch(
      /w:line="5[67]\d" w:lineRule="exact"|w:lineRule="exact" w:line="5[67]\d"/,
    );
    expect(paragraphWith(text, '收悉')).toMatch(/w:eastAsia="仿宋_GB2312"[\s\S]*<w:sz w:val="32"\/>/);
    expect(paragraphWith(text, '复函')).toMatch(/w:eastAsia="方正小标宋简体"[\s\S]*<w:sz w:val="44"\/>/);
    expect(paragraphWith(text, '一、数据项')).toMatch(/w:eastAsia="黑体"/);
    expect(paragraphWith(text, '（一）目录内')).toMatch(/w:eastAsia="楷体_GB2312"/);
  });

  it('repeats the head of its table, numbers its pages and is marked as a draft', async () => {
    const parts = await docxParts((await writeDocx(A_DOCUMENT)).bytes);
    expect(parts.get('word/document.xml')).toContain('<w:tblHeader/>');
    const rest = [...parts]
      .filter(([name]) => /header|footer/.test(name))
      .map(([, text]) => text)
      .join('');
    expect(rest).toContain(markLine('草稿'));
    expect(rest).toMatch(/— [\s\S]*PAGE[\s\S]* —/);
  });

  it('says what the document says', async () => {
    const text = (await docxParts((await writeDocx(A_DOCUMENT)).bytes)).get('word/document.xml') ?? '';
    const said = [...text.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, part = '']) => part);
    expect(squeezed(said)).toBe(squeezed(documentText(A_DOCUMENT)));
  });
});

const paragraphWith = (text: string, said: string): string =>
  [...text.matchAll(/<w:p>[\s\S]*?<\/w:p>/g)].map(([whole]) => whole).find((whole) => whole.includes(said)) ?? '';
