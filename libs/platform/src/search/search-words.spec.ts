import { likePatterns, searchWords } from './search-words';

it.each([
  ['traditional characters', '戶籍人口與婚姻登記', '户籍人口与婚姻登记'],
  ['what only its phrase decides', '乾坤頭髮發票', '乾坤头发发票'],
  ['full-width letters and figures', '３３０１／ＡＢ', '3301/AB'],
  ['an ideographic space around them', '\u3000婚姻 登记\u3000', '婚姻 登记'],
  ['full-width signs', '企业注销（简易）', '企业注销(简易)'],
  ['pinyin, left as it is', ' hydj ', 'hydj'],
  ['nothing at all', '\u3000 ', ''],
])('looks for %s', async (_, typed, words) => {
  expect(await searchWords(typed)).toBe(words);
});

it('changes nothing when asked again with its own answer', async () => {
  const words = await searchWords('（臺灣）ＩＤ');
  expect(await searchWords(words)).toBe(words);
});

it('finds signs of both widths and takes no sign for a wildcard', () => {
  expect(likePatterns('企业注销(简易)')).toEqual(['%企业注销(简易)%', '%企业注销（简易）%']);
  expect(likePatterns('户籍')).toEqual(['%户籍%']);
  expect(likePatterns(String.raw`100%_\x`)).toEqual([String.raw`%100\%\_\\x%`]);
});
