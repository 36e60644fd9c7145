import { nameHits } from './name-hits';

it.each([
  ['婚姻登记信息', 'hydj', ['婚姻登记']],
  ['婚姻登记信息', 'deng ji', ['登记']],
  ['企业登记基本信息', '登记 企业', ['企业', '登记']],
  ['企业登记基本信息', '企业 jbxx', ['企业', '基本信息']],
  ['企业注销（简易）登记', '登记 (简易)', ['（简易）', '登记']],
  ['5G基站', '基站 5g', ['5G', '基站']],
  ['登记处登记', '登记 处登', ['登记', '处登记']],
  ['企业登记基本信息', '企业 西岭', ['企业']],
  ['婚姻登记信息', '婚姻', []],
  ['婚姻登记信息', ' ', []],
])('of %s, %s found %j', (name, text, characters) => {
  expect(nameHits(name, text).map(({ from, to }) => name.slice(from, to))).toEqual(characters);
});
