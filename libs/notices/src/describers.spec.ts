import type { Describer } from '@zeqing/journal';
import { Describers } from './describers';

it('refuses two describers of one event: one of them would never be heard', () => {
  const describer = (types: readonly string[]): Describer => ({ types, describe: () => Promise.resolve(null) });
  expect(new Describers([describer(['a.b']), describer(['c.d'])]).types).toEqual(['a.b', 'c.d']);
  expect(() => new Describers([describer(['a.b']), describer(['c.d', 'a.b'])])).toThrow('two describers speak for a.b');
});
