import { SettableClock } from '@zeqing/kernel';
import { rows, SweepRunner, type Sweep } from '@zeqing/platform';
import { TEST_INSTANT, waitUntil } from '@zeqing/testing';
import { JournalHealthWatch, JournalTail, JournalWatchSweep, SecurityDigestSweep, SecurityEvents } from '../src';
import { aJournalWorld, type JournalWorld } from './journal-world';

describe('the upkeep of the journal', () => {
  let world: JournalWorld;

  beforeEach(async () => {
    world = await aJournalWorld();
  });
  afterEach(() => world.close());

  describe('the watch', () => {
    const watch = () =>
      new JournalWatchSweep(world.work, new JournalHealthWatch(world.database.config), world.logger).run();

    it('is quiet while versions rise by one', async () => {
      for (const version of [1, 2, 3]) await world.happen({ id: 'a', version });
      await world.sealer.sealPending();
      expect(await watch()).toBe(0);
      await world.happen({ id: 'a', version: 4 });
      await world.sealer.sealPending();
      expect(await watch()).toBe(0);
    });

    it('raises an alarm for a version left out, once, also across two rounds', async () => {
      await world.happen({ id: 'a', version: 1 });
      await world.happen({ id: 'b', version: 2 });
      await world.sealer.sealPending();
      expect(await watch()).toBe(1);
      await world.happen({ id: 'a', version: 3 });
      await world.sealer.sealPending();
      expect(await watch()).toBe(1);
      expect(await watch()).toBe(0);
    });

    it('raises an alarm when rows wait for their seal', async () => {
      await world.happen({});
      await world.database.owner.query(`UPDATE journal_pending SET recorded_at = recorded_at - interval '31 s'`);
      expect(await watch()).toBe(1);
    });
  });

  it('wakes its followers after a seal, and no longer once they have left', async () => {
    const tail = new JournalTail(world.database.config.database.direct, world.logger);
    let woken = 0;
    const leave = tail.subscribe(() => (woken += 1));
    const listening = `SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'zeqing-tail' AND query LIKE 'LISTEN%' AND state = 'idle'`;
    await waitUntil(
      'the tail listens',
      async () => (await world.database.owner.query<unknown[]>(listening)).length === 1,
    );
    const before = woken;
    await world.happen({});
    await world.sealer.sealPending();
    await waitUntil('the follower is woken', () => woken > before);
    leave();
    await tail.close();
  });

  describe('security events', () => {
    const at = (text: string) => new Date(text);
    const noted = () =>
      rows<{ kind: string; address: string; times: number }>(
        world.work.reader(),
        'SELECT kind, address, times FROM security_event ORDER BY id',
      );

    it('are counted by kind, address and minute, and a flood costs few writes', async () => {
      const events = new SecurityEvents(world.work);
      const fail = (address: string, instant: string) =>
        events.note({ kind: 'sign_in.failed', address, at: at(instant), details: { attempts: 1 } });
      for (let attempt = 0; attempt < 50; attempt++) await fail('10.0.0.1', '2026-11-22T02:00:01Z');
      expect(await noted()).toEqual([{ kind: 'sign_in.failed', address: '10.0.0.1', times: 20 }]);
      await fail('10.0.0.1', '2026-11-22T02:01:00Z');
      expect((await noted())[1]).toMatchObject({ times: 31 });
      await fail('2001:db8:0:7::1', '2026-11-22T02:01:00Z');
      await fail('2001:0db8::7:aaaa:1:2:3', '2026-11-22T02:01:00Z');
      expect((await noted())[2]).toMatchObject({ address: '2001:db8:0:7::/64', times: 2 });
    });

    it('of a day that is over are fixed in the journal by one row without addresses', async () => {
      const events = new SecurityEvents(world.work);
      const note = (kind: string, instant: string) =>
        events.note({ kind, address: '10.0.0.1', at: at(instant), details: {} });
      await note('sign_in.failed', '2026-11-21T16:00:00Z'); // 22 November in China
      await note('sign_in.failed', '2026-11-22T15:59:00Z');
      await note('access.refused', '2026-11-22T03:00:00Z');
      await note('access.refused', '2026-11-22T16:00:00Z'); // 23 November, today
      const clock = new SettableClock(TEST_INSTANT);
      const sweep = new SecurityDigestSweep(world.work, world.journal, world.database.config, clock);
      expect(await sweep.run()).toBe(1);
      expect(await sweep.run()).toBe(0);
      await world.sealer.sealPending();
      const [event, ...others] = await world.events();
      expect(others).toEqual([]);
      expect(event).toMatchObject({ type: 'security.day_digested', objectId: '2026-11-22', objectVersion: 1 });
      expect(event?.payload).toMatchObject({ rows: 3, counts: { 'sign_in.failed': 2, 'access.refused': 1 } });
      expect(event?.payload['hash']).toMatch(/^[0-9a-f]{64}$/);
    });
  });

  describe('sweeps', () => {
    class Gate implements Sweep {
      readonly name = 'test.gate';
      readonly everyMilliseconds = 20;
      inside = 0;
      most = 0;
      rounds = 0;
      open: Promise<void> = Promise.resolve();

      async run(): Promise<number> {
        this.inside += 1;
        this.most = Math.max(this.most, this.inside);
        await this.open;
        this.inside -= 1;
        this.rounds += 1;
        return 1;
      }
    }

    it('of one name never run at the same time, in any process', async () => {
      const gate = new Gate();
      let release = (): void => undefined;
      gate.open = new Promise((resolve) => (release = resolve));
      const [one, two] = [1, 2].map(() => new SweepRunner(world.database.app, world.logger, [gate]));
      const first = one?.runNow('test.gate');
      await waitUntil('the first is inside', () => gate.inside === 1);
      expect(await two?.runNow('test.gate')).toBe(0);
      release();
      expect(await first).toBe(1);
      expect(await two?.runNow('test.gate')).toBe(1);
      expect(gate.most).toBe(1);
    });

    it('go on by their timer after a round has failed, and end when stopped', async () => {
      const gate = new Gate();
      let failures = 2;
      const failing: Sweep = {
        name: 'test.failing',
        everyMilliseconds: 10,
        run: () => (failures-- > 0 ? Promise.reject(new Error('bug')) : gate.run()),
      };
      const runner = new SweepRunner(world.database.app, world.logger, [failing]);
      runner.start();
      await waitUntil('rounds succeed', () => gate.rounds >= 3);
      await runner.stop();
      const { rounds, failures: counted } = runner.states.get('test.failing') ?? { rounds: 0, failures: 0 };
      expect(counted).toBe(2);
      expect(rounds).toBe(gate.rounds + 2);
    });

    it('take turns: however many fall due together, the pool keeps connections for their work', async () => {
      const pool = world.database.config.database.poolSize;
      const { app } = world.database;
      const many = Array.from({ length: pool * 2 }, (_, number) => ({
        name: `test.crowd.${number}`,
        everyMilliseconds: 60_000,
        run: () => app.query<unknown[]>('SELECT pg_sleep(0.01)').then(() => 1),
      }));
      const runner = new SweepRunner(app, world.logger, many, 3);
      runner.start();
      await waitUntil('each had its round', () => [...runner.states.values()].every(({ rounds }) => rounds === 1));
      await runner.stop();
      expect([...runner.states.values()].filter(({ failures }) => failures > 0)).toEqual([]);
    });

    it('must not share a name', () => {
      expect(() => new SweepRunner(world.database.app, world.logger, [new Gate(), new Gate()])).toThrow('two sweeps');
    });
  });
});
