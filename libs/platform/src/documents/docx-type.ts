const LATIN = 'Times New Roman';
const named = (eastAsia: string) => ({ ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia });

/** The fonts of GB/T 9704-2012 by the names offices have them under; an office suite without one takes its own. */
export const DOCX_FONTS = {
  title: named('方正小标宋简体'),
  hei: named('黑体'),
  kai: named('楷体_GB2312'),
  fangsong: named('仿宋_GB2312'),
  song: named('宋体'),
} as const;

/** Twentieths of a point, as docx measures. */
export const twips = (points: number): number => Math.round(points * 20);
