// Run by s8.mjs: asks each of some requests once, with a number of clients. A message {url, requests, connections} is
// answered by {perSecond, refused, first}: acts a second, how many were refused, and the first refusal.
import http from 'node:http';

function ask(url, agent, { method, path, headers, body }) {
  return new Promise((resolve, reject) => {
    const call = http.request(`${url}${path}`, { method, headers, agent }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => (text += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode, text }));
    });
    call.on('error', reject);
    call.end(body);
  });
}

async function round({ url, requests, connections }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const refusals = [];
  let next = 0;
  const client = async () => {
    while (next < requests.length) {
      const { status, text } = await ask(url, agent, requests[next++]);
      if (status >= 300) refusals.push(`${status} ${text}`);
    }
  };
  const begin = performance.now();
  await Promise.all(Array.from({ length: connections }, client));
  const perSecond = (requests.length * 1_000) / (performance.now() - begin);
  agent.destroy();
  return { perSecond, refused: refusals.length, first: refusals[0] };
}

process.on('disconnect', () => process.exit());
process.on('message', async (order) => process.send(await round(order)));
process.send({});
