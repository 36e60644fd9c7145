import { WorkbookRefused } from './workbook-refused';
import { XmlReader } from './xml-reader';

function read(chunks: readonly string[]): string[] {
  const told: string[] = [];
  const reader = new XmlReader({
    open: (name, attributes) => void told.push(`<${name} ${attributes('r') ?? ''}`),
    close: (name) => void told.push(`>${name}`),
    text: (text) => void told.push(text),
  });
  for (const chunk of chunks) reader.push(chunk);
  reader.end();
  return told.filter((one) => one.trim() !== '');
}

describe('the XML of a sheet', () => {
  const SHEET =
    '<?xml version="1.0"?><x:row r="1"><c r="A&amp;1>"/><!-- > --><t>a&lt;b &#x4e2d;&#25991;<![CDATA[<raw>]]></t></x:row>\n';
  it('is read the same however it is cut into chunks', () => {
    const whole = read([SHEET]).join('|');
    expect(whole).toBe('<row 1|<c A&1>|>c|<t |a<b 中文|<raw>|>t|>row');
    for (let size = 1; size < 12; size++) {
      const cut = SHEET.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? [];
      expect(read(cut).join('|')).toBe(whole);
    }
  });

  it.each([
    ['doctype', '<!DOCTYPE x [<!ENTITY a "b">]><x/>'],
    ['doctype', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'],
    ['unreadable', '<!ENTITY a SYSTEM "file:///etc/passwd"><x/>'],
    ['unreadable', '<x>&lol;</x>'],
    ['unreadable', '<x>&constructor;</x>'],
    ['unreadable', '<row r="1"'],
    ['unreadable', '<row></c>'],
    ['unreadable', '<row r="1" r="2"/>'],
    ['unreadable', ''],
  ] as const)('is refused as %s: %s', (fault, text) => {
    expect(() => read([text])).toThrow(new WorkbookRefused(fault));
  });
});
