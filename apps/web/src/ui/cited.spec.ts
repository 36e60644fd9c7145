import { citedArticles } from './cited';
import { DECREE_ARTICLES } from './decree-articles';

it.each([
  ['政务数据共享条例 第二十一条', [21]],
  ['政务数据共享条例 第十四条、第十五条、第三十九条第二项', [14, 15, 39]],
  ['政务数据共享条例 第三十九条至第四十一条', [39, 40, 41]],
  ['第四十条', [40]],
  ['政务数据共享条例 第九条', [9]],
  ['Decree 809 art. 20', [20]],
  ['Decree 809 arts 14, 15', [14, 15]],
  ['arts 25–27', [25, 26, 27]],
] as const)('reads the articles of «%s»', (cited, articles) => {
  expect(citedArticles(cited)).toEqual(articles);
});

it.each([
  '个人信息保护法 第十三条、第三十四条',
  'PIPL arts 13, 34',
  '优化营商环境条例 第三十七条',
  '某市规定',
  '民法典 第二百零一条',
])('takes «%s» for another text', (cited) => {
  expect(citedArticles(cited)).toBeNull();
});

it('quotes nothing that holds more than the quoted words', () => {
  const quotes = Object.values(DECREE_ARTICLES).flatMap(({ quotes: said = [] }) => said);
  expect(quotes.filter((quote) => /[。；“”]/.test(quote))).toEqual([]);
});
