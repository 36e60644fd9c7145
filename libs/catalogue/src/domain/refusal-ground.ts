import type { GroundKind, RefusalGround } from './entry';

const TITLE = /《([^《》]{2,80})》/gu;
const ARTICLE =
  /第[〇零一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?(?:第[〇零一二三四五六七八九十\d]+款)?(?:第?[（(]?[一二三四五六七八九十\d]+[）)]?项)?/gu;
/** `（2018修正）`, `(试行)` behind a title say which wording, not which norm. */
const TRAILING_NOTE = /[（(][^（）()]*[）)]$/u;
/** Regulations of a province, city or autonomous area are local regulations (地方性法规), not on the list of art. 14(3). */
const LOCAL = /^(?!中华人民共和国).{2,12}?(?:省|(?<![城上])市(?!场)|自治区|自治州|自治县|特别行政区|经济特区)/u;

/**
 * Reads a refusal ground from free text. Null when no law, administrative regulation or State Council decision is
 * named: department rules, local rules and phrases such as 涉及敏感信息 are no ground.
 * Source: Decree 809 arts 14(3), 15; a ground without an article is kept with `clause: null` (U23).
 */
export function readRefusalGround(text: string): RefusalGround | null {
  const plain = text.normalize('NFKC').trim();
  for (const match of plain.matchAll(TITLE)) {
    const title = match[1] ?? '';
    const kind = groundKindOf(title, plain);
    if (kind === null) continue;
    const rest = plain.slice(match.index + match[0].length);
    const upToNextTitle = rest.slice(0, rest.search(/《/u) < 0 ? undefined : rest.search(/《/u));
    const articles = [...upToNextTitle.matchAll(ARTICLE)].map((article) => article[0]);
    return { kind, title, clause: articles.length > 0 ? articles.join('、') : null, text: text.trim() };
  }
  return null;
}

/**
 * A ground as it stands in one cell, for `readRefusalGround` to find its norm in: what the source says where that names norm
 * and articles, else both before it, for a ground that was told field by field.
 */
export function groundWords(ground: RefusalGround): string {
  const { title, clause, text } = ground;
  const read = readRefusalGround(text);
  const isTold = read?.kind === ground.kind && read.title === title && read.clause === clause;
  return isTold ? text : `《${title}》${clause ?? ''}：${text}`;
}

/** What kind of norm a title names, by the words Chinese legislation reserves for each; null when none of the three. */
export function groundKindOf(title: string, context: string = title): GroundKind | null {
  const name = title.replace(TRAILING_NOTE, '').trim();
  if (/(?:法典|(?<![办方])法)$/u.test(name)) return 'law';
  // 全国人民代表大会常务委员会 may legislate by decision; such a decision has the rank of a law.
  if (/^全国人民代表大会(?:常务委员会)?关于.*决定$/u.test(name)) return 'law';
  if (/^国务院.*决定$/u.test(name)) return 'state_council_decision';
  if (/^国务院.*(?:规定|办法|条例)$/u.test(name)) return 'administrative_regulation';
  if (LOCAL.test(name)) return null;
  if (/条例$/u.test(name)) return 'administrative_regulation';
  if (/(?:规定|办法|细则)$/u.test(name) && /国务院令/u.test(context)) return 'administrative_regulation';
  return null;
}

/** Whether a ground carries everything art. 15 asks for; an incomplete one counts as none (U23). */
export const isGroundComplete = (ground: RefusalGround | null): boolean => ground !== null && ground.clause !== null;
