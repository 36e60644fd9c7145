import { COLOURS, contrast, SHAPE_PAIRS, TEXT_PAIRS } from './tokens';

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

it.each(TEXT_PAIRS)('text %s on %s is legible: 4.5:1', (text, ground) => {
  expect(contrast(COLOURS[text], COLOURS[ground])).toBeGreaterThanOrEqual(4.5);
});

it.each(SHAPE_PAIRS)('the shape %s on %s can be seen: 3:1', (shape, ground) => {
  expect(contrast(COLOURS[shape], COLOURS[ground])).toBeGreaterThanOrEqual(3);
});
