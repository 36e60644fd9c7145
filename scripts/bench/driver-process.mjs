// Run by load.mjs: one share of load, told by a message and answered by one.
import autocannon from 'autocannon';
import { sampledEach } from './effort.mjs';
import { paced } from './paced.mjs';

process.on('disconnect', () => process.exit());
/** As many answers as the connections give. */
async function flooded({ url, requests, connections, seconds }) {
  const started = performance.now();
  const {
    requests: answers,
    latency,
    non2xx,
    errors,
  } = await autocannon({ url, requests, connections, duration: seconds, sampleInt: sampledEach(seconds) });
  const took = (performance.now() - started) / 1000;
  const { p50, p97_5: p97, p99 } = latency;
  return { answers: answers.total, seconds: took, p50, p97, p99, refused: non2xx, errors };
}

process.on('message', async (order) => process.send(await (order.rate ? paced(order) : flooded(order))));
process.send({});
