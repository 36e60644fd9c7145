import { newId, type Id, type Tx } from '@zeqing/kernel';
import { connectRedis, QueueAway, QueueHub, rows } from '@zeqing/platform';
import { statementsOf, waitUntil } from '@zeqing/testing';
import { UnrecoverableError } from 'bullmq';
import { ConsumerRunner, JournalTail, Redelivery, Relay, type JournalConsumer, type SealedEvent } from '../src';
import { aJournalWorld, type JournalWorld } from './journal-world';

/** A consumer whose effect can be counted: twice made is twice there. */
class Counting implements JournalConsumer {
  readonly name = 'counting';
  readonly types = ['thing.made'];
  /** Called inside the transaction, before its effect. */
  trouble: (event: SealedEvent) => Promise<void> = () => Promise.resolve();

  async handle(tx: Tx, event: SealedEvent): Promise<void> {
    await rows(tx, 'INSERT INTO effect (object_id) VALUES ($1)', [event.objectId]);
    await this.trouble(event);
  }
}

/** Everything of the worker that moves events, on a Redis that may be another than the test's. */
class Moving {
  readonly hub: QueueHub;
  readonly relay: Relay;
  readonly redelivery: Redelivery;
  readonly runner: ConsumerRunner;
  readonly tail: JournalTail;

  constructor(world: JournalWorld, consumers: JournalConsumer[], redisUrl = world.database.config.redisUrl) {
    const { work, logger, database } = world;
    const settings = { redisUrl, queuePrefix: database.config.queuePrefix };
    this.hub = new QueueHub(settings, logger);
    this.relay = new Relay(work, this.hub, () => consumers, logger);
    this.redelivery = new Redelivery(work, this.hub, () => consumers, logger);
    this.runner = new ConsumerRunner(work, settings, () => consumers, logger);
    this.tail = new JournalTail(database.config.database.direct, logger);
  }

  async start(): Promise<void> {
    await this.relay.start(this.tail);
    this.runner.start();
  }

  async stop(): Promise<void> {
    await this.relay.stop();
    await this.runner.stop();
    await this.tail.close();
    await this.hub.close();
  }
}

describe('relay and consumers', () => {
  let world: JournalWorld;
  let consumer: Counting;
  let moving: Moving;

  beforeEach(async () => {
    world = await aJournalWorld();
    await world.database.owner.query('CREATE TABLE effect (object_id text); GRANT ALL ON effect TO zeqing_app');
    world.sealer.start();
    consumer = new Counting();
    moving = new Moving(world, [consumer]);
  });
  afterEach(async () => {
    await moving.stop();
    await world.close();
  });

  const effects = async (): Promise<string[]> =>
    (await world.database.owner.query<{ object_id: string }[]>('SELECT object_id FROM effect')).map(
      (row) => row.object_id,
    );
  const happenTimes = async (count: number): Promise<Id[]> => {
    const ids: Id[] = [];
    for (let made = 0; made < count; made++) ids.push(await world.happen({}));
    return ids;
  };
  const expectEachOnce = async (ids: readonly Id[]): Promise<void> => {
    await waitUntil('all effects are made', async () => (await effects()).length >= ids.length);
    expect((await effects()).sort()).toEqual([...ids].sort());
  };
  const sealed = (count: number): Promise<void> =>
    waitUntil('all is sealed', async () => (await world.reader.head(world.work.reader())).seq >= count);

  it('gives each event to its consumer and no other event', async () => {
    await moving.start();
    const ids = await happenTimes(5);
    await world.happen({ type: 'thing.ignored' });
    await expectEachOnce(ids);
  });

  it('makes the effect again when a consumer dies before its commit, and once in all', async () => {
    let crashes = 3;
    consumer.trouble = () => (crashes-- > 0 ? Promise.reject(new Error('died')) : Promise.resolve());
    await moving.start();
    const ids = await happenTimes(4);
    await expectEachOnce(ids);
    expect(crashes).toBeLessThan(0);
  });

  it('lets a consumer whose last attempt failed say so instead, once and for all', async () => {
    consumer.trouble = () => Promise.reject(new UnrecoverableError('never'));
    const ended: string[] = [];
    const givingUp: JournalConsumer = Object.assign(consumer, {
      async giveUp(tx: Tx, { objectId }: SealedEvent): Promise<void> {
        await rows(tx, 'INSERT INTO effect (object_id) VALUES ($1)', [`given up ${objectId}`]);
        ended.push(objectId);
      },
    });
    await moving.start();
    const id = await world.happen({});
    await expectEachOnce([`given up ${id}`]);
    consumer.trouble = () => Promise.resolve();
    await moving.runner.handle(givingUp, 1);
    await moving.runner.giveUp(givingUp, 1);
    expect(await effects()).toEqual([`given up ${id}`]);
    expect(ended).toEqual([id]);
  });

  it('makes one effect when two deliveries of an event overlap', async () => {
    const id = await world.happen({});
    await sealed(1);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    consumer.trouble = () => held;
    const deliveries = [moving.runner.handle(consumer, 1), moving.runner.handle(consumer, 1)];
    const blocked = `SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'INSERT INTO inbox%'`;
    await waitUntil('the second waits for the first', async () => {
      const [row] = await world.database.owner.query<{ count: number }[]>(blocked);
      return row?.count === 1;
    });
    release();
    await Promise.all(deliveries);
    await moving.runner.handle(consumer, 1);
    expect(await effects()).toEqual([id]);
  });

  it('makes every effect once when Redis is emptied in the middle', async () => {
    const ids = await happenTimes(60);
    await sealed(60);
    await moving.relay.start(moving.tail);
    await waitUntil('all is offered', async () => (await moving.hub.openJobs('counting').catch(() => 0)) === 60);
    await moving.redelivery.run();
    let open = 0;
    consumer.trouble = () => (++open > 20 ? new Promise((resolve) => setTimeout(resolve, 50)) : Promise.resolve());
    moving.runner.start();
    await waitUntil('some effects are made', async () => (await effects()).length >= 20);

    const redis = connectRedis(world.database.config.redisUrl, {});
    await redis.connect();
    const keys = await redis.keys(`${world.database.config.queuePrefix}:*`);
    await redis.del(keys);
    redis.disconnect();
    expect((await effects()).length).toBeLessThan(60);

    expect(await moving.redelivery.run()).toBeGreaterThan(0);
    await expectEachOnce(ids);
    await moving.redelivery.run();
    const [cursor] = await rows<{ done: string }>(
      world.work.reader(),
      'SELECT done_through AS done FROM journal_cursor',
    );
    expect(cursor).toEqual({ done: '60' });
  });

  it('accepts writes while Redis is away and relays them when it is there', async () => {
    const away = new Moving(world, [consumer], 'redis://127.0.0.1:1');
    await away.relay.start(away.tail);
    const ids = await happenTimes(5);
    await sealed(5);
    // Its own round may hold the lock just now; then a slice scans nothing.
    await waitUntil('a slice finds Redis away', () =>
      away.relay.relaySlice().then(
        () => false,
        (error: unknown) => error instanceof QueueAway,
      ),
    );
    expect(await away.redelivery.run()).toBe(0);
    const seq = 'SELECT seq FROM journal_cursor';
    expect(await rows(world.work.reader(), seq)).toEqual([{ seq: '0' }]);
    await away.stop();
    await moving.start();
    await expectEachOnce(ids);
  });

  it('offers no event again that has its effect', async () => {
    await moving.start();
    await expectEachOnce(await happenTimes(3));
    await waitUntil('the marks are moved', async () => {
      await moving.redelivery.run();
      const [row] = await rows<{ done: string }>(
        world.work.reader(),
        'SELECT done_through AS done FROM journal_cursor',
      );
      return row?.done === '3';
    });
    expect(await moving.redelivery.run()).toBe(0);
  });

  it('starts a consumer added later at the beginning', async () => {
    await moving.start();
    await expectEachOnce(await happenTimes(3));
    await moving.stop();
    const seen: number[] = [];
    const newcomer: JournalConsumer = {
      name: 'newcomer',
      types: ['thing.made'],
      handle: (_tx, event) => Promise.resolve(void seen.push(event.seq)),
    };
    moving = new Moving(world, [consumer, newcomer]);
    await moving.start();
    await waitUntil('the newcomer has seen all', () => seen.length === 3);
    expect(seen.sort()).toEqual([1, 2, 3]);
    expect(await effects()).toHaveLength(3);
  });

  it('hands what was prepared outside the transaction to the effect', async () => {
    const handed: unknown[] = [];
    const preparing: JournalConsumer<string> = {
      name: 'preparing',
      types: ['thing.made'],
      prepare: (event) => Promise.resolve(`for ${event.objectId}`),
      handle: (_tx, _event, prepared) => Promise.resolve(void handed.push(prepared)),
    };
    const id = await world.happen({ id: newId() });
    await sealed(1);
    await moving.runner.handle(preparing, 1);
    expect(handed).toEqual([`for ${id}`]);
  });

  it('sends four statements beside those of an effect, and one for an event whose effect was made before', async () => {
    const id = await world.happen({ id: newId() });
    await sealed(1);
    const handle = () => statementsOf(() => moving.runner.handle(consumer, 1));
    const sent = (await handle()).map((text) => /^\w+/.exec(text)?.[0]);
    expect(sent).toEqual(['SELECT', 'START', 'INSERT', 'INSERT', 'COMMIT']);
    expect((await handle()).length).toBe(1);
    expect(await effects()).toEqual([id]);
  });

  it('refuses to start with two consumers of one name', async () => {
    const relay = new Relay(world.work, moving.hub, () => [new Counting(), new Counting()], world.logger);
    await expect(relay.start(moving.tail)).rejects.toThrow('two consumers are named counting');
  });
});
