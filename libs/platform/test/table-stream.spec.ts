import { streamTable, WorkbookRefused } from '@zeqing/platform';

const bytesOf = (text: string, size: number) =>
  async function* (): AsyncGenerator<Buffer> {
    const bytes = Buffer.from(text);
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  };
async function read(text: string, size = 1_000): Promise<(readonly string[])[]> {
  const lines: (readonly string[])[] = [];
  for await (const line of streamTable(bytesOf(text, size))) lines.push(line);
  return lines;
}

describe('a long table of text, line by line', () => {
  it('comes as it is written, however it is cut', async () => {
    const lines = Array.from({ length: 5_000 }, (_, n) => [String(n), `企业"登记，${'甲'.repeat(n % 40)}`, ']]']);
    const text = lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
    expect(await read(text, 997)).toEqual(lines);
  });

  it('keeps every end of a line that stands in a cell', async () => {
    const cell = '一\u2028二\u2029三\n四\r\n五\u0085六';
    expect(await read(`代码,名称\n1,"${cell}"\n`)).toEqual([
      ['代码', '名称'],
      ['1', cell],
    ]);
  });

  it('a source that fails is told as its own failure', async () => {
    const failing = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.from('a,b\n');
      throw new Error('the source is gone');
    };
    let opened = 0;
    const open = () => (opened++ === 0 ? bytesOf('a,b\n', 10)() : failing());
    const reading = (async () => {
      for await (const line of streamTable(open)) expect(line).toEqual(['a', 'b']);
    })();
    await expect(reading).rejects.toThrow('the source is gone');
  });

  it('refuses what is no text', async () => {
    await expect(read('PK\u0003\u0004\u0000\u0000')).rejects.toThrow(WorkbookRefused);
  });
});
