import type { Actor } from '@zeqing/kernel';
import { TokenCache } from './token-cache';

const START = new Date('2026-11-23T02:00:00Z');
const seconds = (count: number): Date => new Date(START.getTime() + count * 1_000);
const actor: Actor = { kind: 'client', id: 'hall', posts: [] };
const token = 'one';

const filled = (expiresInSeconds: number): TokenCache => {
  const cache = new TokenCache();
  cache.set(token, { actor, expiresAt: seconds(expiresInSeconds), readAt: START });
  return cache;
};

describe('TokenCache', () => {
  it('remembers a token for 30 seconds, then asks the database again', () => {
    expect(filled(600).get(token, seconds(29))).toBe(actor);
    expect(filled(600).get(token, seconds(30))).toBeNull();
  });

  it('does not outlive the token', () => {
    expect(filled(10).get(token, seconds(9))).toBe(actor);
    expect(filled(10).get(token, seconds(10))).toBeNull();
  });

  it('forgets a client’s tokens and nobody else’s', () => {
    const cache = filled(600);
    const other = 'two';
    cache.set(other, { actor: { ...actor, id: 'platform' }, expiresAt: seconds(600), readAt: START });
    cache.forget('hall');
    expect(cache.get(token, START)).toBeNull();
    expect(cache.get(other, START)?.id).toBe('platform');
  });
});
