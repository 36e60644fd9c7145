import { COLOURS } from '../../app/tokens';
import type { ChartOption } from './chart';

/** The type size of a page, in pixels: pictures are written in the size of the text around them. */
export const typeSize = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.87;

/** A telephone held upright: there is room for few words in a picture. */
export const isNarrow = (): boolean => globalThis.innerWidth < NARROW_PX;
const NARROW_PX = 600;

/** From the faintest to the strongest; each darker than the one before, so that they are told apart without colour. */
export const STEPS = ['#dbe8f4', '#a9c8e4', '#6b9fce', '#2f72ad', '#10324f'] as const;

/** What all pictures have in common: ink, type, no movement, words over a point as plain text. */
export function baseOption(): ChartOption {
  const textStyle = {
    color: COLOURS.ink,
    fontSize: typeSize(),
    fontFamily: getComputedStyle(document.body).fontFamily,
  };
  return {
    animation: false,
    textStyle,
    tooltip: tooltipLook(),
    legend: { textStyle, itemGap: 16, top: 0, left: 0 },
  };
}

/** Plain text: a name is never read as markup. */
export const tooltipLook = () => ({ renderMode: 'richText', confine: true, textStyle: { fontSize: typeSize() } });

export const axisLook = () => ({
  axisLabel: { color: COLOURS.ink, fontSize: typeSize() },
  axisLine: { lineStyle: { color: COLOURS.lineControl } },
  axisTick: { show: false },
  splitLine: { lineStyle: { color: COLOURS.line } },
});

export const labelLook = () => ({ color: COLOURS.ink, fontSize: typeSize() });

/** Of labels that would cover each other only some are written. */
export const NO_OVERLAP = { hideOverlap: true } as const;

/** Behind a label that stands on a coloured ground: its ink is legible on all of them. */
export const BACKDROP = { backgroundColor: 'rgba(255, 255, 255, 0.85)', padding: [2, 4], borderRadius: 2 } as const;
