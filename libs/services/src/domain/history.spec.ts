import { localDate } from '@zeqing/kernel';
import * as a from '../../test/builders';
import { lookOfItem, periodOf, sameLook, seriesOf, type ReadinessLook } from './history';
import { itemReadiness } from './item-readiness';

const look = (world: a.World = {}): ReadinessLook =>
  lookOfItem(itemReadiness(a.aModel(), a.theFacts(world), a.anItem()));
const day = (of: number) => localDate(`2026-11-${String(of).padStart(2, '0')}`);

describe('readiness of past days', () => {
  it('keeps the state, the counts and who held it up', () => {
    expect(look()).toMatchObject({
      ...{ kind: 'item', code: a.ITEM, state: 'blocked', readyParts: 0, allParts: 1 },
      blockers: [{ code: 'not_requested', accountable: a.OFFICE }],
    });
    expect(sameLook(look(), look())).toBe(true);
    expect(sameLook(look(), look({ grants: [a.aGrant()] }))).toBe(false);
  });

  it('lets a look stand until the next change, and knows nothing of days nobody looked', () => {
    const [blocked, ready] = [look(), look({ grants: [a.aGrant()] })];
    const changes = [
      { day: day(3), look: blocked },
      { day: day(6), look: ready },
    ];
    const looked = new Set([day(3), day(4), day(6), day(7)]);
    const series = seriesOf({ from: day(2), to: day(7) }, changes, looked);
    expect(series.map((each) => [each.day.slice(8), each.look?.state ?? null])).toEqual([
      ...[
        ['02', null],
        ['03', 'blocked'],
        ['04', 'blocked'],
      ],
      ...[
        ['05', null],
        ['06', 'ready'],
        ['07', 'ready'],
      ],
    ]);
  });

  it('shows thirty days unless others are asked for, and a year at most', () => {
    const today = day(30);
    expect(periodOf({}, today)).toEqual({ from: '2026-11-01', to: '2026-11-30' });
    expect(periodOf({ from: '2026-11-05', to: '2026-11-05' }, today)).not.toBeNull();
    for (const wrong of [
      { from: '2026-12-01', to: '2026-11-30' },
      { from: '2025-11-29' },
      { to: '0000-01-05' },
      { to: '9999-12-31' },
    ])
      expect(periodOf(wrong, today)).toBeNull();
  });
});
