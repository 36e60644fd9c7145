import type { ShareMode, UpdateFrequency } from '@zeqing/catalogue';
import { localDate } from '@zeqing/kernel';
import { rhythmOf } from './rhythm';

const of = (frequency: UpdateFrequency | null, today: string, mode: ShareMode = 'batch_exchange') =>
  rhythmOf({ mode, frequency, lastOn: localDate('2026-11-02') }, localDate(today), 2);

describe('U31: a recurring supply and its update frequency', () => {
  it.each<[UpdateFrequency, string, string]>([
    ['hourly', '2026-11-03', '2026-11-06'],
    ['daily', '2026-11-03', '2026-11-06'],
    ['weekly', '2026-11-09', '2026-11-12'],
    ['ten_daily', '2026-11-13', '2026-11-16'],
    ['monthly', '2026-12-03', '2026-12-06'],
    ['quarterly', '2027-02-02', '2027-02-05'],
    ['half_yearly', '2027-05-05', '2027-05-08'],
    ['yearly', '2027-11-03', '2027-11-06'],
  ])('%s is awaited by %s and stale from %s, not a day before', (frequency, awaitedBy, since) => {
    expect(of(frequency, awaitedBy)).toEqual({ awaitedBy, staleSince: null });
    expect(of(frequency, '2028-01-01')).toEqual({ awaitedBy, staleSince: since });
    const [dayBefore] = new Date(Date.parse(since) - 86_400_000).toISOString().split('T');
    expect(of(frequency, dayBefore ?? '')?.staleSince).toBeNull();
    expect(of(frequency, since)?.staleSince).toBe(since);
  });

  it.each<[UpdateFrequency | null, ShareMode]>([
    ['realtime', 'batch_exchange'],
    ['on_demand', 'batch_exchange'],
    ['other', 'file_download'],
    [null, 'file_download'],
    ['daily', 'service_interface'],
    ['daily', 'other'],
  ])('%s by %s promises no day', (frequency, mode) => {
    expect(of(frequency, '2028-01-01', mode)).toBeNull();
  });
});
