import { groundWords, isGroundComplete, readRefusalGround } from './refusal-ground';

describe('a refusal ground', () => {
  it.each([
    ['《中华人民共和国税收征收管理法》第八条、第八十七条', 'law', '第八条、第八十七条'],
    ['依据《中华人民共和国民法典》第一千零三十四条第二款', 'law', '第一千零三十四条第二款'],
    ['《社会救助暂行办法》(国务院令第649号)第61条', 'administrative_regulation', '第61条'],
    ['《政府信息公开条例》第十四条', 'administrative_regulation', '第十四条'],
    ['《中华人民共和国居民身份证法(2011修正)》第六条', 'law', '第六条'],
    ['《城市供水条例》第十条', 'administrative_regulation', '第十条'],
    ['《证券市场监督管理条例》第三条', 'administrative_regulation', '第三条'],
    ['《国务院关于在线政务服务的若干规定》第七条', 'administrative_regulation', '第七条'],
    ['《国务院关于取消一批证明事项的决定》第二条', 'state_council_decision', '第二条'],
    ['《苏州市数据条例》第三条;《中华人民共和国反洗钱法》第五条', 'law', '第五条'],
  ])('%s is a %s with %s', (text, kind, clause) => {
    const ground = readRefusalGround(text);
    expect(ground).toMatchObject({ kind, clause, text });
    expect(isGroundComplete(ground)).toBe(true);
  });

  it.each([
    '涉及敏感信息',
    '上级规定不能给',
    '《上海市数据条例》第三十八条',
    '《深圳经济特区数据条例》第四十一条',
    '《公安机关人口信息管理办法》第五条',
    '《政务信息资源目录编制指南》第四条',
    '',
  ])('is none for a norm that is no law, administrative regulation or State Council decision: %s', (text) => {
    expect(readRefusalGround(text)).toBeNull();
  });

  it('is incomplete without its article and counts as none', () => {
    const ground = readRefusalGround('《中华人民共和国未成年人保护法》相关条款,涉及未成年人隐私');
    expect(ground).toMatchObject({ kind: 'law', title: '中华人民共和国未成年人保护法', clause: null });
    expect(isGroundComplete(ground)).toBe(false);
  });

  it('takes the articles of the law it cites, not of the next one', () => {
    expect(readRefusalGround('《中华人民共和国档案法》,参见《某办法》第九条')).toMatchObject({ clause: null });
  });

  it('stands in one cell with its norm, which is added where its text does not name it', () => {
    const told = { kind: 'law', title: '中华人民共和国统计法', clause: '第二十八条', text: '应当予以保密' } as const;
    expect(groundWords(told)).toBe('《中华人民共和国统计法》第二十八条：应当予以保密');
    expect(groundWords({ ...told, text: '依《中华人民共和国统计法》第二十八条保密' })).toBe(
      '依《中华人民共和国统计法》第二十八条保密',
    );
  });
});
