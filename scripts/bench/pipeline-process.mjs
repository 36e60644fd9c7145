// Run by s9.mjs: the product's sealer, relay and runner as its worker puts them together, with one consumer whose effect
// is a row. Every effect committed is answered by {n, at}.
import { openWork, sharedClock, subject } from './product.mjs';

const POOL = 20;
const { ConsumerRunner, JournalTail, Relay, Sealer } = subject('journal');
const { QueueHub, rows } = subject('platform');

const { config, logger, work } = await openWork(POOL);
const consumer = {
  name: 'bench-effect',
  types: ['bench.happened'],
  async handle(tx, { payload: { n } }) {
    await rows(tx, 'INSERT INTO bench_effect (n) VALUES ($1)', [n]);
    // Told after the commit, which follows at once.
    setImmediate(() => told(n));
  },
};
const told = (n) => process.send({ n, at: sharedClock() });

const consumers = () => [consumer];
const relay = new Relay(work, new QueueHub(config, logger), consumers, logger);
new Sealer(config.database.sealer, logger).start();
await relay.start(new JournalTail(config.database.direct, logger));
new ConsumerRunner(work, config, consumers, logger).start();

process.on('disconnect', () => process.exit());
process.send({});
