import { pinyinOf } from './name-pinyin';

it('spells a name by its syllables and by their first letters, and leaves Latin letters as they are', () => {
  expect(pinyinOf('婚姻登记信息')).toBe('hunyindengjixinxi|hydjxx');
  expect(pinyinOf('重庆市居住证')).toContain('chongqingshi');
  expect(pinyinOf('A股 信息')).toBe('aguxinxi|agxx');
});
