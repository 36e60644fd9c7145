import { csvOf } from './export-csv';

it('quotes what needs it and starts with a mark spreadsheets know', () => {
  expect(csvOf(['名称', '说明'], [['a,b', 'say "x"']])).toBe('\uFEFF名称,说明\r\n"a,b","say ""x"""\r\n');
});

it('lets no cell become a formula, but numbers stay numbers', () => {
  expect(csvOf(['x'], [['=1+1'], ['-2'], ['@a'], ['-a'], ['＝a']])).toBe(
    "\uFEFFx\r\n'=1+1\r\n-2\r\n'@a\r\n'-a\r\n'＝a\r\n",
  );
});
