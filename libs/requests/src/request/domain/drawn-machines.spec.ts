import { DRAWN_MACHINES } from './drawn-machines';

it('draws every arrow and every row of the table of requests', () => {
  const text = DRAWN_MACHINES.request();
  expect(text).toContain('  answer_signing --> agreed: sign_agreement');
  expect(text).toContain('  supplying --> agreed: reject_supply');
  expect(text).toContain('  refused --> [*]');
  expect(text).toContain(
    '| `sign_agreement` | answer_signing | agreed | provider: office_head | provider_office_head | stops answer, starts supply | 政务数据共享条例 第二十条、第二十一条 |',
  );
});

it.each([
  ['correction', '  [*] --> reported: report', '  corrected --> [*]'],
  ['dispute', '  [*] --> negotiating: raise', '  ruled --> [*]'],
  ['case', '  [*] --> suspected: suspect', '  closed --> [*]'],
  ['urging', '  [*] --> issued: issue', '  closed --> [*]'],
  ['outside-request', '  [*] --> open: open', '  closed --> [*]'],
  ['consultation', '  [*] --> open: ask', '  answered --> [*]'],
  ['platform-order', '  [*] --> ordered: change of a grant', '  in_force --> [*]'],
] as const)('draws the %s from its beginning to its ends', (name, beginning, end) => {
  const text = DRAWN_MACHINES[name]();
  expect(text).toContain(beginning);
  expect(text).toContain(end);
});
