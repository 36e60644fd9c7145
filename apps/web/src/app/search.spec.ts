import { only, readSearch, writeSearch } from './search';

it('writes words a person can read, without what says nothing', () => {
  expect(writeSearch({ q: '012', state: '', group: undefined })).toBe('?q=012');
  expect(writeSearch({})).toBe('');
});

it('reads back what it wrote, numbers as texts', () => {
  expect(readSearch(writeSearch({ q: '卫健 委', days: '3' }))).toEqual({ q: '卫健 委', days: '3' });
});

it('drops words a screen does not understand', () => {
  expect(only('q')({ q: 'a', other: 'b' })).toEqual({ q: 'a' });
});
