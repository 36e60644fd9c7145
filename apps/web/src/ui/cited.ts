const DIGITS = '〇一二三四五六七八九';
const TEN = '十';
/** 第二十一条, 第三十九条第四项; a number of 条 only. */
const CHINESE = /第([一二三四五六七八九十]+)条(?:至第([一二三四五六七八九十]+)条)?/g;
/** art. 21 · arts 14, 15 · arts 25–27 */
const ENGLISH = /\barts?\.?\s+(\d[\d\s,–-]*)/g;
const OTHER_LAW = /法|规定|条例|办法|意见|指南|细则|决定/;

function numberOf(text: string): number {
  const [tens, ones] = text.includes(TEN) ? text.split(TEN) : ['〇', text];
  const digit = (word: string | undefined, otherwise: number): number =>
    word === undefined || word === '' ? otherwise : DIGITS.indexOf(word);
  return digit(tens, 1) * 10 + digit(ones, 0);
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** The articles of the Decree that a citation names; null where it names another text. */
export function citedArticles(cited: string): readonly number[] | null {
  const isNamed = cited.includes('政务数据共享条例') || cited.includes('Decree 809');
  const before = cited.split(/第[一二三四五六七八九十]|\barts?\b/)[0] ?? '';
  if (!isNamed && (OTHER_LAW.test(before) || /[A-Za-z]{2}/.test(before))) return null;
  const chinese = [...cited.matchAll(CHINESE)].flatMap(([, from = '', to]) =>
    range(numberOf(from), numberOf(to ?? from)),
  );
  const english = [...cited.matchAll(ENGLISH)].flatMap(([, list = '']) =>
    list.split(',').flatMap((part) => {
      const [from = 0, to = from] = part.split(/[–-]/).map(Number);
      return Number.isInteger(from) && from > 0 ? range(from, to) : [];
    }),
  );
  const articles = [...new Set([...chinese, ...english])];
  return articles.length === 0 && !isNamed ? null : articles;
}
