import { pinyin } from 'pinyin-pro';

/** Stands between the two spellings, so that no search reaches from one into the other. */
const BETWEEN = '|';

/** How a Chinese name is typed by its sound: whole syllables and their first letters, `hunyindengji|hydj`. */
export function pinyinOf(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const initials = syllables.map((syllable) => Array.from(syllable)[0] ?? '');
  return `${syllables.join('')}${BETWEEN}${initials.join('')}`.toLowerCase().replaceAll(/\s/g, '');
}
