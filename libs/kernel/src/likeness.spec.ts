import fc from 'fast-check';
import { likenessOf, LIKE_ENOUGH } from './likeness';

describe('how alike two names are', () => {
  it.each([
    ['身份证号码', '身份证号', ['身份证号']],
    ['公民身份号码', '公民身份 号码', ['公民身份号码']],
    ['法定代表人姓名', '法定代表人', ['法定代表人']],
  ])('takes %s and %s for the same, by %j', (one, other, shared) => {
    const found = likenessOf(one, other);
    expect(found.score).toBeGreaterThanOrEqual(LIKE_ENOUGH);
    expect(found.shared).toEqual(shared);
  });

  it.each([
    ['结婚登记日期', '出生日期'],
    ['姓名', '性别'],
    ['', '姓名'],
  ])('tells %s from %s', (one, other) => {
    expect(likenessOf(one, other).score).toBeLessThan(LIKE_ENOUGH);
  });

  it('is the same both ways, between 0 and 1, and 1 of a name and itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        (a, b) => {
          const { score } = likenessOf(a, b);
          expect(score).toBe(likenessOf(b, a).score);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          if (a.trim() !== '') expect(likenessOf(a, a).score).toBe(1);
        },
      ),
    );
  });
});
