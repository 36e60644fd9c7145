import { PROBLEMS } from '.';

const CHINESE = /[\u4e00-\u9fff]/;
/** Half-width punctuation beside a Chinese character, as a hurried keyboard leaves it. */
const HALF_WIDTH = /[\u4e00-\u9fff][,;:?!]|[,;?!][\u4e00-\u9fff]/;

describe.each(Object.entries(PROBLEMS))('the refusal %s', (_code, { status, title, mend }) => {
  it('says in both languages what happened and how to mend it', () => {
    for (const text of [title.zh, mend.zh]) expect(text).toMatch(CHINESE);
    for (const text of [title.en, mend.en]) expect(text.length).toBeGreaterThan(5);
    expect(mend.en).toMatch(/[.!?)]$/);
  });

  it('is punctuated as Chinese is', () => {
    for (const text of [title.zh, mend.zh]) expect(text).not.toMatch(HALF_WIDTH);
  });

  it('is the caller’s to mend, or ours to say so', () => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
  });
});
