import { requestNumber } from './request';

it('numbers a request by the year in China, not of the machine', () => {
  expect(requestNumber(7, new Date('2026-12-31T15:59:59Z'))).toBe('2026-000007');
  expect(requestNumber(1_234_567, new Date('2026-12-31T16:00:00Z'))).toBe('2027-1234567');
});
