/** The colours of the product; every pair of `TEXT_PAIRS` keeps 4.5:1, of `SHAPE_PAIRS` 3:1 (WCAG 2.1, 1.4.3, 1.4.11). */
export const COLOURS = {
  paper: '#ffffff',
  page: '#f3f5f7',
  ink: '#1b2733',
  inkSoft: '#44525f',
  inkFaint: '#596673',
  line: '#d5dce3',
  lineControl: '#7b8894',
  brand: '#0f4c81',
  brandDeep: '#10324f',
  brandPale: '#e7f0f8',
  onBrand: '#ffffff',
  danger: '#b3261e',
  dangerPale: '#fdecea',
  warning: '#7a4a00',
  warningPale: '#fff3dc',
  success: '#17663a',
  successPale: '#e6f4ea',
  focus: '#b35900',
} as const;

type Colour = keyof typeof COLOURS;

export const TEXT_PAIRS: readonly (readonly [Colour, Colour])[] = [
  ['ink', 'paper'],
  ['ink', 'page'],
  ['ink', 'brandPale'],
  ['inkSoft', 'paper'],
  ['inkSoft', 'page'],
  ['inkFaint', 'paper'],
  ['inkFaint', 'page'],
  ['brand', 'paper'],
  ['brand', 'page'],
  ['brand', 'brandPale'],
  ['onBrand', 'brand'],
  ['onBrand', 'brandDeep'],
  ['onBrand', 'danger'],
  ['danger', 'paper'],
  ['danger', 'page'],
  ['danger', 'dangerPale'],
  ['warning', 'paper'],
  ['warning', 'warningPale'],
  ['ink', 'warningPale'],
  ['success', 'paper'],
  ['success', 'successPale'],
];

export const SHAPE_PAIRS: readonly (readonly [Colour, Colour])[] = [
  ['lineControl', 'paper'],
  ['lineControl', 'page'],
  ['focus', 'paper'],
  ['focus', 'page'],
  ['focus', 'brandPale'],
];

export const TYPE_SIZES = { usual: 15, large: 18 } as const;
export type TypeSize = keyof typeof TYPE_SIZES;

/** Contrast of two colours (WCAG 2.1, relative luminance). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
