import { faultOf } from './bundle.mjs';

it('refuses what is over its budget, and what grew by more than a twentieth unseen', () => {
  expect(faultOf(313, { budget: 330, kept: 313 })).toBeNull();
  expect(faultOf(328, { budget: 330, kept: 313 })).toBeNull();
  expect(faultOf(329, { budget: 330, kept: 313 })).toContain('5 % MORE');
  expect(faultOf(331, { budget: 330, kept: 330 })).toBe('TOO MUCH');
});
