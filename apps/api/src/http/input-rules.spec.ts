import { inputFaults } from './input-rules';

describe('the rules of any input', () => {
  it('names the place of a character that cannot be stored', () => {
    expect(inputFaults({ items: [{ name: 'a\u0000' }] }, '')).toEqual([
      { pointer: '/items/0/name', rule: 'text.control_character' },
    ]);
  });

  it('refuses an array where an element is promised', () => {
    expect(inputFaults({ items: [[]] }, '')).toEqual([{ pointer: '/items/0', rule: 'shape.nested_array' }]);
  });

  it('refuses a number too large for a number', () => {
    expect(inputFaults(JSON.parse('{"add":1e400}'), '')).toEqual([{ pointer: '/add', rule: 'number.too_large' }]);
  });

  it('stops at a bounded number of values and a bounded depth', () => {
    const deep: Record<string, unknown> = {};
    let inner = deep;
    for (let level = 0; level < 40; level++) inner = inner['a'] = {};
    expect(inputFaults(deep, '')).toMatchObject([{ rule: 'shape.too_large' }]);
    expect(
      inputFaults(
        Array.from({ length: 60_000 }, () => 1),
        '',
      ).length,
    ).toBeGreaterThan(0);
  });

  it('escapes pointers', () => {
    expect(inputFaults({ 'a/b~c': '\ud800' }, '')).toEqual([{ pointer: '/a~1b~0c', rule: 'text.lone_surrogate' }]);
  });
});
