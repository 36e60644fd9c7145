import { breakEvenly, breakLines } from './line-breaking';
import { emsOf } from './page-form';

describe('lines of the body', () => {
  it('keep numbers, codes and document numbers whole', () => {
    const lines = breakLines('根据示民函〔2026〕7号和2026-000123办理', emsOf, 8);
    expect(lines.join('')).toBe('根据示民函〔2026〕7号和2026-000123办理');
    expect(lines.filter((line) => /^〔|〕$|^\d*号/.test(line))).toEqual([]);
    expect(lines.some((line) => line.includes('2026-000123'))).toBe(true);
  });

  it('break inside a word only when it is longer than a line', () => {
    expect(breakLines('x'.repeat(50), emsOf, 10).every((line) => emsOf(line) <= 10)).toBe(true);
  });

  it('lose nothing, whatever the width', () => {
    const text = '“有条件共享”的（307/0001），自收到申请之日起10个工作日内答复——不同意的，说明理由……';
    for (let width = 1; width < 40; width += 1) expect(breakLines(text, emsOf, width).join('')).toBe(text);
  });
});

describe('lines of a title', () => {
  it('end where a word ends and are of nearly equal length', () => {
    expect(breakEvenly('示范市民政局关于同意共享婚姻登记信息的复函', emsOf, 16)).toEqual([
      '示范市民政局关于同意',
      '共享婚姻登记信息的复函',
    ]);
    expect(breakEvenly('示范市卫生健康委员会关于校核婚姻登记信息的函', emsOf, 16)).toEqual([
      '示范市卫生健康委员会关于',
      '校核婚姻登记信息的函',
    ]);
  });

  it('are one when the title fits', () => expect(breakEvenly('督办单', emsOf, 20)).toEqual(['督办单']));
});
