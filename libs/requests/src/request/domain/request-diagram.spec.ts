import { requestStatesMarkdown } from './request-diagram';

it('draws every arrow and every row of the table', () => {
  const text = requestStatesMarkdown();
  expect(text).toContain('  answer_signing --> agreed: sign_agreement');
  expect(text).toContain('  supplying --> agreed: reject_supply');
  expect(text).toContain('  refused --> [*]');
  expect(text).toContain(
    '| `sign_agreement` | answer_signing | agreed | provider: office_head | provider_office_head | stops answer, starts supply | 政务数据共享条例 第二十条、第二十一条 |',
  );
});
