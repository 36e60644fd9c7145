import { ownAddress } from './own-address';

it('goes back to where somebody was', () => {
  expect(ownAddress('/requests/1?tab=clock')).toBe('/requests/1?tab=clock');
});

it.each([undefined, '', 'https://evil.example', '//evil.example', '/\\evil.example', '/sign-in?next=/sign-in'])(
  'starts at the workbench instead of %s',
  (wished) => {
    expect(ownAddress(wished)).toBe('/workbench');
  },
);
