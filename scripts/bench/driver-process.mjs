// Run by load.mjs: one round of autocannon, told by a message and answered by one.
import autocannon from 'autocannon';
import { sampledEach } from './effort.mjs';

process.on('disconnect', () => process.exit());
process.on('message', async ({ url, requests, connections, seconds, rate }) => {
  const started = performance.now();
  const {
    requests: answers,
    latency,
    non2xx,
    errors,
  } = await autocannon({
    url,
    requests,
    connections,
    duration: seconds,
    sampleInt: sampledEach(seconds),
    ...(rate ? { overallRate: rate } : {}),
  });
  const took = (performance.now() - started) / 1000;
  const { p50, p97_5: p97, p99 } = latency;
  process.send({ answers: answers.total, seconds: took, p50, p97, p99, refused: non2xx, errors });
});
process.send({});
