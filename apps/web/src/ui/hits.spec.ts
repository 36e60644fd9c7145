import { hitsIn, piecesOf } from './hits';

const marked = (text: string, words: string): string =>
  piecesOf(text, hitsIn(text, words))
    .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join('');

it.each([
  ['婚姻登记信息', '登记', '婚姻[登记]信息'],
  ['登记处登记', '登记', '[登记]处[登记]'],
  ['企业注销（简易）', '(简易)', '企业注销[（简易）]'],
  ['编号ＡＢ１', 'ab1', '编号[ＡＢ１]'],
  ['GET /Api/V1', 'api/v', 'GET /[Api/V]1'],
  ['婚姻 登记', '婚姻登记', '[婚姻 登记]'],
  ['㈱公司', '(株)', '[㈱]公司'],
  ['𠮷林省', '林', '𠮷[林]省'],
  ['哈哈哈', '哈哈', '[哈哈]哈'],
  ['婚姻登记', '房产', '婚姻登记'],
  ['婚姻登记', ' ', '婚姻登记'],
  ['', '婚姻', ''],
])('in %j, %j is %j', (text, words, shown) => {
  expect(marked(text, words)).toBe(shown);
});

it('leaves the text as it is, hits or not', () => {
  const text = '市公安局Ａ（户籍）';
  for (const words of ['户籍', 'a(', '局', '没有'])
    expect(
      piecesOf(text, hitsIn(text, words))
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
});
