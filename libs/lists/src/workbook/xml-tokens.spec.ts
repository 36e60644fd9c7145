import { WorkbookRefused } from './workbook-refused';
import { XmlTokens } from './xml-tokens';

function read(chunks: readonly string[]): string[] {
  const told: string[] = [];
  const tokens = new XmlTokens({
    open: (name, attributes) => void told.push(`<${name} ${attributes('r') ?? ''}`),
    close: (name) => void told.push(`>${name}`),
    text: (text) => void told.push(text),
  });
  for (const chunk of chunks) tokens.push(chunk);
  tokens.end();
  return told;
}

describe('the XML of a sheet', () => {
  const SHEET =
    '<?xml version="1.0"?><x:row r="1"><c r="A&amp;1"/><!-- > --><t>a&lt;b &#x4e2d;&#25991;<![CDATA[<raw>]]></t></x:row>\n';
  it('is read the same however it is cut into chunks', () => {
    const whole = read([SHEET]).join('|');
    expect(whole).toBe('<row 1|<c A&1|>c|<t |a<b 中文|<raw>|>t|>row');
    for (let size = 1; size < 12; size++) {
      const cut = SHEET.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? [];
      expect(read(cut).join('|')).toBe(whole);
    }
  });

  it('lets a > stand inside an attribute', () => {
    expect(read(['<c r="a>b"></c>'])).toEqual(['<c a>b', '>c']);
  });

  it.each(['<!DOCTYPE x [<!ENTITY a "b">]><x/>', '<!ENTITY a SYSTEM "file:///etc/passwd">'])('refuses %s', (text) => {
    expect(() => read([text])).toThrow(new WorkbookRefused('lists.workbook_doctype'));
  });

  it('knows no entity but the five', () => {
    expect(read(['<t>&lol;&quot;</t>'])).toEqual(['<t ', '&lol;"', '>t']);
  });

  it('refuses a document that ends within a tag', () => {
    expect(() => read(['<row r="1"'])).toThrow(new WorkbookRefused('lists.workbook_unreadable'));
  });
});
