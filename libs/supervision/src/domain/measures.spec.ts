import { MEASURES } from './measures';

const textsOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [String(value)];

it('U28: of what is counted, only what the authority has found is called a violation', () => {
  const texts = MEASURES.flatMap(({ name, numerator, denominator }) => textsOf([name, numerator, denominator]));
  const naming = texts.filter((text) => /违规|violation/i.test(text));
  expect(naming.length).toBeGreaterThan(2);
  expect(naming.filter((text) => !/认定|found|finding|authority/i.test(text))).toEqual([]);
});
