// A constant stream of requests from kept connections. Each answer's time is counted from when its request was due, so that
// a server that stalls is charged with everything that waited meanwhile. (autocannon, asked for a rate, sends a second's requests
// as fast as it can and pauses for the rest of it.)
import net from 'node:net';
import { within } from './statistics.mjs';

const HEAD_END = '\r\n\r\n';
const TICK_MS = 1;

const textOf = ({ method, path, headers = {} }, host) =>
  [`${method} ${path} HTTP/1.1`, `host: ${host}`, ...Object.entries(headers).map(([name, text]) => `${name}: ${text}`)]
    .join('\r\n')
    .concat(HEAD_END);

/** One connection: `ask(text, answered)` once at a time; `answered(status)` when the whole answer has come. */
async function connect({ hostname, port }) {
  const socket = net.connect({ host: hostname, port: Number(port), noDelay: true });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let [head, rest, status, answered] = ['', 0, 0, () => undefined];
  socket.on('data', (bytes) => {
    if (rest === 0) {
      head += bytes.latin1Slice();
      const end = head.indexOf(HEAD_END);
      if (end < 0) return;
      status = Number(head.slice(9, 12));
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
      rest = length - (head.length - end - HEAD_END.length);
      head = '';
    } else rest -= bytes.length;
    if (rest === 0) answered(status);
  });
  return {
    ask(text, done) {
      answered = done;
      socket.write(text, 'latin1');
    },
    end: () => socket.destroy(),
  };
}

/** As autocannon is asked by driver-process.mjs: {answers, took, p50, p97, p99, refused, errors}; milliseconds. */
export async function paced({ url, requests, connections, seconds, rate }) {
  const { host, hostname, port } = new URL(url);
  const texts = requests.map((request) => textOf(request, host));
  const free = await Promise.all(Array.from({ length: connections }, () => connect({ hostname, port })));
  const all = [...free];
  const [waits, total] = [[], Math.round(rate * seconds)];
  let [asked, refused] = [0, 0];
  const begin = performance.now();
  const due = (n) => begin + (n * 1_000) / rate;
  await new Promise((resolve) => {
    const send = () => {
      while (free.length > 0 && asked < total && due(asked) <= performance.now()) {
        const [connection, since, text] = [free.pop(), due(asked), texts[asked % texts.length]];
        asked += 1;
        connection.ask(text, (status) => {
          waits.push(performance.now() - since);
          if (status >= 300) refused += 1;
          free.push(connection);
          if (waits.length === total) resolve();
          else send();
        });
      }
    };
    const timer = setInterval(() => (asked < total ? send() : clearInterval(timer)), TICK_MS);
  });
  for (const connection of all) connection.end();
  const [p50, p97, p99] = [0.5, 0.975, 0.99].map((share) => within(waits, share));
  return { answers: total, seconds: (performance.now() - begin) / 1_000, p50, p97, p99, refused, errors: 0 };
}
