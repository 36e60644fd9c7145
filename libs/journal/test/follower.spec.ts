import type { Tx } from '@zeqing/kernel';
import { JournalFollower, JournalNews, JournalTail, type Following, type SealedEvent } from '../src';
import { aJournalWorld, type JournalWorld } from './journal-world';

/** Keeps how many events there were. Its rounds wait for the gate with what they have read. */
class Counting implements Following {
  readonly name = 'counting';
  events = 0;
  gate: Promise<void> = Promise.resolve();
  rounds = 0;

  constructor(private readonly world: JournalWorld) {}

  async fill() {
    const pulse = await this.world.reader.pulse(this.world.work.reader());
    this.events = pulse.head;
    this.rounds += 1;
    await this.gate;
    return pulse;
  }

  async apply(_: Tx, events: readonly SealedEvent[]): Promise<boolean> {
    this.events += events.length;
    this.rounds += 1;
    await this.gate;
    return true;
  }

  confirm(): void {
    // Freshness is another's question here.
  }
}

let world: JournalWorld;
let tail: JournalTail;
let counting: Counting;
let follower: JournalFollower;
beforeEach(async () => {
  world = await aJournalWorld();
  tail = new JournalTail(world.database.config.database.direct, world.logger);
  counting = new Counting(world);
  follower = new JournalFollower(counting, world.work, new JournalNews(world.reader, tail), world.logger);
});
afterEach(async () => {
  await follower.stop();
  await tail.close();
  await world.close();
});

async function happens(): Promise<void> {
  await world.happen({});
  await world.sealer.sealPending();
}

describe('following the journal', () => {
  it('has in everything sealed before it was asked, also where it is asked during a round that looked earlier', async () => {
    let open = (): void => undefined;
    counting.gate = new Promise((resolve) => (open = resolve));
    const filling = follower.follow();
    while (counting.rounds === 0) await new Promise((resolve) => setImmediate(resolve));
    await happens();
    const both = [follower.follow(), follower.follow()];
    open();
    await filling;
    expect(counting.events).toBe(0);
    expect(await Promise.all(both)).toEqual([null, null]);
    expect([counting.events, follower.sequence, counting.rounds]).toEqual([1, 1, 2]);
  });

  it('ends with the round under way and the one that waits', async () => {
    let open = (): void => undefined;
    counting.gate = new Promise((resolve) => (open = resolve));
    const filling = follower.follow();
    while (counting.rounds === 0) await new Promise((resolve) => setImmediate(resolve));
    await happens();
    const waiting = follower.follow();
    const stopped = follower.stop().then(() => counting.rounds);
    open();
    expect(await stopped).toBe(2);
    expect(await Promise.all([filling, waiting])).toEqual([null, null]);
  });
});
