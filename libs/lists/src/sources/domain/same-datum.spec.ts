import { comparableText } from '@zeqing/kernel';
import { datumKey, GENERIC_ITEMS, isGeneric, subjectOf } from './same-datum';

it.each(['姓名', '状 态', '性别', 'ID', '身份证号'])('%s names no datum by itself', (name) => {
  expect(isGeneric(name)).toBe(true);
});
it.each(['婚姻状况', '不动产单元号', '缴存基数', '接种证编号', '公民身份号码', '统一社会信用代码'])(
  '%s names a datum',
  (name) => {
    expect(isGeneric(name)).toBe(false);
  },
);
it('the dictionary holds each word once, in whatever form it is written', () => {
  expect(new Set(GENERIC_ITEMS.map(comparableText)).size).toBe(GENERIC_ITEMS.length);
});

it.each([
  ['婚姻登记信息', '婚姻'],
  ['婚姻登记数据表', '婚姻'],
  ['不动产权证书基本信息', '不动产权证书'],
  ['殡葬服务机构名单', '殡葬服务机构'],
  ['信息', '信息'],
])('the subject of %s is %s', (name, subject) => {
  expect(subjectOf(name)).toBe(subject);
});

it('the same word of two subjects is two data, of one subject one', () => {
  const of = (entry: string) => datumKey('姓名', subjectOf(entry));
  expect(of('婚姻登记信息')).toBe(of('婚姻登记数据'));
  expect(of('婚姻登记信息')).not.toBe(of('低保对象信息'));
  expect(datumKey('婚姻 状况', null)).toBe(datumKey('婚姻状况', null));
});
