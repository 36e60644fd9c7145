import { isId, newId } from './ids';

/** More than several fillings of the pool of random bytes. */
const MANY = 20_000;

describe('an id', () => {
  it('is a UUID of version 7 and the variant of RFC 9562', () => {
    for (let made = 0; made < MANY; made++) expect(newId()).toMatch(/^.{8}-.{4}-7.{3}-[89ab].{3}-.{12}$/);
    expect(isId(newId())).toBe(true);
  });

  it('is never made twice, however many are made in one millisecond', () => {
    expect(new Set(Array.from({ length: MANY }, () => newId(1_795_000_000_000))).size).toBe(MANY);
  });

  it('begins with the millisecond it was made in, so that ids sort by time', () => {
    const moments = [0, 1, 255, 256, 1_795_399_200_000, 1_795_399_200_001, 2 ** 48 - 1];
    const ids = moments.map((moment) => newId(moment));
    expect([...ids].sort()).toEqual(ids);
    expect(ids.map((id) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16))).toEqual(moments);
  });

  it('uses every random bit', () => {
    const seen = Array.from({ length: 36 }, () => new Set<string>());
    for (let made = 0; made < MANY; made++)
      newId(0)
        .split('')
        .forEach((digit, place) => seen[place]?.add(digit));
    const places = seen.slice(14).map((digits) => digits.size);
    // Version, hyphen, variant and hyphen stand between the random digits.
    expect(places).toEqual([1, 16, 16, 16, 1, 4, 16, 16, 16, 1, ...new Array<number>(12).fill(16)]);
  });
});
