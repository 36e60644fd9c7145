import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callOut } from './outbound-call';

let server: Server;
let port: number;
const heard: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    if (request.url === '/silent') return;
    if (request.url === '/elsewhere') response.writeHead(302, { location: '/secret' });
    response.end('x'.repeat(1 << 20));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const call = (url: string, privateHosts: readonly string[] = [], patienceMilliseconds = 5_000) =>
  callOut({ method: 'GET', url, privateHosts, patienceMilliseconds });

it.each(['127.0.0.1', 'localhost', '[::1]', '0x7f000001', '2130706433', '[::ffff:127.0.0.1]', '127.1'])(
  'never reaches %s unless it is allowed by name',
  async (host) => {
    heard.length = 0;
    expect(await call(`http://${host}:${port}/`)).toEqual({ kind: 'address_refused' });
    expect(heard).toEqual([]);
  },
);

it('calls a private host that is allowed, and answers with its status', async () => {
  expect(await call(`http://127.0.0.1:${port}/`, ['127.0.0.1'])).toEqual({ kind: 'answered', status: 200 });
  expect(await call(`http://localhost:${port}/`, ['localhost'])).toEqual({ kind: 'answered', status: 200 });
});

it('follows no redirect', async () => {
  heard.length = 0;
  expect(await call(`http://127.0.0.1:${port}/elsewhere`, ['127.0.0.1'])).toEqual({ kind: 'answered', status: 302 });
  expect(heard).toEqual(['GET /elsewhere']);
});

it('loses patience with one that does not answer', async () => {
  expect(await call(`http://127.0.0.1:${port}/silent`, ['127.0.0.1'], 50)).toEqual({ kind: 'timed_out' });
});

it('says of a closed port and of a name that is none that they cannot be reached', async () => {
  expect(await call('http://127.0.0.1:1/', ['127.0.0.1'])).toEqual({ kind: 'unreachable' });
  expect(await call('http://nowhere.invalid/')).toEqual({ kind: 'unreachable' });
});
