import { lastQuarters } from './quarters';

it('offers the quarters that are over, across the new year', () => {
  expect(lastQuarters(new Date(2026, 10, 26)).slice(0, 4)).toEqual(['2026Q3', '2026Q2', '2026Q1', '2025Q4']);
  expect(lastQuarters(new Date(2026, 0, 1))[0]).toBe('2025Q4');
});
