import { pinyinOf, soundHits } from './name-pinyin';

it('spells a name by its syllables and by their first letters, and leaves Latin letters as they are', () => {
  expect(pinyinOf('婚姻登记信息')).toBe('hunyindengjixinxi|hydjxx');
  expect(pinyinOf('重庆市居住证')).toContain('chongqingshi');
  expect(pinyinOf('A股 信息')).toBe('aguxinxi|agxx');
});

const heard = (name: string, words: string): string[] =>
  soundHits(name, words).map(({ from, to }) => name.slice(from, to));

it.each([
  ['婚姻登记信息', 'hydj', ['婚姻登记']],
  ['婚姻登记信息', 'DengJi', ['登记']],
  ['婚姻登记信息', 'deng ji', ['登记']],
  ['婚姻登记信息', 'hunyindengjixinxi', ['婚姻登记信息']],
  ['婚姻登记信息', 'yind', ['姻登']],
  ['重庆市居住证', 'chongqing', ['重庆']],
  ['A股 信息', 'gxx', ['股 信息']],
  ['企业 GB/T 标准', 'bz', ['标准']],
  ['𠮷林省信息', 'linsheng', ['林省']],
  ['婚姻登记信息', 'fangchan', []],
  ['婚姻登记信息', 'jix|h', []],
  ['婚姻登记信息', '  ', []],
])('of %s, %s stands for %j', (name, words, characters) => {
  expect(heard(name, words)).toEqual(characters);
});
