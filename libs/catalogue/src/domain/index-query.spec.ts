import { indexQuery } from './index-query';
import { initialsOf } from './syllables';

describe('what a search asks the index for', () => {
  it('looks for the pairs of a Chinese word and for what begins with a single character', () => {
    expect(indexQuery('婚姻登记')).toMatchObject({ pairs: "('婚姻' & '姻登' & '登记')", undecided: ['%婚姻登记%'] });
    expect(indexQuery('亓')).toMatchObject({ pairs: "'亓':*", patterns: ['%亓%'], undecided: [] });
  });

  it('wants every word of several, each once', () => {
    const asked = indexQuery(' 企业  登记 企业 5G ');
    expect(asked).toMatchObject({
      pairs: "('企业') & ('登记') & ('5g')",
      patterns: ['%企业%', '%登记%'],
      latin: ['%5g%'],
    });
    expect(asked).toMatchObject({ code: null, sound: null, begins: null });
  });

  it('follows a word typed by its sound to the first letters, whichever way it can be read', () => {
    expect(initialsOf('hunyin')).toEqual(['hy', 'hyn']);
    expect(initialsOf('xian')).toEqual(['x', 'xn', 'xa', 'xan']);
    expect(initialsOf('hunyind')).toContain('hyd');
    expect(initialsOf('hydj')).toEqual([]);
    expect(indexQuery('hunyin')?.sound).toEqual({ pairs: "('hy') | ('hy' & 'yn')", pattern: '%hunyin%' });
    expect(indexQuery('hun')).toMatchObject({ begins: 'hun%' });
    const { sound, begins } = indexQuery('hunyin') ?? {};
    expect(indexQuery('hun yin')).toMatchObject({ sound, begins, code: null });
  });

  it('takes digits and letters for the beginning of a code, and nothing else', () => {
    expect(indexQuery('9999000000777001/00')?.code).toBe('9999000000777001/00%');
    expect(indexQuery('企业')?.code).toBeNull();
    expect(indexQuery('12 34')?.code).toBeNull();
  });

  it('quotes what the query language or the pattern would take for its own', () => {
    expect(indexQuery("a'b")?.pairs).toBe("('a''' & '''b')");
    expect(indexQuery('a\\b')?.pairs).toBe("('a\\\\' & '\\\\b')");
    expect(indexQuery('5%_')?.patterns).toEqual(['%5\\%\\_%']);
  });

  it('asks for nothing of an empty text, and keeps characters beyond the basic plane whole', () => {
    expect(indexQuery('  ')).toBeNull();
    expect(indexQuery('𠮷野家')?.pairs).toBe("('𠮷野' & '野家')");
  });
});
